import type { Configuration } from '#domain/configuration/configuration.ts';
import { type AgentsForward, agentSending, agentsForward } from '#domain/intake/agents-forward.ts';
import type { MailKind } from '#domain/mail/automatic-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { coAddressees } from '#domain/mail/writer/co-addressees.ts';
import { type Writer, writerOf } from '#domain/mail/writer/writer.ts';
import type { MailReader } from './ports.ts';

export interface Writing {
  readonly writer: Writer;
  /** Who else got the mail and may know that we did. */
  readonly others: readonly string[];
  /** Set when an agent forwards somebody's mail. */
  readonly forward: AgentsForward | undefined;
}

/** Who writes a mail, and to whom besides us; whom an agent writes to by forwarding it is no customer's business (MAIL-22). */
export function whoWrites(
  mail: ReceivedMail,
  receipt: Receipt,
  kind: MailKind,
  configuration: Configuration,
  reader: Pick<MailReader, 'forwarded'>,
): Writing {
  const writer = writerOf(mail, receipt, configuration.mailDomain);
  const agent = agentSending(mail, writer, kind, configuration);
  const forwarded = agent && reader.forwarded(mail);
  const forward = forwarded && agentsForward(agent, mail, forwarded, configuration);
  if (forward) return { writer: forward.writer, others: [], forward };
  return { writer, others: coAddressees(mail, receipt, writer, configuration), forward: undefined };
}
