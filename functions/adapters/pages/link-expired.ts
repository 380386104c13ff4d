import type { PageWords } from '#domain/configuration/languages/phrase.ts';
import { noticeHtml } from './notice-html.ts';

/** For every link that gives nothing. */
export function linkExpired(said: PageWords): string {
  const { 'expired-title': title, expired: first, 'expired-answer': second } = said.words;
  return noticeHtml(said, { title, first, second });
}
