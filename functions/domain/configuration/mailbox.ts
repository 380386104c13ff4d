import type { Language } from '#domain/words/language.ts';

/** A support address that registers cases. */
export interface Mailbox {
  readonly address: string;
  /** The address that customers know and that hands its mail on to this one: mails leave from it (NOTE-09). */
  readonly publicAddress?: string;
  readonly displayName: string;
  /** Of the cases that come to it; `detect` for that of the mail (NOTE-08). */
  readonly language: Language;
  /** Of the cases that come to it. */
  readonly category: string;
  /** Of the cases that come to it. */
  readonly service: string | undefined;
  readonly group: string | undefined;
  /** Type of the cases that come to it (CASE-10). */
  readonly type?: string | undefined;
  /** Whether its cases are given to the members of their group, where no service says who is responsible (CASE-09). */
  readonly assigns?: boolean | undefined;
  /** Fed by a forwarding rule of Microsoft 365, which marks people's mail as generated (MAIL-15). */
  readonly forwarded: boolean;
  /** Ends the mails that leave it: Markdown with macros. */
  readonly signature: string | undefined;
  /** Address of those who work it: they are told when one of its mails comes back (MAIL-16). */
  readonly agents: string | undefined;
  /** Whether its mails carry a signed reply address; owners whose MX takes no plus-addresses switch it off. */
  readonly replyAddress: boolean;
  /** Whether the answers that agents write quote beneath what they answer (CASE-08). */
  readonly quotesAnswered?: boolean | undefined;
}

/** A mailbox that was removed meanwhile still answers what came to it. */
export function mailboxNamed(address: string, mailboxes: readonly Mailbox[]): Mailbox {
  const found = mailboxes.find((mailbox) => mailbox.address === address);
  return found ?? mailboxWithDefaults({ address, displayName: address, language: 'detect' });
}

export function mailboxWithDefaults(
  mailbox: Pick<Mailbox, 'address' | 'displayName' | 'language'> & Partial<Mailbox>,
): Mailbox {
  return {
    category: 'Incident',
    service: undefined,
    group: undefined,
    type: undefined,
    assigns: false,
    forwarded: false,
    signature: undefined,
    agents: undefined,
    replyAddress: true,
    quotesAnswered: false,
    ...mailbox,
  };
}

/** Whether mail to an address comes here: it is in the mail domain, or the public address of a mailbox. */
export function isOurs(
  address: string,
  { mailDomain, mailboxes }: { readonly mailDomain: string; readonly mailboxes?: readonly Mailbox[] },
): boolean {
  return address.endsWith(`@${mailDomain}`) || (mailboxes?.some((one) => one.publicAddress === address) ?? false);
}

/** `support+anything@domain` is mail for `support@domain`. */
export function withoutLabel(address: string): string {
  return address.toLowerCase().replace(/(?<=[^@])\+[^@]*(?=@[^@]*$)/, '');
}
