import { describe, expect, it } from 'vitest';
import { fittingPage } from '#domain/fitting-page.ts';

const entry = (second: number, letters = 100) => ({
  at: new Date(Date.UTC(2026, 10, 20, 10, 0, second)).toISOString(),
  text: 'я'.repeat(letters),
});

describe('A case with very many mails', () => {
  it('CASE-08 shows all of them while they fit into an answer', () => {
    const page = { messages: [entry(1), entry(3)], events: [entry(2)], waits: [] };
    expect(fittingPage(page)).toEqual({ ...page, leftOut: 0 });
  });

  it('CASE-08 shows the newest messages and events, in their order, and tells how many are left out', () => {
    const page = { messages: [entry(1), entry(3), entry(5)], events: [entry(2), entry(4)] };
    const bytes = Buffer.byteLength(JSON.stringify(entry(1))) + 1;
    const { messages, events, leftOut } = fittingPage(page, 3 * bytes);
    expect([messages, events, leftOut]).toEqual([[entry(3), entry(5)], [entry(4)], 2]);
  });

  it('CASE-08 answers with less than the 6 MB that Lambda takes', () => {
    const messages = Array.from({ length: 5_000 }, (_, index) => entry(index, 1_500));
    const page = fittingPage({ messages, events: [] });
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(6 * 1024 * 1024 - 200_000);
    expect(page.messages.at(-1)).toEqual(messages.at(-1));
    expect(page.messages.length).toBeGreaterThan(1_500);
  });
});
