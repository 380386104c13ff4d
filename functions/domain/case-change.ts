import type { Case, CaseEvent } from './case.ts';
import type { Note, OutboundMessage } from './message.ts';
import type { Wait } from './wait.ts';

/** All that one decision about a case changes, written in one transaction. */
export interface CaseChange {
  readonly before: Case;
  /** Its version is the next one; undefined when the case itself stays as it is. */
  readonly after: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly (OutboundMessage | Note)[];
  readonly waits: readonly Wait[];
  /** A wait that has ended: written if it was still waiting. */
  readonly ended?: Wait;
  /** A case that comes of it, with the message that it begins with. */
  readonly branch?: { readonly case: Case; readonly message: OutboundMessage | Note | undefined };
}
