import type { News } from './changes.ts';

/** given: a case became the reader's · answer: a mail came · mention: a note may name them. */
export type NewsFor = 'given' | 'answer' | 'mention';

/** Of which cases the reader may want to be told, and why: nothing of what they did themselves. What they were given is told first. */
export function newsFor(
  news: readonly News[],
  me: string,
): ReadonlyMap<number, { readonly kind: NewsFor; readonly at: string }> {
  const found = new Map<number, { readonly kind: NewsFor; readonly at: string }>();
  for (const one of news) {
    const kind = one.who === me ? undefined : kindOf(one, me);
    if (kind && found.get(one.number)?.kind !== 'given') found.set(one.number, { kind, at: one.at });
  }
  return found;
}

function kindOf({ what, field, to }: News, me: string): NewsFor | undefined {
  if (field === 'agent') return to === me ? 'given' : undefined;
  if (what === 'message-joined') return 'answer';
  return what === 'note-written' ? 'mention' : undefined;
}
