import type { Configuration } from '#domain/configuration/configuration.ts';
import { AnswerRefused } from '#domain/mail/held-answer.ts';
import { aboveMark } from '#domain/notification/answer-mark.ts';

/**
 * What an agent wrote, whatever looks like a quote or a signature in it: all that stands above the mark of our notice, less what
 * their program writes right above that, and less a signature behind `-- ` (RFC 3676 4.3, CASE-19).
 * @param newest what the mail alone shows as written now (MAIL-18).
 * @throws AnswerRefused inside when some of it stands elsewhere.
 */
export function ownWords(
  { text, newest }: { readonly text: string; readonly newest: string },
  { mailDomain, mailboxes }: Pick<Configuration, 'mailDomain' | 'mailboxes'>,
): string {
  const cut = aboveMark(text);
  if (!cut || aboveMark(newest)) return newest;
  const read = linesWithWords(newest).map(plain);
  const isLost = (line: string) => plain(line) !== '' && !read.includes(plain(line));
  const names = [`@${mailDomain}`, ...mailboxes.map(({ displayName }) => displayName)];
  const above = withoutIntroduction(cut.above.split('\n'), isLost, names);
  const end = above.findLastIndex((line) => /^--\s*$/.test(line));
  const own = end === -1 ? above : above.slice(0, end);
  if (linesWithWords(own.join('\n')).length === 0) return newest;
  const all = ` ${plain(cut.above)} `;
  if (read.some((line) => !all.includes(` ${line} `))) throw new AnswerRefused('inside');
  const lost = own.filter(isLost);
  const last = own.findLast((line) => plain(line) !== '');
  // "Sent from my phone", as programs write it.
  const isProgramsLine = lost.length === 1 && lost[0] === last;
  return lost.length === 0 || isProgramsLine ? newest : own.join('\n').trim();
}

const field = /^\*?\p{L}[^:]{0,30}:\*?\s/u;
const rule = /^[-_*]{3}/;

/** Programs say whose words follow: what was not read as theirs, right above the quote, as far up as it names us. */
function withoutIntroduction(
  lines: readonly string[],
  isLost: (line: string) => boolean,
  names: readonly string[],
): readonly string[] {
  const end = lines.findLastIndex((line) => plain(line) !== '') + 1;
  const namesUs = (start: number) => {
    const text = lines.slice(start, end).join(' ').toLowerCase();
    return names.some((name) => name !== '' && text.includes(name.toLowerCase()));
  };
  let start = end;
  for (let line = lines[start - 1]; start > 0 && line !== undefined; line = lines[start - 1]) {
    if (!rule.test(line) && !(isLost(line) && (field.test(line) || !namesUs(start)))) break;
    start--;
  }
  return namesUs(start) ? lines.slice(0, start) : lines;
}

function linesWithWords(text: string): readonly string[] {
  return text.split('\n').filter((line) => plain(line) !== '');
}

/** Words alone: programs set marks and blanks as they like. */
export function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
