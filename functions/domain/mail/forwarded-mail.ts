import type { MailAddress } from './received-mail.ts';

/** A mail that somebody has forwarded, as it stands in theirs. */
export interface ForwardedMail {
  readonly author: MailAddress;
  /** '' when it is not said. */
  readonly subject: string;
  readonly text: string;
  /** What who forwarded it wrote above. */
  readonly above: string;
}
