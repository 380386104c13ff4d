import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { RuleDeed } from '#domain/case/happened/rule-note.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { SendAction } from '#domain/configuration/rules/rule.ts';
import { internalNotification } from '#domain/notification/notification.ts';
import { readersOf, type Worked } from './readers.ts';

export interface Sent {
  readonly messages: readonly OutboundMessage[];
  readonly deed: RuleDeed;
}

/**
 * The mails of one action to agents, each of them a mail of its own (NOTE-12).
 * @param id of the first; those that follow are numbered.
 * @param worked the case whose people are told, when it is another one that goes on for it (CASE-14).
 */
export function toldAgents(
  { template, to }: Pick<SendAction, 'template' | 'to'>,
  about: Case,
  happening: Happening,
  { id, at, worked = about }: { readonly id: string; readonly at: string; readonly worked?: Worked },
  configuration: Configuration,
): Sent {
  const deed = { do: 'send', what: template } as const;
  if (configuration.templates.some(({ name, active }) => name === template && !active))
    return { messages: [], deed: { ...deed, not: 'template-off' } };
  const readers = readersOf(to, worked, happening, configuration);
  if (readers.is === 'not-told') return { messages: [], deed: { ...deed, not: readers.not } };
  const { message, rating, deadline, norm, news } = happening;
  const messages = readers.told.map((reader, index) => ({
    ...internalNotification(
      about,
      template,
      reader,
      { id: index === 0 ? id : `${id}-${index + 1}`, at, ...(news && { news }) },
      configuration,
    ),
    ...(rating && { rating: { level: rating.level, score: rating.score, comment: rating.comment } }),
    ...(deadline && { deadline }),
    ...(norm && { norm }),
    // Who could write all day must not use up what agents hear of else.
    ...(message && { ofMail: true as const }),
  }));
  const told = readers.told.map(({ address }) => address);
  return { messages, deed: { ...deed, to: told, ...(readers.untold > 0 && { untold: readers.untold }) } };
}
