import { payloadOf, signedToken } from './signed-token.ts';
import type { SigningKeys } from './signing.ts';

/** What the address of a frame names that shows a mail before anybody lets it in (MAIL-21, CONS-12). */
export interface HeldFrame {
  readonly id: string;
  /** Whether it shows the pictures that the mail asks others' servers for. */
  readonly withPictures: boolean;
  /** ISO time. */
  readonly until: string;
}

const purpose = 'held-frame';
const withPicturesMark = 'pictures';

/** Path of a held mail's frame below the console's address: nobody makes one without a key of this install. */
export function heldFramePath(keys: SigningKeys, { id, withPictures, until }: HeldFrame): string {
  const words = [id, withPictures ? withPicturesMark : '', until].join('\n');
  return `/api/frames/${signedToken(keys, purpose, Buffer.from(words).toString('base64url'))}`;
}

/** What a token names; undefined when it is forged, another frame's, or its time is over. */
export function heldFrameIn(keys: SigningKeys, token: string, now: Date): HeldFrame | undefined {
  const payload = payloadOf(keys, purpose, token);
  if (payload === undefined) return undefined;
  const [id = '', mark, until = ''] = Buffer.from(payload, 'base64url').toString().split('\n');
  return now.getTime() <= Date.parse(until) ? { id, withPictures: mark === withPicturesMark, until } : undefined;
}
