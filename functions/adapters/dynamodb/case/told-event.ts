import type { CaseEvent } from '#domain/case/case.ts';
import type { ToldEvent } from '../entities/case-entities.ts';

interface Told {
  readonly caseNumber: number;
  readonly at: string;
  readonly id: string;
}

/**
 * Messages with the line of history that tells of each, and the lines that are left: one item less is written with each mail. It is
 * the first line about the message, of the same moment.
 */
export function withTold<Message extends Told>(messages: readonly Message[], events: readonly CaseEvent[]) {
  const rest = new Set(events);
  const telling = messages.map((message): Message & { readonly told?: ToldEvent } => {
    const event = [...rest].find((one) => isAbout(one, message));
    if (!event) return message;
    rest.delete(event);
    const { caseNumber, at, messageId, id, ...told } = event;
    return { ...message, told: { ...told, ...(id !== usualId(message, told) && { id }) } };
  });
  return { messages: telling, events: [...rest] };
}

/** The line of history that a message's item holds. */
export function toldEvent(message: Told, told: ToldEvent): CaseEvent {
  const { caseNumber, at, id: messageId } = message;
  const { id = usualId(message, told), from, to, ...rest } = told;
  return { ...rest, caseNumber, at, id, from, to, messageId };
}

/** In the order of their keys. */
export function inOrder<Line extends Pick<CaseEvent, 'at' | 'id'>>(lines: readonly Line[]): readonly Line[] {
  const place = ({ at, id }: Line) => `${at}#${id}`;
  return lines.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function isAbout(event: CaseEvent, { caseNumber, at, id }: Told): boolean {
  return event.messageId === id && event.caseNumber === caseNumber && event.at === at;
}

function usualId({ id }: Told, { what }: Pick<CaseEvent, 'what'>): string {
  return `${id}-${what}`;
}
