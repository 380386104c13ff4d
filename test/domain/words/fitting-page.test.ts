import { describe, expect, it } from 'vitest';
import { fittingPage } from '#domain/words/fitting-page.ts';

const entry = (second: number, letters = 100) => ({
  at: new Date(Date.UTC(2026, 10, 20, 10, 0, second)).toISOString(),
  text: 'я'.repeat(letters),
});

const empty = { messages: [], events: [], ratings: [], waits: [] };

describe('A case with very many mails', () => {
  it('CASE-08 shows all of them while they fit into an answer', () => {
    const page = { ...empty, messages: [entry(1), entry(3)], events: [entry(2)] };
    expect(fittingPage(page)).toEqual({ ...page, leftOut: 0 });
  });

  it('CASE-08 CASE-14 shows the newest entries, in their order, and tells how many are left out', () => {
    const { at: dueAt, text } = entry(6);
    const page = {
      messages: [entry(1), entry(3), entry(5)],
      events: [entry(2), entry(4)],
      ratings: [entry(0), entry(5)],
      waits: [
        { dueAt: entry(0).at, text },
        { dueAt, text },
      ],
    };
    const bytes = Buffer.byteLength(JSON.stringify(page.waits[0])) + 1;
    const { messages, events, ratings, waits, leftOut } = fittingPage(page, 5 * bytes);
    expect([messages, events]).toEqual([[entry(3), entry(5)], [entry(4)]]);
    expect([ratings, waits, leftOut]).toEqual([[entry(5)], [{ dueAt, text }], 4]);
  });

  it('CASE-08 answers with less than the 6 MB that Lambda takes', () => {
    const messages = Array.from({ length: 5_000 }, (_, index) => entry(index, 1_500));
    const page = fittingPage({ ...empty, messages });
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(6 * 1024 * 1024 - 200_000);
    expect(page.messages.at(-1)).toEqual(messages.at(-1));
    expect(page.messages.length).toBeGreaterThan(1_500);
  });
});
