import { automaticHeaders, type Sign } from './automatic-headers.ts';
import { bounceEvidence } from './bounce.ts';
import { calendarAnswer } from './calendar-answer.ts';
import { first, withoutComments } from './header-fields.ts';
import { automaticSubject, saysAway } from './out-of-office-subjects.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

/**
 * human: somebody wrote it to us · auto-reply: a machine wrote it, in answer or of itself · out-of-office: an auto-reply
 * that says that somebody is away · bulk: a newsletter · list: came by a mailing list, whoever wrote it · bounce: report
 * on the delivery of a mail, or a complaint · calendar-answer: accepts or declines an invitation
 */
export type MailKind = 'human' | 'auto-reply' | 'out-of-office' | 'bulk' | 'list' | 'bounce' | 'calendar-answer';

export interface Classification {
  readonly kind: MailKind;
  /** What said so: a header with its value, the beginning of a subject, a part. Empty for a person's mail. */
  readonly evidence: readonly string[];
}

interface ClassifyOptions {
  /** Whether the mailbox is fed by a forwarding rule of Microsoft 365, which marks people's mail as generated. */
  readonly forwarded: boolean;
}

/**
 * The more telling sign wins: an answering machine also says Precedence: bulk, a newsletter also says auto-generated.
 */
const byWeight: readonly Sign['kind'][] = ['out-of-office', 'responder', 'list', 'bulk', 'machine'];

/** Who or what wrote a mail, and what says so (MAIL-15). Only `human` may be answered by itself or change a case. */
export function classify(mail: ReceivedMail, receipt: Receipt, { forwarded }: ClassifyOptions): Classification {
  const noSender = receipt.source === '' || receipt.source === '<>';
  const bounced = bounceEvidence(mail, noSender);
  if (bounced.length > 0) return { kind: 'bounce', evidence: bounced };
  const answer = calendarAnswer(mail);
  if (answer !== undefined) return { kind: 'calendar-answer', evidence: [answer] };

  const signs = [...automaticHeaders(mail.headers, forwarded)];
  if (noSender) signs.push({ kind: 'machine', evidence: 'Envelope sender: <>' });
  const report = /^multipart\/report\b/i.exec(withoutComments(first(mail.headers, 'content-type')))?.[0];
  if (report !== undefined) signs.push({ kind: 'machine', evidence: `Content-Type: ${report.toLowerCase()}` });
  const subject = automaticSubject(mail.subject);
  if (subject !== undefined)
    signs.push({
      kind: subject.kind === 'auto-reply' ? 'responder' : subject.kind,
      evidence: `Subject: ${subject.start}`,
    });

  const strongest = byWeight.find((kind) => signs.some((sign) => sign.kind === kind));
  const evidence = [...new Set(signs.map((sign) => sign.evidence))];
  if (strongest === undefined) return { kind: 'human', evidence };
  if (strongest !== 'responder' && strongest !== 'machine') return { kind: strongest, evidence };
  return saysAway(mail.subject)
    ? { kind: 'out-of-office', evidence: [...evidence, `Subject: ${mail.subject.slice(0, 60).toWellFormed()}`] }
    : { kind: 'auto-reply', evidence };
}
