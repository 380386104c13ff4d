import type { SentMail, WholeCase } from '#actions/case/ports.ts';
import type {
  Note,
  ReceivedMessage,
  SentMessage,
  TimelineEntry,
  TimelineEvent,
  TimelineFragment,
  TimelineRating,
} from '#contract/case-page.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { RuleNote } from '#domain/case/happened/rule-note.ts';
import type { InboundMessage, StoredAttachment, Note as StoredNote } from '#domain/case/message.ts';
import type { Rating } from '#domain/case/rating.ts';

/** What was said and done in a case, oldest first; of one moment, what was said before what came of it. */
export function timelineOf({ case: about, messages, events, ratings }: WholeCase): TimelineEntry[] {
  const elsewhere = (caseNumber: number) => (caseNumber === about.number ? undefined : caseNumber);
  const entries: TimelineEntry[] = [
    ...fragmentOf(about),
    ...messages.map((one) => ({ ...said(one), ...ruledOf(one, events), caseNumber: elsewhere(one.caseNumber) })),
    ...events.map((one) => ({ ...done(one), caseNumber: elsewhere(one.caseNumber) })),
    ...ratings.map(rated),
  ];
  return entries.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function fragmentOf({ number, origin, description, registeredAt, related }: Case): TimelineFragment[] {
  if (origin !== 'correspondence') return [];
  return [{ kind: 'fragment', at: registeredAt, id: `fragment-${number}`, text: description, from: related[0] }];
}

function said(message: WholeCase['messages'][number]): ReceivedMessage | SentMessage | Note {
  switch (message.direction) {
    case 'in':
      return received(message);
    case 'out':
      return sent(message);
    case 'note':
      return noted(message);
  }
}

function received(message: InboundMessage): ReceivedMessage {
  const { at, id, from, via, to, cc, subject, text, cut, infected, warnings, kind, unverified, shownFrom } = message;
  return {
    kind: 'received',
    ...{ at, id, from, via, to: [...to], cc: [...cc], subject, text, cut, infected, warnings: [...warnings] },
    hasHtml: message.hasHtml ?? true,
    files: message.attachments.map(fileOf),
    writer: kind,
    unverified,
    shownFrom,
    matching: message.matching.map(({ rule, clue, outcome }) => ({ rule, clue, outcome })),
  };
}

function sent(message: SentMail): SentMessage {
  const { at, id, by, template, to, cc, subject, body, delivery, deliveryDetail, sentAt } = message;
  return {
    kind: 'sent',
    ...{ at, id, by, template, to, cc: [...cc], subject, body, delivery, deliveryDetail, sentAt },
    ...(message.ofMail && { toldAgents: true }),
    files: message.attachments.map(fileOf),
  };
}

function noted({ at, id, by, body, attachments }: StoredNote): Note {
  return { kind: 'note', at, id, by, body, files: attachments.map(fileOf) };
}

/** What rules made of a mail that joined: its line of history is not shown beside it. */
function ruledOf(
  { direction, id, caseNumber }: WholeCase['messages'][number],
  events: WholeCase['events'],
): Pick<ReceivedMessage, 'rules'> {
  if (direction !== 'in') return {};
  const joined = events.find(
    (one) => one.what === 'message-joined' && one.messageId === id && one.caseNumber === caseNumber,
  );
  return joined?.rules ? { rules: joined.rules.map(ruleNoteOf) } : {};
}

function ruleNoteOf({ did, ...note }: RuleNote) {
  return { ...note, ...(did && { did: did.map(({ to, ...deed }) => ({ ...deed, ...(to && { to: [...to] }) })) }) };
}

function done({ at, id, who, what, field, from, to, why, rules }: CaseEvent): TimelineEvent {
  const { skipped = [] } = why ?? {};
  const reason = why && { ...why, skipped: skipped.map((one) => ({ ...one })) };
  const told = rules && { rules: rules.map(ruleNoteOf) };
  return { kind: 'event', at, id, who, what, field, from, to, why: reason, ...told };
}

function rated({ at, day, caseNumber, level, score, comment }: Rating): TimelineRating {
  return { kind: 'rating', at, id: `${caseNumber}-${day}`, level, score, comment };
}

function fileOf({ name, contentType, size, inline }: StoredAttachment, index: number) {
  return { index, name, contentType, size, inline };
}
