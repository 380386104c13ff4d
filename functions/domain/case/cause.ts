export interface Cause {
  /** Unique: what follows from the change is named after it. */
  readonly id: string;
  readonly at: string;
  /** Address of a person, or `postcase`. */
  readonly who: string;
  readonly messageId?: string | undefined;
  readonly closureReason?: string | undefined;
  /** When mail that a status sends at once is to leave: later than now while the change can be taken back. */
  readonly mailsAt?: string | undefined;
}
