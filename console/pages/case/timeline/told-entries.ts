import type { Entry, TimelineEvent } from '../../../live/case-requests.ts';

/** Something that was said, or what one person did in one go. */
export type Told =
  | Exclude<Entry, TimelineEvent>
  | { readonly kind: 'events'; readonly events: readonly TimelineEvent[] };

/** Events that their message tells by standing there. */
const toldByMessage: readonly TimelineEvent['what'][] = [
  'message-joined',
  'note-written',
  'reply-written',
  'template-sent',
  'message-forwarded',
  'rated',
];

const oneGo = 60_000;

const onItsWay = ['queued', 'sending', 'sent'];

/** Agents were told of a mail that stands there: only that they were not is worth a place. */
function isNotice(entry: Entry): boolean {
  return entry.kind === 'sent' && entry.toldAgents === true && onItsWay.includes(entry.delivery);
}

/** The timeline as it is read: what stands there as a message is not said twice, and what somebody did in one go is one line. */
export function toldEntries(timeline: readonly Entry[]): readonly Told[] {
  const told: Told[] = [];
  for (const entry of timeline) {
    if (isNotice(entry)) continue;
    if (entry.kind !== 'event') told.push(entry);
    else if (!toldByMessage.includes(entry.what)) {
      const last = told.at(-1);
      const first = last?.kind === 'events' ? last.events[0] : undefined;
      const isSameGo = first?.who === entry.who && Date.parse(entry.at) - Date.parse(first.at) < oneGo;
      if (last?.kind === 'events' && isSameGo)
        told[told.length - 1] = { kind: 'events', events: [...last.events, entry] };
      else told.push({ kind: 'events', events: [entry] });
    }
  }
  return told;
}
