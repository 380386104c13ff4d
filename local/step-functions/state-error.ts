/** Why a state failed, as AWS names it: `States.Timeout`, `Lambda.TooManyRequestsException`, a function's own error. */
export class StateError extends Error {
  /** @param cause for people; JSON where a function failed. */
  constructor(error: string, cause = '') {
    super(cause);
    this.name = error;
  }
}

/** The longest input, output or result in bytes. */
export const LARGEST_DATA_BYTES = 262_144;

/** Throws where AWS does: above 256 KB. @param what whose data it is, for the message. */
export function requireSize(data: unknown, what: string): void {
  if (Buffer.byteLength(JSON.stringify(data) ?? '') <= LARGEST_DATA_BYTES) return;
  throw new StateError(
    'States.DataLimitExceeded',
    `The ${what} returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}
