import type { CasePage } from '../../../live/case-requests.ts';
import type { Told } from './told-entries.ts';

/**
 * Where a case opens: the first entry that its reader has not read. What they did themselves is never new to them, nor what leaves by
 * itself. Who has no mark in the case has read it up to what they last did there.
 * @returns its place among the entries; undefined when all is read.
 */
export function firstUnseen(
  told: readonly Told[],
  seenAt: CasePage['seenAt'],
  isMe: (who: string) => boolean,
): number | undefined {
  const own = told.filter((entry) => isOwn(entry, isMe)).map(timeOf);
  const until = seenAt ?? own.at(-1) ?? '';
  const place = told.findIndex((entry) => timeOf(entry) > until && !isOwn(entry, isMe) && !isAutomatic(entry));
  return place < 0 ? undefined : place;
}

/** When the newest of them came. */
export function newestOf(timeline: CasePage['timeline']): string {
  return timeline.reduce((newest, { at }) => (at > newest ? at : newest), '');
}

function timeOf(entry: Told): string {
  return entry.kind === 'events' ? (entry.events.at(-1)?.at ?? '') : entry.at;
}

function isOwn(entry: Told, isMe: (who: string) => boolean): boolean {
  if (entry.kind === 'events') return entry.events.every(({ who }) => isMe(who));
  return (entry.kind === 'sent' || entry.kind === 'note') && entry.by !== undefined && isMe(entry.by);
}

function isAutomatic(entry: Told): boolean {
  return entry.kind === 'sent' && entry.by === undefined;
}
