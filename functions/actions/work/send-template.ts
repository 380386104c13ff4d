import type { CaseChange } from '#domain/life/case-change.ts';
import { sentTemplate } from '#domain/work/sent-template.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Sends the customer of a case a mail of a template by hand (NOTE-11).
 * @throws Refusal
 */
export function sendTemplate(asked: Asked & { readonly template: string }, ports: ChangePorts): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(asked, (found, configuration) => sentTemplate(found, asked.template, cause, configuration), ports);
}
