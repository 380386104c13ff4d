import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Draft } from '#domain/case/draft.ts';
import { describeBoth } from '../both-tables.ts';

const key = { caseNumber: 7, who: 'ann@agents.test', kind: 'reply' } as const;
const draft: Draft = {
  ...key,
  body: 'Hello.',
  to: 'customer@client.test',
  cc: ['boss@client.test'],
  subject: undefined,
  uploads: [{ id: 'u', name: 'a.txt', size: 1, contentType: 'text/plain' }],
  files: [{ at: 'then', id: 'm', index: 0 }],
  seenVersion: 3,
  status: 'Resolved',
  savedAt: '2026-11-20T10:00:00.000Z',
  revision: 1,
  leaving: { waitId: 'sending-1', at: '2026-11-20T10:00:10.000Z', although: false, asTyped: false },
  stopped: undefined,
};

describeBoth('CONS-08 Drafts', (empty) => {
  it('are found as they were kept, by their author alone', async () => {
    const { drafts } = await empty();
    const note: Draft = { ...draft, kind: 'note', body: '', to: undefined, cc: undefined, leaving: undefined };
    await drafts.save({ key, from: 0, to: draft });
    await drafts.save({ key: note, from: 0, to: note });
    expect(await drafts.find(key)).toEqual(draft);
    expect((await drafts.ofCase(7, key.who)).map(({ kind }) => kind).toSorted()).toEqual(['note', 'reply']);
    expect(await drafts.ofCase(7, 'ann')).toEqual([]);
    expect(await drafts.ofCase(8, key.who)).toEqual([]);
  });

  it('are written and removed by who has seen the newest one alone', async () => {
    const { drafts } = await empty();
    await drafts.save({ key, from: 0, to: draft });
    const second = { ...draft, body: 'Second.', revision: 2 };
    for (const from of [0, 2]) await expect(drafts.save({ key, from, to: second })).rejects.toBeInstanceOf(StaleFacts);
    await drafts.save({ key, from: 1, to: second });
    await expect(drafts.save({ key, from: 1, to: undefined })).rejects.toBeInstanceOf(StaleFacts);
    expect(await drafts.find(key)).toEqual(second);
    await drafts.save({ key, from: 2, to: undefined });
    expect(await drafts.find(key)).toBeUndefined();
  });
});
