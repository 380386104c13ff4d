import * as z from 'zod';

const names = z.array(z.string()).default([]);

/** What infra/deployment-guard.ts gives, and CloudFormation remembers. */
export const deploymentProperties = z.object({
  mailDomain: z.string(),
  mailboxes: names,
  given: names,
  removedMailboxes: names,
  letGo: names,
  linkDomain: z.string().optional(),
  hostedZone: z.string().optional(),
});
