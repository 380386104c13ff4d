import type { Words } from '#domain/words/words.ts';

/** Stands above a notice that an agent may answer: what they write goes above it (CASE-19). */
export const answerMarks: Words = {
  en: '=== Write your answer above this line ===',
  ru: '=== Пишите ответ над этой строкой ===',
};

/** Programs wrap lines, and put their own marks before them. */
const mark = /^(.*?)===[\s>]*(?:Write[\s>]+your[\s>]+answer[\s>]+above|Пишите[\s>]+ответ[\s>]+над)[\s>]/imu;

/** What stands above the mark, and whether the line of the mark is quoted; undefined where there is no mark. */
export function aboveMark(text: string): { readonly above: string; readonly isQuoted: boolean } | undefined {
  const found = mark.exec(text);
  if (!found) return undefined;
  return { above: text.slice(0, found.index).trimEnd(), isQuoted: /^\s*>/.test(found[1] ?? '') };
}
