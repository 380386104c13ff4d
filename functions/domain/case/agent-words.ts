import { Refusal } from '#domain/words/refusal.ts';

/** Bytes of an agent's text: with all else that a message has, far below the 400 KB of a DynamoDB item. */
export const mostWordBytes = 64 * 1024;

/** Control characters but tabs and line breaks: they came along with a paste, and steer whatever shows the text. */
const invisible = /[^\P{Cc}\t\n\r]/gu;

/**
 * What an agent wrote, in Markdown, without blanks around it (CASE-08).
 * @param what how the text is called when it is refused: `A note`.
 * @throws Refusal change-wrong when nothing is left, or too much.
 */
export function agentWords(text: string, what: string): string {
  return measured(text.replace(invisible, '').trim().toWellFormed(), what);
}

/**
 * Words that are neither none nor too many.
 * @throws Refusal change-wrong
 */
export function measured(words: string, what: string): string {
  if (words === '') throw new Refusal('change-wrong', `${what} needs words.`);
  const bytes = Buffer.byteLength(words);
  if (bytes <= mostWordBytes) return words;
  throw new Refusal('change-wrong', `${what} may have 64 KB. This one has ${Math.ceil(bytes / 1024)} KB.`);
}

/**
 * One line of text that an agent gave: blanks and line breaks within it are one blank each.
 * @throws Refusal change-wrong when it is empty or longer than that many characters.
 */
export function agentLine(text: string, what: string, mostCharacters: number): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  if (line === '') throw new Refusal('change-wrong', `${what} may not be empty.`);
  if (line.length <= mostCharacters) return line;
  throw new Refusal('change-wrong', `${what} may have ${mostCharacters} characters. This one has ${line.length}.`);
}
