const words = {
  'machine-token': 'tokens',
  'webhook-secret': 'webhookSecrets',
  'held-mail': 'held',
  suppression: 'auditSuppressions',
  'legal-hold': 'privacy_hold',
  erasure: 'privacy_erasure',
  'personal-data': 'privacy_copies',
} as const;

/** What the audit tells of besides rows of lookups, and what the page calls it. */
export const otherAudited: Readonly<Record<string, (typeof words)[keyof typeof words]>> = words;
