import type { FailureMeaning } from './failure-meaning.ts';

/** vague: says nothing by itself · other: a reason that we do not tell apart, and none of the address's */
export type CodeMeaning = Exclude<FailureMeaning, 'refused'> | 'vague' | 'other';

/**
 * The IANA registry of SMTP enhanced status codes, whole (RFC 3463, 3886, 4468, 4865, 4954, 5248, 6531, 6710, 7293, 7372, 7505, 8617,
 * 8689), and those that Exchange adds. Subject and detail: what they say is the same in each class.
 */
const registered: Readonly<Record<CodeMeaning, string>> = {
  unknown: '1.1 1.3',
  'no-host': '1.2 4.4 4.310',
  moved: '1.6',
  'refuses-all': '1.10',
  disabled: '2.1',
  full: '2.2',
  size: '2.3 3.4 7.16',
  content: '6.0 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10',
  rate: '5.3 7.28',
  temporary: '3.1 3.2 4.2 4.3 4.5 4.7 4.312 4.316 7.12',
  // 7.20 to 7.29: DKIM, SPF, reverse DNS, ARC
  sender: '1.7 1.8 7.8 7.9 7.10 7.11 7.13 7.14 7.20 7.21 7.22 7.23 7.24 7.25 7.26 7.29',
  // 7.27, a sender without MX, is also said of a recipient without one.
  policy: '7.0 7.1 7.2 7.15 7.17 7.18 7.19 7.27',
  protocol: '3.3 3.5 4.6 5.1 5.2 5.4 5.5 5.6 7.3 7.4 7.5 7.6 7.7 7.30',
  vague: '0.0 1.0 1.5 2.0 3.0 4.0 4.1 5.0',
  other: '1.4 1.9 2.4 3.6',
};
const meanings = new Map(
  Object.entries(registered).flatMap(([meaning, codes]) =>
    // Object.entries forgets the type of the keys.
    codes.split(' ').map((code): [string, CodeMeaning] => [code, meaning as CodeMeaning]),
  ),
);

/** What an enhanced status code says, whatever its class; those that nobody registered are of another reason. */
export function codeMeaning(code: string): CodeMeaning {
  return meanings.get(code.slice(code.indexOf('.') + 1)) ?? 'other';
}
