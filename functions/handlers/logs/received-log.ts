import type { Received } from '#actions/intake/receive-mail.ts';

export const words: Readonly<Record<Received['outcome'], string>> = {
  registered: 'Case registered',
  joined: 'Message joined its case',
  reopened: 'Message reopened its case',
  noted: 'Answer of an agent kept as a note',
  answered: 'Mail of an agent done',
  held: 'Mail held',
  duplicate: 'Mail known already',
  'done-before': 'Mail known already',
};

export function details(received: Received): Record<string, unknown> {
  if (!('registration' in received)) return received;
  const { message, silence: unacknowledged } = received.registration;
  const { caseNumber, kind, unverified, matching } = message;
  return {
    caseNumber,
    kind,
    unverified,
    matchedBy: matching.find(({ outcome }) => outcome === 'matched')?.rule,
    unacknowledged,
  };
}
