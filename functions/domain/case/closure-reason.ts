import type { Language } from '#domain/words/language.ts';

/** Reasons that cases are closed with by themselves. */
export const unanswered = 'No answer';
/** Nothing more came from a customer who had rated well or thanked. */
export const content = 'Customer is content';
export const merged = 'Merged';
const inRussian: Readonly<Record<string, string>> = {
  [unanswered]: 'нет ответа',
  [content]: 'клиент доволен',
  [merged]: 'объединено с другим обращением',
  'Sender is blocked': 'отправитель заблокирован',
  'Mail is spam': 'письмо — спам',
  'Mail carries a virus': 'в письме вирус',
};
const inEnglish: Readonly<Record<string, string>> = {
  [unanswered]: 'no answer',
  [content]: 'you were content',
  [merged]: 'merged with another case',
};

/** A reason as mail says it; an agent's own words as they are. */
export function reasonIn(language: Language, reason: string): string {
  return (language === 'ru' ? inRussian : inEnglish)[reason] ?? reason;
}

/** Whether a case was closed because time went by after it was resolved (CASE-13). */
export function isByTime(reason: string | undefined): boolean {
  return reason === unanswered || reason === content;
}
