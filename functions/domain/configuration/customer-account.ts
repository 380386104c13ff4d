/** A row of the lookup of accounts: a company by its mail domain, or a person by their address (SLA-01). None ship. */
export interface CustomerAccount {
  /** Address or domain, in the form of `blockEntry`. */
  readonly name: string;
  /** Name of a customer category; undefined for none. */
  readonly category: string | undefined;
}

/** The row of a customer: that of their address, else that of the nearest domain. */
export function accountOfCustomer(
  address: string | undefined,
  accounts: readonly CustomerAccount[],
): CustomerAccount | undefined {
  if (address === undefined) return undefined;
  const [, domain = ''] = address.split('@');
  const labels = domain.split('.');
  const names = [address, ...labels.map((_, index) => labels.slice(index).join('.'))];
  return names
    .map((name) => accounts.find((account) => account.name === name))
    .find((account) => account !== undefined);
}
