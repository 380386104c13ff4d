/** What becomes of a mail at its recipient's server. */
export type Fate = 'delivered' | 'bounced' | 'complained' | 'away' | 'suppressed';

const FATES: Readonly<Record<string, Fate>> = {
  success: 'delivered',
  bounce: 'bounced',
  complaint: 'complained',
  ooto: 'away',
  suppressionlist: 'suppressed',
};

/**
 * The mailbox simulator's addresses, also with a label (`bounce+ann@simulator.amazonses.com`); every other mail is
 * delivered. Source: "Using the mailbox simulator manually" in the Developer Guide.
 */
export function fateOf(recipient: string): Fate {
  const [, name = ''] = /^([^+@]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(recipient) ?? [];
  return FATES[name.toLowerCase()] ?? 'delivered';
}
