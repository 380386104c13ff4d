import { describe, expect, it } from 'vitest';
import { lastWord, lastWordOf } from '#domain/case/last-word.ts';
import { messageOf } from '../../adapters/dynamodb/registration-of.ts';

const at = '2026-11-20T10:00:00.000Z';
const known = lastWord({ by: 'agent', who: 'Olga', text: 'Better now?', at });
const later = '2026-11-20T11:00:00.000Z';

describe('CASE-15 the newest word of a case, as a list shows it', () => {
  it.each([
    ['the customer’s', { text: 'It\n\n  smokes.' }, { by: 'customer', who: 'Ann', text: 'It smokes.', at }],
    ['thanks', { kind: 'thanks', text: 'Thank you!' }, { by: 'customer', who: 'Ann', text: 'Thank you!', at }],
    ['a machine’s', { kind: 'bounce', text: 'Failed' }, { by: 'automatic', who: 'Ann', text: 'Failed', at }],
    ['of who gave no name', { from: { name: '', address: 'a@b.test' }, text: 'Hi' }, { who: 'a@b.test' }],
    ['of nobody', { from: undefined, text: 'Hi' }, { who: '' }],
    ['its subject when nothing else is said', { text: '', subject: 'Call me' }, { text: 'Call me' }],
  ] as const)('%s', (_, differences, expected) => {
    expect(lastWordOf(messageOf({ at, ...differences }), undefined)).toMatchObject(expected);
  });

  it('is cut to what a row shows, without half a letter', () => {
    const { text } = lastWord({ by: 'customer', who: 'Ann', text: `${'a'.repeat(159)}😀 and more`, at });
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text.isWellFormed()).toBe(true);
  });

  it('a mail that was overtaken does not replace what is newer', () => {
    expect(lastWordOf(messageOf({ at: '2026-11-20T09:00:00.000Z' }), known)).toBe(known);
    expect(lastWordOf(messageOf({ at: later, text: 'No.' }), known)).toMatchObject({ text: 'No.', at: later });
  });
});
