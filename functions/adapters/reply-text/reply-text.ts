import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { attributionEndingAt } from './attribution.ts';
import { lineMarks } from './line-marks.ts';
import { lineRoles, type Role } from './line-roles.ts';
import { isForwarded } from './separator.ts';

export interface ReplyText {
  /** What the writer wrote now; never empty when the mail has text. */
  readonly newest: string;
  readonly quoted: string;
  readonly signature: string;
}

/** Lines are judged by this many of their first characters. */
const looked = 1000;
/** Hebrew and Arabic programs put them around names and addresses, others around what they add. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]/g;
/** Nobody writes more than this above a quote: what follows is judged as the last of these lines is. */
const mostLines = 20_000;
const mostCharacters = 1_000_000;

/**
 * The newest text of a mail apart from quoted history and signature (MAIL-18). Every line of `text` that is not blank is
 * in one of the three; the structure of `html` helps to tell which. Forwarded mails are content, and so are quoted
 * lines that are answered one by one.
 */
export function replyText({
  text,
  html,
  subject = '',
}: Pick<ReceivedMail, 'text' | 'html'> & Partial<Pick<ReceivedMail, 'subject'>>): ReplyText {
  const { lines: written, rest } = beginningOf(text);
  const whole = written.flatMap(introductionApart);
  const marks = html === undefined ? whole.map(() => 'own' as const) : lineMarks(whole, html);
  const lines = withInitials(withAddresses(whole.map((line) => line.slice(0, looked).replace(unseen, '').trim())));
  const roles = lineRoles({ lines, marks, forwarded: isForwarded(subject) });
  const lastRole = roles.at(-1) ?? 'newest';
  // Text that was made of markup has lost what told the quoted lines from the answers.
  const shown = whole.map((line, at) =>
    roles[at] === 'answered' &&
    marks[at] !== undefined &&
    marks[at] !== 'own' &&
    marks[at] !== 'introduction' &&
    !/^\s*(>|$)/.test(line)
      ? `> ${line}`
      : line,
  );
  const pick = (...picked: readonly Role[]) =>
    joined(shown, (at) => picked.includes(roles[at] ?? 'newest')) + (picked.includes(lastRole) ? rest : '');
  const newest = pick('newest', 'answered');
  if (newest === '') return { newest: joined(whole, () => true) + rest, quoted: '', signature: '' };
  return { newest, quoted: pick('quoted'), signature: pick('signature') };
}

/** A text below `-- ` that is longer than this is no signature. */
const mostSignatureLines = 25;

/**
 * The text of a mail that answers nothing of ours: we have no other copy of what it quotes, so all of it is content but a signature
 * behind `-- ` at its end (MAIL-18, RFC 3676 4.3).
 */
export function firstText(text: string): string {
  const at = `\n${text}`.lastIndexOf('\n-- \n');
  if (at === -1) return text;
  const below =
    text
      .slice(at)
      .split('\n', mostSignatureLines + 3)
      .filter((line) => line.trim() !== '').length - 1;
  const above = text.slice(0, Math.max(at, 0)).trimEnd();
  return above === '' || below > mostSignatureLines ? text : above;
}

const behindReply =
  /[.!?…)]\s{1,5}(?=(?:on|am|le|el|il|op|em|den|dne|w dniu)\s(?:\p{L}{2,10}[.,]{0,2}\s)?\d|(?:on|am|le|el|il|op|em|den)\s\p{L}{3,9}[.,]?\s)/iu;

/** Yahoo on phones: `On Fri, Nov 20, 2026 at 3:36 PM, Support<support@example.com> wrote:   Which printer?` */
const inFrontOfQuote = /^([^:]{1,60}\d[:.]\d\d[^:]{1,200}@[^:]{1,200}:)\s{2,8}(\S.*)$/;
/** The Bat and Supercite put the quoted person's initials or name in front: `AB> …`. */
const initials = /^(\p{Lu}\p{L}{0,11})> ?(?=.|$)/u;

/** Lines that carry initials as marks, as if they were marked with `>` alone: where two do, or a quote is introduced above. */
function withInitials(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const found = lines.map((line) => initials.exec(line)?.[1]);
  for (const one of found) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  if (counts.size === 0) return lines;
  return lines.map((line, at) => {
    const name = found[at];
    if (name === undefined) return line;
    const above = lines.slice(Math.max(0, at - 2), at).findLastIndex((one) => one !== '') + Math.max(0, at - 2);
    const isQuote = (counts.get(name) ?? 0) > 1 || attributionEndingAt(lines, above) !== undefined;
    return isQuote ? line.slice(name.length) : line;
  });
}

/** An address that was wrapped before its bracket, as if it stood whole: what would be left begins like a quote. */
function withAddresses(lines: readonly string[]): readonly string[] {
  const isEnd = (at: number) =>
    /^>\s?[:：]$/.test(lines[at] ?? '') && /<[^\s<>@]{1,80}@[^\s<>]{1,200}$/.test(lines[at - 1] ?? '');
  return lines.map((line, at) => (isEnd(at) ? '>' : isEnd(at + 1) ? `${line}>:` : line));
}

/** Some programs write the introduction of a quote right behind the last words of the reply. */
function introductionApart(line: string): readonly string[] {
  if (line.length > looked || line.startsWith('>')) return [line];
  const [, introduction, quote] = inFrontOfQuote.exec(line) ?? [];
  if (introduction !== undefined && quote !== undefined && attributionEndingAt([introduction.trim()], 0)?.certain)
    return [introduction, quote];
  if (!/[:：]\s*$/.test(line)) return [line];
  const at = line.search(behindReply);
  if (at === -1) return [line];
  const below = line.slice(at + 1).trim();
  return attributionEndingAt([below], 0)?.certain ? [line.slice(0, at + 1), below] : [line];
}

/** The lines that are judged, and the text behind them. */
function beginningOf(text: string): { lines: readonly string[]; rest: string } {
  let end = 0;
  for (let count = 0; count < mostLines && end !== -1 && end < mostCharacters; count++)
    end = text.indexOf('\n', end + 1);
  if (end === -1) return { lines: text.split('\n'), rest: '' };
  return { lines: text.slice(0, end).split('\n'), rest: text.slice(end) };
}

/** The picked lines; an empty line stands where others were between them. */
function joined(lines: readonly string[], picked: (at: number) => boolean): string {
  const kept: string[] = [];
  let left = false;
  for (const [at, line] of lines.entries()) {
    const blank = line.trim() === '';
    if (!blank && !picked(at)) left = true;
    else if (!blank) {
      if (left && kept.length > 0 && kept.at(-1) !== '') kept.push('');
      left = false;
      kept.push(line);
    } else if (!left && kept.length > 0) kept.push('');
  }
  while (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}
