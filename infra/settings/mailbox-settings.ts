import * as z from 'zod';

/** A reply address adds `+`, up to nine digits, a dot and 20 letters to the 64 that a local part may have. */
const longestLocalPart = 33;

const text = (most: number) => z.string().trim().min(1).max(most);

export const mailAddress = z
  .string()
  .toLowerCase()
  .pipe(z.email({ message: 'is no mail address' }));

/** What each column means: functions/domain/configuration/mailbox.ts. */
const mailbox = z.strictObject({
  address: mailAddress,
  displayName: text(100),
  language: z.enum(['en', 'ru', 'detect']).default('en'),
  category: z.enum(['Incident', 'Service request', 'Complaint', 'Suggestion']).optional(),
  group: text(100).optional(),
  forwarded: z.boolean().optional(),
  signature: text(1000).optional(),
  agents: mailAddress.optional(),
  replyAddress: z.boolean().optional(),
});

export type MailboxSetting = z.infer<typeof mailbox>;

/** A list arrives as JSON text from the command line and as a list from cdk.json. */
export const mailboxes = z.preprocess((value, issues) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    issues.addIssue({ code: 'custom', message: 'is no JSON list such as [{"address":"…","displayName":"…"}]' });
    return z.NEVER;
  }
}, z.array(mailbox).min(1));

/** What is wrong with mailboxes that are well-formed each by itself. */
export function mailboxFaults(
  mailboxes: readonly MailboxSetting[],
  mailDomain: string,
): { readonly path: (string | number)[]; readonly message: string }[] {
  const addresses = mailboxes.map(({ address }) => address);
  const faults = addresses.flatMap((address, index) => {
    const faultsOfOne = [
      !address.endsWith(`@${mailDomain}`) && `is not in the mail domain ${mailDomain}`,
      address.includes('+') && 'has a "+", which reply addresses need for themselves',
      address.lastIndexOf('@') > longestLocalPart &&
        `has more than ${longestLocalPart} characters before the "@": a reply address would grow beyond the 64 that mail allows`,
      addresses.indexOf(address) < index && 'stands twice',
    ].filter((message) => message !== false);
    return faultsOfOne.map((message) => ({ path: ['mailboxes', index, 'address'], message }));
  });
  for (const [index, { agents }] of mailboxes.entries())
    if (agents?.endsWith(`@${mailDomain}`))
      faults.push({
        path: ['mailboxes', index, 'agents'],
        message: `is in the mail domain itself: its mail would become cases`,
      });
  return faults;
}
