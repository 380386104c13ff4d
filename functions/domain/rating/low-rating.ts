import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Rating } from '#domain/case/rating.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import { internalNotification } from '#domain/notification/notification.ts';

/**
 * The mail that tells of a low rating: to the case's agent, or to those who work its mailbox (NOTE-02).
 * @param worked the rated case, or the one that goes on for it: whose agent is told (CASE-14).
 */
export function lowRatingNotices(
  rated: Case,
  worked: Case,
  rating: Rating,
  { id, at }: Pick<Cause, 'id' | 'at'>,
  configuration: Configuration,
): readonly OutboundMessage[] {
  const { agents, mailboxes, settings } = configuration;
  const agent = agents.find(({ address, active }) => address === worked.agent && active);
  const mailbox = mailboxNamed(worked.mailbox, mailboxes);
  const language = mailbox.language === 'detect' ? settings.defaultLanguage : mailbox.language;
  const to = agent ?? (mailbox.agents === undefined ? undefined : { address: mailbox.agents, name: '', language });
  if (!to) return [];
  return [
    {
      ...internalNotification(rated, 'low-rating', to, { id: `${id}-low-rating`, at }, configuration),
      rating: { level: rating.level, score: rating.score, comment: rating.comment },
    },
  ];
}
