import * as z from 'zod';

/** A reply address adds `+`, up to nine digits, a dot and 20 letters to the 64 that a local part may have. */
const longestLocalPart = 33;

const text = (most: number) => z.string().trim().min(1).max(most);

export const mailAddress = z
  .string()
  .toLowerCase()
  .pipe(z.email({ message: 'is no mail address' }));

/** Of a mailbox as it is deployed; what rows may say later: functions/domain/configuration/mailbox.ts. */
export const mailbox = z.strictObject({
  address: mailAddress.describe('An address in the mail domain.'),
  publicAddress: mailAddress
    .describe(
      'The address that customers know, outside the mail domain, whose server hands its mail on to this one: mails leave from it. Needs records in the DNS of its domain, which the outputs tell.',
    )
    .optional(),
  displayName: text(100)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, {
      message: 'has a line break or another sign that cannot be seen',
    })
    .describe('Name that customers see as the sender.'),
  language: z
    .enum(['en', 'ru', 'detect'])
    .default('en')
    .describe('Of what is sent; "detect" for the language of the mail.'),
  category: z
    .enum(['Incident', 'Service request', 'Complaint', 'Suggestion'])
    .describe('Of the cases that come to it. Incident unless said.')
    .optional(),
  group: text(100).describe('Who works on the cases that come to it.').optional(),
  forwarded: z
    .boolean()
    .describe('true when a forwarding rule of Microsoft 365 feeds it, which marks people’s mail as generated.')
    .optional(),
  signature: text(1000).describe('Text at the end of the mails that leave it.').optional(),
  agents: mailAddress
    .describe('Address of those who work it, outside the mail domain, who are told when one of its mails comes back.')
    .optional(),
  replyAddress: z.boolean().describe('false when the mail server in front takes no addresses with a "+".').optional(),
});

export type MailboxSetting = z.infer<typeof mailbox>;

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
  const known = mailboxes.map(({ publicAddress }) => publicAddress);
  for (const [index, { agents, publicAddress = '' }] of mailboxes.entries()) {
    const message =
      (publicAddress.endsWith(`@${mailDomain}`) && `is in the mail domain ${mailDomain}: leave it out`) ||
      (publicAddress !== '' &&
        known.indexOf(publicAddress) < index &&
        'stands twice: an answer would not tell which is meant') ||
      (publicAddress !== '' &&
        publicAddress === agents &&
        'is the address of the agents, too: what they are told would come back');
    if (message) faults.push({ path: ['mailboxes', index, 'publicAddress'], message });
    if (agents?.endsWith(`@${mailDomain}`))
      faults.push({
        path: ['mailboxes', index, 'agents'],
        message: `is in the mail domain itself: its mail would become cases`,
      });
  }
  return faults;
}

/** Addresses outside the mail domain that mails leave from. */
export function publicAddressesOf(mailboxes: readonly MailboxSetting[]): readonly string[] {
  return mailboxes.flatMap(({ publicAddress }) => publicAddress ?? []);
}

/** The domains of these. */
export function publicDomainsOf(mailboxes: readonly MailboxSetting[]): readonly string[] {
  return [...new Set(publicAddressesOf(mailboxes).map((address) => address.slice(address.lastIndexOf('@') + 1)))];
}
