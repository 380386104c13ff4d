/** What was expected of the store and is no longer so: read again and decide again. */
export class StaleFacts extends Error {
  readonly expectation: string;
  /** Nothing is known to have changed: another write was under way. */
  readonly isConflict: boolean;

  constructor(expectation: string, isConflict = false) {
    super(`Changed meanwhile: ${expectation}`);
    this.isConflict = isConflict;
    this.name = 'StaleFacts';
    this.expectation = expectation;
  }
}
