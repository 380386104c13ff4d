import type { AuthenticationResults } from './authentication-results.ts';

export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

/** What SES says of a mail that it received. */
export interface Receipt {
  /** Envelope sender; empty for a bounce. */
  readonly source: string;
  readonly recipients: readonly string[];
  readonly receivedAt: string;
  readonly objectKey: string;
  readonly spam: Verdict;
  readonly virus: Verdict;
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
  /** Which domain each check was about, as SES wrote it into the mail; missing until the mail was read. */
  readonly results?: AuthenticationResults | undefined;
}
