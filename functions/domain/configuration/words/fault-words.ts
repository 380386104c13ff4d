import type { Language } from '#domain/words/language.ts';
import { russianFaults } from './russian-faults.ts';

const suggestion = /\. Did you mean (.+)\?$/;

const patterns = russianFaults.map(([english, russian]) => ({
  pattern: new RegExp(`^${english.split('{}').map(RegExp.escape).join('([^]*?)')}$`),
  russian,
}));

/** What is wrong with a row, in the reader's language: faults are said in English where they are found. */
export function faultWords(message: string, language: Language): string {
  if (language === 'en') return message;
  const [, meant] = suggestion.exec(message) ?? [];
  const said = inRussian(message.replace(suggestion, ''));
  return meant === undefined ? said : `${said}. Возможно, имелось в виду: ${meant}?`;
}

/** What nobody has translated is told as it is. */
function inRussian(message: string): string {
  for (const { pattern, russian } of patterns) {
    const found = pattern.exec(message);
    if (!found) continue;
    const gaps = found.slice(1);
    return russian.replaceAll('{}', () => gaps.shift() ?? '');
  }
  return message;
}
