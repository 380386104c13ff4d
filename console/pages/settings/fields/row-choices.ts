import { useQuery } from '@tanstack/react-query';
import type { ComboRow } from '../../../ui/fields/combo.tsx';
import { useLanguage } from '../../../words/language.tsx';
import { rowsQuery, type Takes } from '../setup-requests.ts';
import { rowLabel } from '../words-of.ts';

/** The rows of a lookup, to choose from. */
export function useRowChoices(of: Takes['of']): readonly ComboRow[] {
  const language = useLanguage();
  const { data } = useQuery({ ...rowsQuery(of ?? 'status'), enabled: of !== undefined });
  return (data?.rows ?? []).map(({ name, columns }) => {
    const label = rowLabel(columns, name, language);
    return { value: name, label: label === name ? name : `${label} (${name})` };
  });
}

/** Languages that customers are written to in; those that are switched off too, so that they can be prepared (CASE-20). */
export function useLanguages(): readonly string[] {
  const { data } = useQuery(rowsQuery('language'));
  return [...new Set(['en', 'ru', ...(data?.rows ?? []).map(({ name }) => name)])];
}
