import { type Answer, type Given, Refused } from '../../../api.ts';

export type KeptDraft = Answer<'listDrafts'>['drafts'][number];
export type DraftKind = KeptDraft['kind'];
type Saved = Given<'saveDraft'>['body'];

/** What somebody has begun to write. Recipients are missing until they are edited: then they are those of the newest mail (CONS-09). */
export interface DraftWords {
  readonly body: string;
  readonly to?: string | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly uploads: KeptDraft['uploads'];
  readonly files: KeptDraft['files'];
  readonly seenVersion: number;
  readonly status?: string | undefined;
}

interface Local {
  readonly words: DraftWords;
  readonly revision: number;
  /** Whether the server does not have it yet. */
  readonly dirty: boolean;
}

export interface Shown extends Local {
  readonly state: 'empty' | 'saving' | 'saved' | 'here-only';
  /** Text of another tab or device that is newer: nothing of either is lost. */
  readonly other?: KeptDraft | undefined;
  readonly sendsAt?: string | undefined;
  readonly stopped?: string | undefined;
}

export interface DraftPorts {
  save(draft: Saved): Promise<KeptDraft>;
  remove(): Promise<unknown>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Milliseconds after the last key until the server keeps it: within two seconds (CONS-08). */
  readonly delay: number;
}

/** Milliseconds that a question may be under way. */
const asked = 5_000;

/** Keeps one draft: here at once, on the server soon, over reloads and lost networks (CONS-08). */
export class DraftKeeper {
  readonly #place: string;
  readonly #ports: DraftPorts;
  readonly #listeners = new Set<() => void>();
  #shown: Shown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** When the server last had what is here, as this page knows. */
  #savedAt = 0;

  /** @param place names it in this browser: by person, case and kind. @param seenVersion of the case as it is before its author. */
  constructor(place: string, seenVersion: number, ports: DraftPorts) {
    this.#place = place;
    this.#ports = ports;
    const local = this.#read();
    this.#shown = local
      ? { ...local, state: local.dirty ? 'here-only' : 'saved' }
      : { words: fresh(seenVersion), revision: 0, dirty: false, state: 'empty' };
    if (local?.dirty) this.#soon();
  }

  readonly shown = (): Shown => this.#shown;

  readonly listen = (told: () => void): (() => void) => {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  };

  /**
   * The server's draft, when it is asked for. What was typed here and not saved stays, and the other text is offered; what was sent or
   * thrown away elsewhere is not here any more.
   * @param at when the server said so, in milliseconds. @param seenVersion of the case as it is before its author.
   */
  adopt(kept: KeptDraft | undefined, at: number, seenVersion: number): void {
    if (!kept) {
      this.#miss(at, seenVersion);
      return;
    }
    if (kept.revision < this.#shown.revision) return;
    if (kept.revision === this.#shown.revision && this.#shown.dirty) return;
    if (this.#shown.dirty && kept.body !== this.#shown.words.body) this.#show({ other: kept });
    else this.take(kept);
  }

  /** The server has none: then one that it had has left. What was typed since stays, as a new one. */
  #miss(at: number, seenVersion: number): void {
    const { revision, dirty, words } = this.#shown;
    // An answer that was under way while a draft was saved may not know of it.
    if (revision === 0 || at < this.#savedAt + asked) return;
    if (dirty) {
      // Begun now, with the case as it is before its author; what left was begun before that.
      this.#show({ words: { ...words, seenVersion }, revision: 0, sendsAt: undefined });
      this.#write();
      this.#soon();
    } else this.reset(seenVersion);
  }

  /** Goes on with a draft that the server has. */
  take(kept: KeptDraft): void {
    const { to, cc, subject, sendsAt, stopped, revision, body, uploads, files, seenVersion, status } = kept;
    const words = { body, to: to[0], cc, subject, uploads, files, seenVersion, status };
    this.#savedAt = Date.now();
    this.#show({ words, revision, dirty: false, state: 'saved', other: undefined, sendsAt, stopped });
    this.#write();
  }

  change(change: Partial<DraftWords>): void {
    this.#show({ words: { ...this.#shown.words, ...change }, dirty: true, state: 'saving', stopped: undefined });
    this.#write();
    this.#soon();
  }

  /** Keeps what is shown over the other text. */
  insist(): void {
    const { other } = this.#shown;
    this.#show({ other: undefined, revision: other?.revision ?? this.#shown.revision });
    this.#soon();
  }

  /** Saves at once. @returns the revision that the server has. @throws what the server says. */
  async flush(): Promise<number> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.catch(() => undefined).then(() => this.#save());
    await this.#saving;
    return this.#shown.revision;
  }

  /** Begins anew: it has left, or was thrown away. */
  reset(seenVersion: number): void {
    clearTimeout(this.#timer);
    this.#ports.storage.removeItem(this.#place);
    this.#show({
      ...{ words: fresh(seenVersion), revision: 0, dirty: false, state: 'empty' },
      ...{ other: undefined, sendsAt: undefined, stopped: undefined },
    });
  }

  async throwAway(seenVersion: number): Promise<void> {
    this.reset(seenVersion);
    await this.#saving.catch(() => undefined);
    await this.#ports.remove();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), this.#ports.delay);
  }

  async #save(): Promise<void> {
    const { words, revision, dirty, other } = this.#shown;
    if (!dirty || other) return;
    try {
      const kept = await this.#ports.save({ ...savedWords(words), revision });
      this.#savedAt = Date.now();
      const isWhole = this.#shown.words === words;
      this.#show({ revision: kept.revision, dirty: !isWhole, state: isWhole ? 'saved' : 'saving' });
      this.#write();
    } catch (error) {
      this.#show({ state: 'here-only' });
      const isRefused = error instanceof Refused;
      // No network: it is tried again for as long as the page is open, and when it is opened next.
      if (!isRefused) this.#timer = setTimeout(() => void this.flush().catch(() => undefined), 10_000);
      throw error;
    }
  }

  #read(): Local | undefined {
    try {
      return JSON.parse(this.#ports.storage.getItem(this.#place) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  #write(): void {
    const { words, revision, dirty } = this.#shown;
    this.#ports.storage.setItem(this.#place, JSON.stringify({ words, revision, dirty }));
  }

  #show(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const told of this.#listeners) told();
  }
}

/** Whether there is something that could be lost. */
export function isBegun({ body, uploads, files }: DraftWords): boolean {
  return body.trim() !== '' || uploads.length > 0 || files.length > 0;
}

function fresh(seenVersion: number): DraftWords {
  return { body: '', uploads: [], files: [], seenVersion };
}

function savedWords({ to, cc, subject, status, ...rest }: DraftWords): Omit<Saved, 'revision'> {
  return { ...rest, to: to ? [to] : [], cc: [...(cc ?? [])], subject: subject ?? '', ...(status && { status }) };
}
