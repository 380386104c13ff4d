import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import { internalNotification } from '#domain/notification/notification.ts';
import type { ClockStep } from './clock-step.ts';

const templates = { near: 'deadline-near', missed: 'deadline-missed' } as const;

/**
 * The mail that tells the case's agent, else the mailbox's people, of a deadline (SLA-07, NOTE-02); none when there is neither, or the
 * template is off: the case shows it all the same.
 * @param left milliseconds of working time.
 */
export function deadlineNotices(
  about: Case,
  { what, clock, mark }: ClockStep,
  left: number,
  at: string,
  configuration: Configuration,
): readonly OutboundMessage[] {
  const { agents, mailboxes, settings } = configuration;
  const template = templates[what];
  if (configuration.templates.some(({ name, active }) => name === template && !active)) return [];
  const agent = agents.find(({ address, active }) => address === about.agent && active);
  const mailbox = mailboxNamed(about.mailbox, mailboxes);
  const language = mailbox.language === 'detect' ? settings.defaultLanguage : mailbox.language;
  const to = agent ?? (mailbox.agents === undefined ? undefined : { address: mailbox.agents, name: '', language });
  if (!to) return [];
  const id = `${mark.replaceAll(' ', '-')}-${about.version}`;
  const kind = clock.kind === 'resolution' ? ('resolution' as const) : ('response' as const);
  const deadline = { kind, at: clock.dueAt, leftMinutes: Math.max(0, Math.ceil(left / 60_000)) };
  return [{ ...internalNotification(about, template, to, { id, at }, configuration), deadline }];
}
