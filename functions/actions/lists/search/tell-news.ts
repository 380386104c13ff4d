import { tellEvent } from '#actions/life/tell-event.ts';
import { publishEvent } from '#actions/webhook/publish-event.ts';
import type { CaseEvent } from '#domain/case/case.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { bringsWords } from '#domain/lists/search/brings-words.ts';
import type { WordQueue } from './word-ports.ts';

type News = Parameters<typeof tellEvent>[0] & Pick<CaseEvent, 'field'>;

/**
 * What happened to a case is told in the console and on the bus, and its words are to be looked at when they may be others since.
 * @param message the one that it happened by; all of the case is looked at when missing.
 */
export async function tellNews(
  news: News,
  message: MessageKey | undefined,
  ports: Parameters<typeof tellEvent>[1] & Parameters<typeof publishEvent>[1] & { readonly words: WordQueue },
): Promise<void> {
  const words = bringsWords(news) ? ports.words.enqueue({ caseNumber: news.caseNumber, message }) : undefined;
  // What was elsewhere is no news: neither of the console nor of who listens to the bus.
  if (news.what === 'imported') return words;
  await Promise.all([tellEvent(news, ports), publishEvent(news, ports), words]);
}
