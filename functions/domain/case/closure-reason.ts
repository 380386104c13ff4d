import type { Language } from '#domain/words/language.ts';

/** Reasons that cases are closed with by themselves. */
export const unanswered = 'No answer';
export const merged = 'Merged';
const inRussian: Readonly<Record<string, string>> = {
  [unanswered]: 'нет ответа',
  [merged]: 'объединено с другим обращением',
  'Sender is blocked': 'отправитель заблокирован',
  'Mail is spam': 'письмо — спам',
  'Mail carries a virus': 'в письме вирус',
};
const inEnglish: Readonly<Record<string, string>> = {
  [unanswered]: 'no answer',
  [merged]: 'merged with another case',
};

/** A reason as mail says it; an agent's own words as they are. */
export function reasonIn(language: Language, reason: string): string {
  return (language === 'ru' ? inRussian : inEnglish)[reason] ?? reason;
}
