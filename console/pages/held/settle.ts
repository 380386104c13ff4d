import { type Answer, ask } from '../../api.ts';
import type { Held } from '../../live/held-requests.ts';

/** again: decided anew · address, domain: its sender is blocked */
export type Deed = 'release' | 'again' | 'address' | 'domain' | 'delete';

/** What an agent wrote goes to nobody weeks later because somebody presses a button: it is let in as it is, or deleted. */
export function canBeDecidedAnew({ cause }: Held): boolean {
  return !cause.startsWith('agent-');
}

/** What is to become of held mails. */
export interface Settling {
  readonly what: Deed;
  readonly mails: readonly Held[];
}

export type Released = Answer<'releaseHeld'>;

export type Blocked = Answer<'blockHeld'>;

export interface Settled {
  readonly what: Deed;
  readonly done: readonly { readonly mail: Held; readonly released?: Released; readonly blocked?: Blocked }[];
  /** With why not: what the API said, or why a mail stays held. */
  readonly failed: readonly { readonly mail: Held; readonly why: Error | Released }[];
}

const atOnce = 4;

/** Settles mails, some at once: what cannot be done stops nothing. */
export async function settle({ what, mails }: Settling): Promise<Settled> {
  const done: Settled['done'][number][] = [];
  const failed: Settled['failed'][number][] = [];
  for (let from = 0; from < mails.length; from += atOnce)
    await Promise.all(
      mails.slice(from, from + atOnce).map(async (mail) => {
        try {
          const { released, blocked } = await one(what, mail.id);
          // A mail that stays where it was, or that somebody else has settled.
          if (released && released.number === undefined) failed.push({ mail, why: released });
          else done.push({ mail, ...(released && { released }), ...(blocked && { blocked }) });
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          failed.push({ mail, why: error });
        }
      }),
    );
  return { what, done, failed };
}

async function one(what: Deed, id: string): Promise<{ readonly released?: Released; readonly blocked?: Blocked }> {
  const params = { id };
  if (what === 'release') return { released: await ask('releaseHeld', { params }) };
  if (what === 'again') return { released: await ask('reconsiderHeld', { params }) };
  if (what !== 'delete') return { blocked: await ask('blockHeld', { params, body: { what } }) };
  await ask('deleteHeld', { params });
  return {};
}
