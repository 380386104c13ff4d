import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { ask } from '../../../../api.ts';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { type LookupName, lookupsQuery, type Row, rowsQuery } from '../../setup-requests.ts';
import { rowLabel, useLabel } from '../../words-of.ts';
import { minutesText } from '../minutes/minutes-text.ts';
import type { RuleSaying } from './rule-text.ts';

const rulePartsQuery = queryOptions({
  queryKey: ['rule-parts'],
  queryFn: ({ signal }) => ask('describeRules', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Lookups whose rows rules name. */
const named = [
  ...(['status', 'category', 'case-type', 'service', 'agent', 'group', 'mailbox'] as const),
  ...(['template', 'webhook'] as const),
] satisfies readonly LookupName[];

/** What words for rules are made of, once it is there; a row that cannot be read is called by its name. */
export function useRuleSaying(): { readonly saying: RuleSaying | undefined; readonly error: Error | null } {
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const parts = useQuery(rulePartsQuery);
  const described = useQuery(lookupsQuery);
  const rows = useQueries({ queries: named.map((lookup) => rowsQuery(lookup)) });
  const error = parts.error ?? described.error;
  if (!parts.data || !described.data) return { saying: undefined, error };
  const rowsOf = new Map<string, readonly Row[] | undefined>(
    named.map((lookup, index) => [lookup, rows[index]?.data?.rows]),
  );
  const events = described.data.lookups.find(({ name }) => name === 'rule')?.columns.find(({ name }) => name === 'on')
    ?.takes.choices;
  return {
    error,
    saying: {
      ...{ t, label, parts: parts.data },
      event: (name) => {
        const found = events?.find(({ value }) => value === name);
        return found ? label(found.label) : name;
      },
      row: (lookup, name) => {
        const found = rowsOf.get(lookup)?.find((one) => one.name === name);
        return found ? rowLabel(found.columns, name, language) : name;
      },
      span: (minutes) => minutesText(minutes, language, true),
    },
  };
}
