import { didYouMean } from '#domain/words/closest.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Words } from '#domain/words/words.ts';

/**
 * What a status means for the clocks and for mail: new and open cases take replies, paused and resolved ones are
 * reopened by them, final ones never change again.
 */
export type StatusKind = 'new' | 'open' | 'paused' | 'resolved' | 'final';

/** A row of the lookup of statuses (CASE-03). */
export interface Status {
  readonly name: string;
  readonly kind: StatusKind;
  /** Names of the statuses that may follow. */
  readonly next: readonly string[];
  /** No case enters a status that is switched off; those that have it keep it. */
  readonly active: boolean;
  /** What customers and agents read. */
  readonly label: Words;
}

const anyEnd = ['Resolved', 'Closed', 'Canceled'];

/** The rows that ship. */
export const baseStatuses: readonly Status[] = [
  base(words('New', 'Новое', 'Neu', 'Nouvelle', 'Nuevo'), 'new', ['In progress', 'Waiting for customer', ...anyEnd]),
  base(words('In progress', 'В работе', 'In Bearbeitung', 'En cours', 'En curso'), 'open', [
    'Waiting for customer',
    ...anyEnd,
  ]),
  base(
    words(
      'Waiting for customer',
      'Ожидает ответа',
      'Wartet auf Antwort',
      'En attente de réponse',
      'A la espera de respuesta',
    ),
    'paused',
    ['In progress', 'Reopened', ...anyEnd],
  ),
  base(words('Resolved', 'Решено', 'Gelöst', 'Résolue', 'Resuelto'), 'resolved', ['Reopened', 'Closed']),
  base(words('Reopened', 'Переоткрыто', 'Wieder geöffnet', 'Rouverte', 'Reabierto'), 'open', [
    'In progress',
    'Waiting for customer',
    ...anyEnd,
  ]),
  base(words('Closed', 'Закрыто', 'Geschlossen', 'Close', 'Cerrado'), 'final', []),
  base(words('Canceled', 'Отменено', 'Storniert', 'Annulée', 'Cancelado'), 'final', []),
];

/** Status of a new case, and of one that a reply has opened again: rows that cannot be switched off. */
export const newStatus = 'New';
export const reopenedStatus = 'Reopened';

/** A status whose row is gone counts as open: its case stays in sight and takes replies. */
export function kindOf(name: string, statuses: readonly Status[]): StatusKind {
  return statuses.find((status) => status.name === name)?.kind ?? 'open';
}

const workKinds: readonly StatusKind[] = ['new', 'open', 'paused'];

/** Whether cases of a status are work: those that are done are many and wait for nobody. */
export function isWork(status: string, statuses: readonly Status[]): boolean {
  return workKinds.includes(kindOf(status, statuses));
}

/**
 * The row of a status that a case may go to (CASE-03).
 * @throws Refusal that says what is possible instead.
 */
export function nextStatus(from: string, to: string, statuses: readonly Status[]): Status {
  const found = statuses.find(({ name }) => name === to);
  if (!found)
    throw new Refusal(
      'status-unknown',
      `There is no status "${to}"${
        didYouMean(
          to,
          statuses.map(({ name }) => name),
        ) || '.'
      } There are: ${names(statuses)}.`,
    );
  if (from === to) throw new Refusal('transition-refused', `The case is "${to}" already.`);
  const row = statuses.find(({ name }) => name === from);
  // A status whose row is gone must not hold its cases for ever.
  const possible = statuses.filter(({ name, active }) => active && name !== from && (row?.next.includes(name) ?? true));
  if (possible.includes(found)) return found;
  const instead = possible.length > 0 ? `Possible are: ${names(possible)}.` : 'It stays so for good.';
  throw new Refusal('transition-refused', `A case that is "${from}" cannot become "${to}". ${instead}`);
}

function base(label: Words, kind: StatusKind, next: readonly string[]): Status {
  return { name: label.en, kind, next, active: true, label };
}

function words(en: string, ru: string, de: string, fr: string, es: string): Words {
  return { en, ru, de, fr, es };
}

function names(statuses: readonly Status[]): string {
  return statuses.map(({ name }) => name).join(', ');
}
