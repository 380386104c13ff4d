import { describe, expect, it, vi } from 'vitest';
import { Refused, Unreachable } from '../../console/api.ts';
import { DraftKeeper, type KeptDraft } from '../../console/pages/case/composer/draft-keeper.ts';

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
        if (this.server && draft.revision < this.server.revision)
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
    tab.adopt(kept({ body: 'Begun on the phone', revision: 4 }));
    expect(tab.shown()).toMatchObject({ words: { body: 'Begun on the phone' }, revision: 4 });
  });

  it('a newer text of another tab takes nothing away: both are there until its author chooses', async () => {
    const desk = new Desk();
    const tab = desk.tab();
    tab.change({ body: 'Here' });
    tab.adopt(kept({ body: 'There', revision: 2 }));
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
