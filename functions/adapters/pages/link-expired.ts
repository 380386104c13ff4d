import type { Language } from '#domain/words/language.ts';
import en from '../../../templates/pages/link-expired.en.liquid';
import ru from '../../../templates/pages/link-expired.ru.liquid';

/** For every link that gives nothing. The pages are the same for all, so no engine is needed. */
export const linkExpired: Readonly<Record<Language, string>> = { en, ru };
