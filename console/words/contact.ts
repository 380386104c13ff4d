/** Whom a case is for: whom mail reaches, or a phone, or a company alone. */
interface Contact {
  readonly address: string;
  readonly name: string;
  readonly phone?: string | undefined;
}

/** What they are called. */
export function contactName({ name, address, phone }: Contact): string {
  return name || address || (phone ?? '');
}

/** What two who are told of in one sentence are called: of the same name, each by what reaches them. */
export function namesApart(one: Contact, other: Contact): readonly [one: string, other: string] {
  const isSame = contactName(one) === contactName(other);
  return isSame
    ? [contactName({ ...one, name: '' }), contactName({ ...other, name: '' })]
    : [contactName(one), contactName(other)];
}

/** What their cases are found by: an address or a phone; nothing of a company alone. */
export function contactKey({ address, phone }: Contact): string | undefined {
  return address || phone;
}
