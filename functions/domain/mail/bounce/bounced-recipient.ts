/** Whom a mail system reports on, by the address that we wrote to. */
export interface BouncedRecipient {
  /** In lower case. */
  readonly address: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status code (RFC 3463), such as 5.1.1; x.0.0 when only the class is known. */
  readonly status: string;
  /** hard: the address is no good, write to it no more · undefined: nothing failed */
  readonly permanence: 'hard' | 'soft' | undefined;
  /** The codes and words that `permanence` was weighed by. */
  readonly evidence: readonly string[];
  /** What the refusing system said; '' when nobody tells. */
  readonly diagnostic: string;
}
