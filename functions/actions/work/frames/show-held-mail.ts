import { heldMail } from '#actions/intake/held-mail.ts';
import type { HeldMail, HeldMails } from '#actions/intake/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import { frameLinkSeconds } from '#domain/links/frame-link.ts';
import { heldFramePath } from '#domain/links/held-frame-link.ts';

export interface ShowHeldPorts {
  readonly held: HeldMails;
  readonly keys: KeySource;
  now(): Date;
}

export interface ShownHeldMail {
  readonly mail: HeldMail;
  /** Where it is shown for some minutes, below the console's address: with others' pictures not when it has a virus. */
  readonly frame: { readonly plain: string; readonly withPictures: string | undefined };
}

/** A held mail, and where somebody may look at it before they decide (MAIL-21). @throws Refusal mail-unknown */
export async function showHeldMail(id: string, { held, keys, now }: ShowHeldPorts): Promise<ShownHeldMail> {
  const mail = await heldMail(id, held);
  const signing = await keys.keys();
  const until = new Date(now().getTime() + frameLinkSeconds * 1000).toISOString();
  const path = (withPictures: boolean) => heldFramePath(signing, { id, withPictures, until });
  return {
    mail,
    frame: { plain: path(false), withPictures: mail.verdicts.virus === 'FAIL' ? undefined : path(true) },
  };
}
