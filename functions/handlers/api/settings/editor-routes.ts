import { previewSchedule } from '#actions/administration/preview-schedule.ts';
import { type CalendarReader, readCalendar } from '#actions/administration/read-calendar.ts';
import { tryLevel } from '#actions/administration/try-level.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { editorRoutes, RuleFieldAnswer } from '#contract/settings/editors.ts';
import {
  choicesOfField,
  deedChoices,
  fieldWords,
  operatorChoices,
  readerChoices,
  settableChoices,
} from '#domain/configuration/columns/rule-words.ts';
import type { Choice } from '#domain/configuration/columns/takes.ts';
import { mostActions, mostConditions } from '#domain/configuration/lookups/rules.ts';
import { operatorsOf, type RuleField, ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import { explanationAnswer } from '../deadlines/explanation-answer.ts';
import type { Handlers } from '../route-handler.ts';

export function editorHandlers(
  ports: Pick<ConfigurePorts, 'store' | 'deployed' | 'now'> & { readonly calendar: CalendarReader },
): Handlers<typeof editorRoutes> {
  return {
    describeRules: async () => ({ body: ruleParts }),
    previewSchedule: async ({ body }) => {
      const { zone, days } = await previewSchedule(body, ports);
      return {
        body: {
          zone,
          days: days.map(({ isException, hours, ...day }) => ({ ...day, hours: [...hours], exception: isException })),
        },
      };
    },
    readCalendar: async ({ body }) => {
      const read = await readCalendar(body, ports);
      if ('why' in read) return { body: { wrong: read } };
      const plain = (rows: typeof read.days) => rows.map(({ hours, ...row }) => ({ ...row, hours: [...hours] }));
      const { source, kept, days, skipped } = read;
      return { body: { found: { source, kept: plain(kept), days: plain(days), skipped: [...skipped] } } };
    },
    tryLevel: async ({ body: { customer, company, service, type, priority, at, edited } }) => {
      const tried = await tryLevel({ customer, company, service, type, priority, at, edited }, ports);
      return { body: { ...explanationAnswer(tried), priority: tried.priority } };
    },
  };
}

/** What rules may ask and do, in words. */
export const ruleParts = {
  fields: Object.entries(ruleFields).map(([name, field]) => fieldAnswer(name, field)),
  operators: choices(operatorChoices),
  readers: choices(readerChoices),
  settable: choices(settableChoices),
  deeds: choices(deedChoices),
  mostConditions,
  mostActions,
};

function fieldAnswer(name: string, { kind, on }: RuleField): RuleFieldAnswer {
  return {
    name,
    label: { ...fieldWords[name] },
    is: kind.is,
    ...(kind.is === 'name' && { of: kind.of }),
    ...(kind.is === 'choice' && { choices: choices(choicesOfField(name)) }),
    ...(on && { on: [...on] }),
    operators: [...operatorsOf[kind.is]],
  };
}

function choices(of: readonly Choice[]) {
  return of.map(({ value, label }) => ({ value, label: { ...label } }));
}
