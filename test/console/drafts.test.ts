import { describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../../console/api.ts';
import { DraftKeeper, type KeptDraft } from '../../console/pages/case/drafts/draft-keeper.ts';

/** A browser with its storage, and a server that keeps one draft. */
class Desk {
  readonly stored = new Map<string, string>();
  server: KeptDraft | undefined;
  isOnline = true;

  /** A tab that opens the case, at this version. */
  tab(version = 3): DraftKeeper {
    const { stored } = this;
    return new DraftKeeper('ann.42.reply', version, {
      save: async (draft) => {
        if (!this.isOnline) throw new Unreachable('no network');
        if (draft.revision !== (this.server?.revision ?? 0))
          throw new Refused({ type: 'draft-changed', title: 'Another tab has saved since.', status: 409 });
        const given = { to: [], cc: [], subject: '', uploads: [], files: [], ...draft };
        this.server = { ...given, kind: 'reply', savedAt: '2026-11-28T09:00:00Z', revision: draft.revision + 1 };
        return this.server;
      },
      remove: async () => {
        this.server = undefined;
      },
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
      delay: 1_000,
    });
  }
}

describe('a draft is never lost (CONS-08)', () => {
  it('is kept here with the first letter, before any server has it', () => {
    const desk = new Desk();
    desk.tab().change({ body: 'D' });
    expect(desk.tab().shown()).toMatchObject({ words: { body: 'D' }, state: 'here-only' });
  });

  it('is on the server within two seconds', async () => {
    vi.useFakeTimers();
    try {
      const desk = new Desk();
      const tab = desk.tab();
      tab.change({ body: 'Dear Ann' });
      await vi.advanceTimersByTimeAsync(2_000);
      expect(desk.server?.body).toBe('Dear Ann');
      expect(tab.shown().state).toBe('saved');
    } finally {
      vi.useRealTimers();
    }
  });

  it('what is typed while it is saved is saved after it', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Dear' });
    const saved = tab.flush();
    await Promise.resolve();
    await Promise.resolve();
    tab.change({ body: 'Dear Ann' });
    await saved;
    expect(tab.shown()).toMatchObject({ dirty: true, words: { body: 'Dear Ann' } });
    await tab.flush();
    expect(desk.server?.body).toBe('Dear Ann');
  });

  it('without a network it says that it is kept here, and is saved when the page is opened again', async () => {
    const desk = new Desk();
    desk.isOnline = false;
    const tab = desk.tab();
    tab.change({ body: 'Dear Ann' });
    await expect(tab.flush()).rejects.toThrow();
    expect(tab.shown().state).toBe('here-only');
    desk.isOnline = true;
    await desk.tab().flush();
    expect(desk.server?.body).toBe('Dear Ann');
  });

  it('goes on where another device stopped', () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.adopt(kept({ body: 'Begun on the phone', revision: 4 }), Date.now(), 3);
    expect(tab.shown()).toMatchObject({ words: { body: 'Begun on the phone' }, revision: 4 });
  });

  it('a newer text of another tab takes nothing away: both are there until its author chooses', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Here' });
    tab.adopt(kept({ body: 'There', revision: 2 }), Date.now(), 3);
    expect(tab.shown()).toMatchObject({ words: { body: 'Here' }, other: { body: 'There' } });
    tab.insist();
    desk.server = kept({ body: 'There', revision: 2 });
    await tab.flush();
    expect(desk.server).toMatchObject({ body: 'Here', revision: 3 });
  });

  it('keeps the version that its author had seen as they began', () => {
    const desk = new Desk();
    desk.tab(7).change({ body: 'Dear' });
    expect(desk.tab(9).shown().words.seenVersion).toBe(7);
  });

  it('one that has left is not there again when the page is opened anew, and never sent twice', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Dear Ann' });
    await tab.flush();
    desk.server = undefined;
    const later = desk.tab(5);
    later.adopt(undefined, Date.now(), 5);
    expect(later.shown()).toMatchObject({ state: 'empty', revision: 0, words: { body: '', seenVersion: 5 } });
    expect(desk.tab(5).shown().words.body).toBe('');
  });

  it('what was typed onto one that has left stays, and is saved as a new one that was begun then', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Dear Ann' });
    await tab.flush();
    desk.server = undefined;
    const later = desk.tab(5);
    later.change({ body: 'One thing more' });
    later.adopt(undefined, Date.now(), 5);
    await later.flush();
    expect(desk.server).toMatchObject({ body: 'One thing more', revision: 1, seenVersion: 5 });
  });

  it('an answer that was under way while it was saved takes nothing away', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Dear Ann' });
    await tab.flush();
    tab.adopt(undefined, Date.now(), 3);
    expect(tab.shown().words.body).toBe('Dear Ann');
  });

  it('one that was thrown away is gone here and there', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Nonsense' });
    await tab.flush();
    await tab.throwAway(5);
    expect(desk.server).toBeUndefined();
    expect(desk.tab(5).shown()).toMatchObject({ state: 'empty', words: { body: '', seenVersion: 5 } });
  });
});

function kept(given: Pick<KeptDraft, 'body' | 'revision'>): KeptDraft {
  return {
    ...{ kind: 'reply', to: [], cc: [], subject: '', uploads: [], files: [], seenVersion: 3 },
    ...{ savedAt: '2026-11-28T09:00:00Z', ...given },
  };
}
