import type { MessageKey } from '#domain/case/message.ts';
import { payloadOf, signedToken } from './signed-token.ts';
import type { SigningKeys } from './signing.ts';

/** What the address of a frame names: a received mail as its author formatted it, until a moment (CONS-12). */
export interface Frame extends MessageKey {
  /** Whether it shows the pictures that the mail asks others' servers for. */
  readonly withPictures: boolean;
  /** ISO time. */
  readonly until: string;
}

/** How long the address works: a frame sends no token of who is signed in, so its address is the key. */
export const frameLinkSeconds = 600;

const purpose = 'frame';
const withPicturesMark = 'pictures';

/** Path of a frame below the console's address: nobody makes one without a key of this install. */
export function framePath(keys: SigningKeys, { caseNumber, at, id, withPictures, until }: Frame): string {
  const words = [caseNumber, at, id, withPictures ? withPicturesMark : '', until].join('\n');
  return `/api/frames/${signedToken(keys, purpose, Buffer.from(words).toString('base64url'))}`;
}

/** What a token names; undefined when it is forged or its time is over, and which of them is nobody's business. */
export function frameIn(keys: SigningKeys, token: string, now: Date): Frame | undefined {
  const payload = payloadOf(keys, purpose, token);
  if (payload === undefined) return undefined;
  const [caseNumber, at = '', id = '', mark, until = ''] = Buffer.from(payload, 'base64url').toString().split('\n');
  const frame = { caseNumber: Number(caseNumber), at, id, withPictures: mark === withPicturesMark, until };
  return now.getTime() <= Date.parse(until) ? frame : undefined;
}
