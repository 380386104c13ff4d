import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import { messageNews } from '#domain/case/happened/happening.ts';
import type { InboundMessage, Note, OutboundMessage } from '#domain/case/message.ts';
import type { Rating } from '#domain/case/rating.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { happeningsOf } from '#domain/life/happenings.ts';

/** A case with what was written and done in it, oldest first. */
export interface PastOfCase {
  readonly case: Case;
  readonly messages: readonly (InboundMessage | OutboundMessage | Note)[];
  readonly events: readonly CaseEvent[];
  readonly ratings: readonly Rating[];
}

/** Something that happened, and the case as it was by then. */
export interface PastHappening {
  readonly happening: Happening;
  readonly about: Case;
}

const undone = ['subject', 'category', 'service', 'type', 'priority', 'agent', 'group', 'closureReason'] as const;

/**
 * What happened to a case since a moment, oldest first, as rules are asked of it (NOTE-12). The history tells what its columns were; who waited and
 * what was rated is told by its messages and ratings. All else is as it is now.
 */
export function pastHappenings(
  past: PastOfCase,
  since: string,
  levels: readonly SatisfactionLevel[],
): readonly PastHappening[] {
  const found: PastHappening[] = [];
  let about = past.case;
  for (const event of past.events.toReversed()) {
    if (event.at < since) break;
    // What a merged case went through is no history of this one.
    if (event.caseNumber !== past.case.number) continue;
    const then = { ...about, ...knownAt(event.at, past), statusSince: event.at, mergedInto: undefined };
    for (const happening of happeningsBy(event, then, past, levels)) found.unshift({ happening, about: then });
    about = before(event, about);
  }
  return found;
}

function before({ what, field, from }: CaseEvent, after: Case): Case {
  if (what === 'status-changed') return { ...after, status: from ?? after.status, entry: Math.max(1, after.entry - 1) };
  const column = undone.find((one) => one === field);
  return what === 'field-changed' && column !== undefined ? { ...after, [column]: from } : after;
}

function knownAt(at: string, { messages, ratings }: PastOfCase): Pick<Case, 'waitingSince' | 'satisfaction'> {
  const until = messages.filter((one) => one.at <= at);
  const answered = until.findLast((one) => one.direction === 'out' && one.by !== undefined)?.at ?? '';
  const rating = ratings.findLast((one) => one.at <= at);
  return {
    waitingSince: until.find((one) => one.direction === 'in' && one.at > answered)?.at,
    satisfaction: rating && { level: rating.level, score: rating.score, at: rating.at },
  };
}

function happeningsBy(
  event: CaseEvent,
  after: Case,
  { messages, ratings }: PastOfCase,
  levels: readonly SatisfactionLevel[],
): readonly Happening[] {
  const { id, at, who, what, field, to = '', messageId } = event;
  const about = { id, at, who };
  switch (what) {
    case 'registered':
    case 'message-joined': {
      const message = messages.find((one): one is InboundMessage => one.direction === 'in' && one.id === messageId);
      const on = what === 'registered' ? 'registered' : 'message';
      return [{ ...about, on, ...(message && { message: messageNews(message) }) }];
    }
    case 'deadline-near':
    case 'deadline-missed': {
      const kind = field === 'resolution' ? 'resolution' : 'response';
      return [{ ...about, on: what, deadline: { kind, at: to, leftMinutes: 0 } }];
    }
    case 'rated': {
      const rating = ratings.find((one) => one.at === at) ?? ratings.findLast((one) => one.at <= at);
      if (!rating) return [];
      const { level, score, comment } = rating;
      const low = levels.find(({ name }) => name === level)?.low ?? false;
      return [{ ...about, on: 'rated', rating: { level, score, comment, low } }];
    }
    case 'mail-undelivered':
      return [{ ...about, on: 'bounced', news: to }];
    case 'mail-complained':
      return [{ ...about, on: 'complained', news: to }];
    default:
      return happeningsOf([event], after);
  }
}
