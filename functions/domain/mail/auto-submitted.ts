import { withoutComments } from './header-fields.ts';

export interface AutoSubmitted {
  /** `auto-replied`, `auto-generated`, `auto-notified` or whatever else stood there, in lower case. */
  readonly keyword: string;
  /** Whether it says, in a comment or parameter as Zimbra and Sieve do, that its sender is away. */
  readonly away: boolean;
}

/**
 * An Auto-Submitted field (RFC 3834 section 5): `auto-replied (vacation); owner-email="x"`. Undefined when it is empty
 * or says `no`; every other keyword, known or not, means a machine.
 */
export function readAutoSubmitted(value: string): AutoSubmitted | undefined {
  const [token = ''] = withoutComments(value).split(';', 1);
  const keyword = token.trim().toLowerCase().slice(0, 60);
  if (keyword === '' || keyword === 'no') return undefined;
  return { keyword, away: /vacation|out.?of.?office|\boof\b/i.test(value.slice(0, 500)) };
}
