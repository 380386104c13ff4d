import { attachedKinds } from './attached-kinds.ts';
import { encodedKinds } from './encoded-kinds.ts';
import type { Row } from './known-part.ts';
import { structuredKinds } from './structured-kinds.ts';

/** Mails of every kind of part, with what must be read of them. */
export const kindsOfParts: readonly Row[] = [...encodedKinds, ...attachedKinds, ...structuredKinds];
