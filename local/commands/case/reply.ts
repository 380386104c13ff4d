import type { ParsedMail } from 'mailparser';

/** What a mail client adds to the words of an answer. */
export interface Reply {
  readonly to: string;
  readonly subject: string;
  readonly inReplyTo: string;
  readonly references: string[];
  readonly text: string;
}

/** An answer as mail clients write it: to the reply address, threaded, `Re:`, the old text quoted below. */
export function replyTo(original: ParsedMail, words: string): Reply {
  const author = (original.replyTo ?? original.from)?.text ?? '';
  const subject = original.subject ?? '';
  const id = original.messageId ?? '';
  const quoted = (original.text ?? '').trimEnd().replaceAll(/^/gm, '> ');
  return {
    to: author,
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: id,
    references: [original.references ?? [], id].flat(),
    text: `${words}\n\nOn ${original.date?.toUTCString() ?? 'an earlier day'}, ${original.from?.text ?? author} wrote:\n${quoted}\n`,
  };
}
