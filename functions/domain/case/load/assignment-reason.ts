/** Why a rule gave a case to whom it did: kept short, with the line of history that tells of it (CASE-09). */
export interface AssignmentReason {
  /** What names those who are responsible: a service, or the case's group. */
  readonly by: 'service' | 'group';
  readonly name: string;
  /** Cases in work that the agent had before. */
  readonly cases: number;
  /** Those who were passed over, the first few. */
  readonly skipped?: readonly SkippedAgent[] | undefined;
}

export interface SkippedAgent {
  readonly agent: string;
  /** off: switched off · away · full: at their limit · returning: back since shortly, and given their share */
  readonly reason: 'off' | 'away' | 'full' | 'returning';
  /** When that ends by itself. */
  readonly until?: string | undefined;
}
