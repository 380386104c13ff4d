import type { Contact } from '#domain/case/case.ts';
import { type Account, accountDomainOf, type Customer, type PeopleNews } from '#domain/case/customer.ts';
import { phoneOf } from '#domain/case/people/dialled-phone.ts';
import { phoneAddress, phoneIn } from '#domain/case/people/phone.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { newPerson } from '#domain/intake/new-people.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { addresseeNamed } from '#domain/notification/addressees.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** How an agent names a customer: one of address, phone and company is needed (CASE-01, CASE-07). */
export interface GivenCustomer {
  readonly address?: string | undefined;
  readonly name: string;
  readonly phone?: string | undefined;
  /** Mail domain of their company. */
  readonly account?: string | undefined;
}

/** The same, each in the form in which it is known. */
export interface NamedCustomer {
  readonly address: string | undefined;
  readonly name: string;
  readonly phone: string | undefined;
  readonly domain: string | undefined;
}

/** What is known of who was named. */
export interface KnownOfNamed {
  readonly byAddress: Customer | undefined;
  readonly byPhone: Customer | undefined;
  /** Keys of the phone that are nobody's: none of a phone that somebody has. */
  readonly freeKeys: readonly string[];
  /** Whether who was found has no name that anybody told. */
  readonly isUnnamed: boolean;
  readonly account: Pick<Account, 'id'> | undefined;
  /** Whether mail to them fails for good. */
  readonly isSuppressed: boolean;
}

/** Whose case it is to be. */
export interface CustomerByHand {
  readonly customer: Pick<Customer, 'id' | 'accountId' | 'language'> | undefined;
  readonly accountId: string | undefined;
  /** Whom mail goes to; undefined where nobody knows a mail address. */
  readonly person: MailAddress | undefined;
  readonly contact: Contact | undefined;
  readonly news: PeopleNews;
  readonly isSuppressed: boolean;
}

const longestName = 200;

/**
 * Reads whom an agent names.
 * @throws Refusal change-wrong
 */
export function namedCustomer(given: GivenCustomer, configuration: Configuration): NamedCustomer {
  const name = given.name
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed();
  const [address, phone, account] = [given.address, given.phone, given.account].map((one) => one?.trim() || undefined);
  if (address === undefined && phone === undefined && account === undefined)
    throw new Refusal('change-wrong', 'Whose case is it? Name a mail address, a phone or a company.');
  return {
    name,
    address: address === undefined ? undefined : customerAddress(address, configuration),
    phone: phone === undefined ? undefined : customerPhone(phone, configuration),
    domain: account === undefined ? undefined : companyDomain(account, configuration),
  };
}

/** Domain of the company that is looked for: the named one, else that of the address. */
export function domainOfNamed(
  { address, domain }: Pick<NamedCustomer, 'address' | 'domain'>,
  { settings }: Configuration,
): string | undefined {
  return domain ?? (address === undefined ? undefined : accountDomainOf(address, settings.publicMailDomains));
}

/**
 * Who was named, as we know them or as they are new. Who is found by their phone is written to at the address that we know.
 * @param newId names who is new.
 */
export function customerByHand(
  named: NamedCustomer,
  known: KnownOfNamed,
  configuration: Configuration,
  newId: () => string,
): CustomerByHand {
  const { settings } = configuration;
  const { phone, domain } = named;
  const found = named.address === undefined ? known.byPhone : known.byAddress;
  const address = named.address ?? (found && phoneIn(found.address) === undefined ? found.address : undefined);
  // Who was blocked since is not written to by way of their phone.
  if (named.address === undefined && address !== undefined) customerAddress(address, configuration);
  const name = named.name || (found?.name ?? '');
  const newCompany = domain !== undefined && !known.account ? { id: newId(), domain, name: domain } : undefined;
  const company = known.account ?? newCompany;
  const whole = address ?? (phone === undefined ? undefined : phoneAddress(phone));
  const fresh =
    found || whole === undefined
      ? undefined
      : newPerson({ address: whole, name }, company, settings.publicMailDomains, newId);
  const customer = found ?? fresh?.customer;
  const learnsName = known.isUnnamed && found?.name === '' && name !== '';
  const keys = known.freeKeys.filter((key) => key !== fresh?.newCustomer.address);
  return {
    customer,
    accountId: customer?.accountId ?? company?.id,
    person: address === undefined ? undefined : { address, name },
    contact:
      address !== undefined && phone === undefined && domain === undefined
        ? undefined
        : { name: name || (domain ?? ''), phone, ...(domain !== undefined && { domain }) },
    news: {
      owner: found?.id,
      newCustomer: fresh?.newCustomer,
      newAccount: found?.accountId === undefined ? (newCompany ?? fresh?.newAccount) : undefined,
      learned: learnsName ? { before: found, after: { ...found, name } } : undefined,
      newPhone: phone !== undefined && customer && keys.length > 0 ? { phone, keys, owner: customer } : undefined,
    },
    isSuppressed: known.isSuppressed,
  };
}

/**
 * Address of a customer whom an agent names.
 * @throws Refusal change-wrong for one that cannot be written to, is ours or is blocked.
 */
export function customerAddress(text: string, { mailDomain, blocked }: Configuration): string {
  const address = addresseeNamed(text, mailDomain);
  const entry = blockingEntry(address, blocked);
  if (entry === undefined) return address;
  throw wrong(`${address} is blocked by the entry ${entry} of the blocklist: take that away first.`);
}

/**
 * Phone of a customer whom an agent names.
 * @throws Refusal change-wrong for what is none.
 */
export function customerPhone(text: string, { settings }: Pick<Configuration, 'settings'>): string {
  const phone = phoneOf(text, settings.countryOfPhones);
  if (phone !== undefined) return phone;
  throw wrong(`"${text}" is no phone number: write its digits, with + and the country's code.`);
}

/**
 * Mail domain of a company that an agent names.
 * @throws Refusal change-wrong for what is no company's.
 */
export function companyDomain(text: string, { mailDomain, settings }: Configuration): string {
  const domain = text.toLowerCase().replace(/^.*@/, '');
  if (!/^(?=.{4,253}$)[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u.test(domain))
    throw wrong(`A company is known by its mail domain, such as client.example: "${text}" is none.`);
  if (domain === mailDomain) throw wrong(`${domain} is our own mail domain.`);
  if (accountDomainOf(`anybody@${domain}`, settings.publicMailDomains) === undefined)
    throw wrong(`At ${domain} anybody opens a mailbox: it is no company's domain.`);
  return domain;
}

function wrong(message: string): Refusal {
  return new Refusal('change-wrong', message);
}
