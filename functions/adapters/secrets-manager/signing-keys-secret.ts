import * as z from 'zod';
import type { SigningKeys } from '#domain/links/signing.ts';
import { Refusal } from '#domain/words/refusal.ts';

const shape = z.object({ current: z.string().min(32), previous: z.array(z.string().min(32)) });

/** The secret's text: `{"current":"…","previous":["…"]}`. */
export function signingKeysOf(secret: string | undefined): SigningKeys {
  const parsed = shape.safeParse(json(secret));
  if (parsed.success) return parsed.data;
  throw new Refusal('settings-wrong', 'The secret of the signing keys has no "current" key of 32 or more characters');
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
