import { causeOf } from '#actions/work/cause-of.ts';
import type { Account } from '#domain/case/customer.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { activeLanguages } from '#domain/configuration/languages/mail-language.ts';
import { type CustomerEdit, editedCustomer } from '#domain/people/edited-customer.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { companyDomain } from '#domain/work/by-hand/customer-by-hand.ts';
import { type AskedCustomer, type CustomerPorts, changeCustomer } from './change-customer.ts';

/** As an agent names it: their company by its mail domain. */
export interface AskedEdit extends Omit<CustomerEdit, 'account'> {
  readonly account?: string | null | undefined;
}

/**
 * Changes columns of a customer.
 * @throws Refusal
 */
export function editCustomer(
  { edit, ...asked }: AskedCustomer & { readonly edit: AskedEdit },
  ports: CustomerPorts,
): Promise<WholeCustomer> {
  const cause = causeOf(asked, ports);
  return changeCustomer(
    asked,
    [],
    async (found, known, configured) => {
      const { account: domain, ...columns } = edit;
      requireLanguage(edit.language, configured);
      const account = domain ? await companyOf(domain, configured, ports) : domain === undefined ? undefined : null;
      const before = found.accountId === undefined ? undefined : await ports.accounts.find(found.accountId);
      return editedCustomer(found, { ...columns, account }, known, before, cause);
    },
    ports,
  );
}

/** @throws Refusal change-wrong that names those that there are. */
function requireLanguage(language: string | null | undefined, configured: Configuration): void {
  const possible = activeLanguages(configured).map(({ code }) => code);
  if (!language || possible.includes(language)) return;
  throw new Refusal('change-wrong', `There is no language "${language}". There are: ${possible.join(', ')}.`);
}

/** The company of a mail domain, or one to be made. @throws Refusal change-wrong */
export async function companyOf(
  text: string,
  configured: Configuration,
  { accounts, newId }: Pick<CustomerPorts, 'accounts' | 'newId'>,
): Promise<{ readonly account: Account; readonly isNew: boolean }> {
  const domain = companyDomain(text.trim(), configured);
  const found = await accounts.at(domain);
  return { account: found ?? { id: newId(), domain, name: domain }, isNew: !found };
}
