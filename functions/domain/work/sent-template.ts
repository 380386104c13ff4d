import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { lastWord } from '#domain/case/last-word.ts';
import { agentName } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { addresseesOf, noAddress } from '#domain/notification/addressees.ts';
import { notifications } from '#domain/notification/notification.ts';
import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { wordsIn } from '#domain/words/words.ts';

/**
 * A mail of any customer template, sent by an agent (NOTE-11).
 * @throws Refusal
 */
export function sentTemplate(about: Case, name: string, cause: Cause, configuration: Configuration): CaseChange {
  const { id, at, who } = cause;
  const template = templateToSend(name, configuration);
  // Machines write, too, and so do our own addresses: only automatic mail leaves them out by itself.
  if (about.correspondence.customer)
    addresseesOf(about, { to: about.correspondence.customer.address, cc: [] }, configuration);
  const messages = notifications(about, name, { id, at, by: who }, configuration);
  if (messages.length === 0) throw new Refusal('customer-unknown', noAddress);
  const last = lastWord({
    by: 'agent',
    who: agentName(who, configuration),
    text: wordsIn(template.label, about.language),
    at,
  });
  const after = { ...about, last, lastWordAt: at, version: about.version + 1 };
  const event = caseEvent(after, { ...cause, messageId: id }, 'template-sent', { to: name });
  return caseChange(about, { after, messages, events: [event] });
}

/**
 * The template of the name, if agents may send it.
 * @throws Refusal template-wrong that names those that there are.
 */
export function templateToSend(name: string, { templates }: Pick<Configuration, 'templates'>): MailTemplate {
  const possible = templates.filter(({ active, audience }) => active && audience === 'customer');
  const found = possible.find((template) => template.name === name);
  if (found) return found;
  const names = possible.map((template) => template.name);
  const meant = didYouMean(name, names) || '.';
  throw new Refusal(
    'template-wrong',
    `No template "${name}" can be sent to customers${meant} There are: ${names.join(', ')}.`,
  );
}
