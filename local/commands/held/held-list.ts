import { styleText } from 'node:util';
import { printable } from '../text/printable.ts';
import type { ListedMail } from './mail-manager.ts';

const units: readonly [milliseconds: number, word: string][] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** `3 days`, `1 hour`, `a moment`. */
export function age(milliseconds: number): string {
  for (const [unit, word] of units) {
    const count = Math.floor(milliseconds / unit);
    if (count >= 1) return `${count} ${word}${count > 1 ? 's' : ''}`;
  }
  return 'a moment';
}

/** Held mails for people: what holds each, who wrote it, and what it says. */
export function heldLines(held: readonly ListedMail[], now: number): string[] {
  if (held.length === 0) return ['No mail is held.'];
  return held.flatMap(({ id, at, cause, from, subject, preview }) => [
    `${styleText('bold', id)}  ${cause}, ${age(now - Date.parse(at))} ago`,
    `  From ${printable(from ?? 'nobody')}: ${printable(subject) || '(no subject)'}`,
    ...(preview.trim() === '' ? [] : [`  ${printable(preview).slice(0, 140)}`]),
  ]);
}
