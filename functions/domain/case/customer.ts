import { isPublicMailDomain } from '#domain/configuration/public-mail-domains.ts';
import type { Language } from '#domain/words/language.ts';

/** A person who writes, or calls. */
export interface Customer {
  readonly id: string;
  /** Mail address; `tel:` with the number of who is known by their phone alone. */
  readonly address: string;
  readonly name: string;
  readonly accountId: string | undefined;
  /** Of their new cases, when an agent has said it. */
  readonly language?: Language | undefined;
}

/** Whom a change makes known, or known better, and by which words its case is found. */
export interface PeopleNews {
  /** Id of who was known already and whose case it becomes: nobody may have merged them into another customer since they were read. */
  readonly owner?: string | undefined;
  readonly newCustomer?: Customer | undefined;
  readonly newAccount?: Account | undefined;
  /** What is known better of somebody: their name, or the mail address of who had none. */
  readonly learned?: { readonly before: Customer; readonly after: Customer } | undefined;
  /** Of who takes part in a case and is not its customer. */
  readonly caseWords?:
    | {
        readonly caseNumber: number;
        readonly words: readonly string[];
        /** By one of them those that came with it. */
        readonly beside?: Readonly<Record<string, readonly string[]>>;
      }
    | undefined;
  /** A phone that was nobody's, and the keys under which it is somebody's now. */
  readonly newPhone?:
    | {
        readonly phone: string;
        readonly keys: readonly string[];
        readonly owner: Pick<Customer, 'id' | 'accountId'>;
      }
    | undefined;
}

/** The company of customers, found by their mail domain. */
export interface Account {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

/**
 * Domain that names the sender's company; undefined for a public mail service, where it names nobody (MAIL-12).
 * @param publicMailDomains the setting.
 */
export function accountDomainOf(address: string, publicMailDomains: string): string | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain.includes('.') && !isPublicMailDomain(domain, publicMailDomains) ? domain : undefined;
}
