import { automaticHeaders, type Sign } from './automatic-headers.ts';
import { asksAsPerson, automaticText } from './automatic-text.ts';
import { bounceEvidence } from './bounce/bounce.ts';
import { calendarAnswer } from './calendar-answer.ts';
import { first, withoutComments } from './header-fields.ts';
import { loopSign } from './loop-sign.ts';
import { automaticSubject, saysAway } from './out-of-office-subjects.ts';
import { recallSign } from './recall-sign.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

/**
 * human: somebody wrote it to us · auto-reply: a machine wrote it, in answer or of itself · out-of-office: an auto-reply
 * that says that somebody is away · bulk: a newsletter · list: came by a mailing list, whoever wrote it · bounce: report
 * on the delivery of a mail, or a complaint · calendar-answer: accepts or declines an invitation · reaction: an emoji that
 * somebody clicked on · recall: Outlook asks to delete a mail that was sent
 */
export type MailKind =
  | 'human'
  | 'auto-reply'
  | 'out-of-office'
  | 'bulk'
  | 'list'
  | 'bounce'
  | 'calendar-answer'
  | 'reaction'
  | 'recall';

export interface Classification {
  readonly kind: MailKind;
  /** What said so: a header with its value, the beginning of a subject, a part. Empty for a person's mail. */
  readonly evidence: readonly string[];
  /** Set when nothing says so but what people's programs write, too. */
  readonly isWeak?: true;
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
  if (mail.reaction !== undefined) return { kind: 'reaction', evidence: [`Reaction: ${mail.reaction}`] };
  const recall = recallSign(mail);
  if (recall !== undefined) return { kind: 'recall', evidence: [recall] };

  const signs = [...automaticHeaders(mail.headers, forwarded)];
  const loop = loopSign(mail, receipt);
  if (loop !== undefined) signs.push({ kind: 'machine', evidence: loop });
  if (noSender) signs.push({ kind: 'machine', evidence: 'Envelope sender: <>' });
  const report = /^multipart\/report\b/i.exec(withoutComments(first(mail.headers, 'content-type')))?.[0];
  if (report !== undefined) signs.push({ kind: 'machine', evidence: `Content-Type: ${report.toLowerCase()}` });
  const subject = automaticSubject(mail.subject);
  if (subject !== undefined && !(mail.subject.length < subject.start.length + 3 && asksAsPerson(mail)))
    signs.push({
      kind: subject.kind === 'auto-reply' ? 'responder' : subject.kind,
      evidence: `Subject: ${subject.start}`,
    });
  if (signs.every(({ isWeak }) => isWeak)) {
    const text = automaticText(mail);
    if (text !== undefined) signs.push(text);
  }

  const strongest = byWeight.find((kind) => signs.some((sign) => sign.kind === kind));
  const evidence = [...new Set(signs.map((sign) => sign.evidence))];
  if (strongest === undefined) return { kind: 'human', evidence };
  if (signs.every(({ isWeak }) => isWeak)) return { kind: 'bulk', evidence, isWeak: true };
  if (strongest !== 'responder' && strongest !== 'machine') return { kind: strongest, evidence };
  return saysAway(mail.subject)
    ? { kind: 'out-of-office', evidence: [...evidence, `Subject: ${mail.subject.slice(0, 60).toWellFormed()}`] }
    : { kind: 'auto-reply', evidence };
}

/**
 * The same mail as the answer of somebody who takes part in the case, by its chain: they wrote it, though their program
 * adds List-Unsubscribe or List-Id (MAIL-15).
 */
export function asAnswer(classification: Classification): Classification {
  return classification.isWeak ? { kind: 'human', evidence: classification.evidence } : classification;
}
