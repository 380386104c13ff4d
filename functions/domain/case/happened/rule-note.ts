/**
 * Why a rule, or one of its actions, did nothing. condition: one does not hold · outranked: a rule for the case's category comes before it
 * (NOTE-01) · setting: *mails to customers* (NOTE-02) · nobody: is there to be told · own-doing: who would be told did it · unwanted: who would
 * be told wants no mail of it · unsendable: automatic mail does not go to the customer · same: it is so already · refused: the case must not
 * become so · too-many: so many rules have run that no further one does
 */
export const ruleSilences = [
  ...(['condition', 'outranked', 'switched-off', 'setting', 'template-off', 'nobody', 'own-doing'] as const),
  ...(['unwanted', 'unsendable', 'same', 'refused', 'too-many'] as const),
] as const;
export type RuleSilence = (typeof ruleSilences)[number];

/** What an action of a rule did, or why it did not. */
export interface RuleDeed {
  readonly do: 'send' | 'set' | 'assign' | 'note' | 'call';
  /** Name of the template, or the field. */
  readonly what?: string | undefined;
  /** Addresses, or the value. */
  readonly to?: readonly string[] | undefined;
  /** How many more people would have been told, did a change tell so many. */
  readonly untold?: number | undefined;
  readonly not?: RuleSilence | undefined;
  /** Which condition, which rule, what was said. */
  readonly detail?: string | undefined;
}

/** What came of one rule when something happened to a case: kept with the line of history that tells of it (NOTE-12). */
export interface RuleNote {
  readonly rule: string;
  readonly did?: readonly RuleDeed[] | undefined;
  /** When it looks again, and acts. */
  readonly dueAt?: string | undefined;
  readonly not?: RuleSilence | undefined;
  readonly detail?: string | undefined;
}

const mostNotes = 12;
const longestDetail = 120;

/** Far below the size that a stored item may have: what did something stands before what did not. */
export function keptNotes(notes: readonly RuleNote[]): readonly RuleNote[] {
  const cut = (detail: string | undefined) => detail?.slice(0, longestDetail).toWellFormed();
  const short = notes.map(({ did, detail, ...note }) => ({
    ...note,
    ...(did && { did: did.map((deed) => ({ ...deed, ...(deed.detail && { detail: cut(deed.detail) }) })) }),
    ...(detail && { detail: cut(detail) }),
  }));
  return short
    .toSorted((one, other) => Number(one.not !== undefined) - Number(other.not !== undefined))
    .slice(0, mostNotes);
}
