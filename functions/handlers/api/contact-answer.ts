import type { Case } from '#domain/case/case.ts';
import type { Customer } from '#domain/case/customer.ts';
import { phoneIn } from '#domain/case/people/phone.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';

interface ContactAnswer {
  readonly address: string;
  readonly name: string;
  readonly phone?: string | undefined;
}

/** Whom a case is for: whom mail goes to, else who is reached by phone or is a company. */
export function contactOf({ correspondence: { customer }, contact }: Case): ContactAnswer | undefined {
  if (!customer && !contact) return undefined;
  return { address: '', name: contact?.name ?? '', ...customer, phone: contact?.phone };
}

/** A customer, who may be known by their phone alone. */
export function customerAnswer({ address, name }: Pick<Customer, 'address' | 'name'> | MailAddress): ContactAnswer {
  const phone = phoneIn(address);
  return { address: phone === undefined ? address : '', name, phone };
}
