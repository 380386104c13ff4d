export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

/** What SES says of a mail that it received. */
export interface Receipt {
  /** Envelope sender; empty for a bounce. */
  readonly source: string;
  readonly recipients: readonly string[];
  readonly receivedAt: string;
  /** When it first was, of a mail that was held: that tells it from its likes, and the rest happens now. */
  readonly heldAt?: string | undefined;
  readonly objectKey: string;
  readonly spam: Verdict;
  readonly virus: Verdict;
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
  /** Which domain each check was about, as SES wrote it into the mail; missing until the mail was read. */
  readonly results?: AuthenticationResults | undefined;
}

/** One check of SES, and the domain that it was about. */
export interface CheckResult {
  readonly verdict: Verdict;
  /** Lower case; undefined where SES names none. */
  readonly domain: string | undefined;
}

/** What SES found of a mail, each result with the domain that it holds for (RFC 8601). */
export interface AuthenticationResults {
  readonly spf: CheckResult | undefined;
  /** One of each signature. */
  readonly dkim: readonly CheckResult[];
  readonly dmarc: CheckResult | undefined;
}
