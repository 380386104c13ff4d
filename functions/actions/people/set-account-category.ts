import { putRow } from '#actions/administration/put-row.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { type AccountPorts, existingAccount } from './show-account.ts';

/**
 * Says which category of customers a company belongs to: a row of the lookup of accounts, by its mail domain (SLA-01), with its line of
 * the audit.
 * @param category null for none.
 * @throws Refusal
 */
export async function setAccountCategory(
  { id, category, who }: { readonly id: string; readonly category: string | null; readonly who: string },
  ports: Pick<AccountPorts, 'accounts'> & ConfigurePorts,
): Promise<void> {
  const { domain } = await existingAccount(id, ports);
  await putRow({ who, lookup: 'account', name: domain, row: { category } }, ports);
}
