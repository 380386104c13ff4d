import type { Adapter, AdapterPayload } from 'oidc-provider';
import { z } from 'zod';
import type { State } from '../state.ts';

const Kept = z.object({ id: z.string(), payload: z.looseObject({}), expiresAt: z.number().optional() });
type Kept = z.output<typeof Kept>;

/** Sessions, codes and refresh tokens of who signed in: who has signed in stays so over a restart. */
export class PoolStore implements Adapter {
  readonly #state: State;
  readonly #prefix: string;

  /** @param model oidc-provider's word for what is kept, e.g. `RefreshToken`. */
  constructor(state: State, model: string) {
    this.#state = state;
    this.#prefix = `sign-in ${model} `;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expiresAt = expiresIn === undefined ? undefined : Date.now() + expiresIn * 1000;
    this.#state.set(this.#prefix + id, JSON.stringify({ id, payload, expiresAt }));
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const text = this.#state.get(this.#prefix + id);
    const kept = text === undefined ? undefined : read(text);
    if (kept === undefined || isOver(kept)) return undefined;
    return kept.payload;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#all().find((kept) => kept.payload.uid === uid && !isOver(kept))?.payload;
  }

  /** No device signs in here. */
  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const text = this.#state.get(this.#prefix + id);
    if (text === undefined) return;
    const { payload, ...kept } = read(text);
    const consumed = Math.floor(Date.now() / 1000);
    this.#state.set(this.#prefix + id, JSON.stringify({ ...kept, payload: { ...payload, consumed } }));
  }

  async destroy(id: string): Promise<void> {
    this.#state.delete(this.#prefix + id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const { id, payload } of this.#all()) if (payload.grantId === grantId) await this.destroy(id);
  }

  #all(): Kept[] {
    return this.#state.startingWith(this.#prefix).map(read);
  }
}

/** Removes what is over: nobody asks for it again. */
export function forgetOver(state: State, models: readonly string[]): void {
  for (const model of models)
    for (const kept of state.startingWith(`sign-in ${model} `).map(read))
      if (isOver(kept)) state.delete(`sign-in ${model} ${kept.id}`);
}

function read(text: string): Kept {
  return Kept.parse(JSON.parse(text));
}

function isOver({ expiresAt = Number.POSITIVE_INFINITY }: Kept): boolean {
  return expiresAt <= Date.now();
}
