/** A row of the lookup of accounts: a company by its mail domain, or a person by their address (SLA-01). None ship. */
export interface CustomerAccount {
  /** Address or domain, in the form of `blockEntry`. */
  readonly name: string;
  /** Name of a customer category; undefined for none. */
  readonly category: string | undefined;
}

/**
 * The row of a customer: that of their address, else that of the nearest domain.
 * @param company mail domain of the company that somebody has named for them: it comes before that of their address.
 */
export function accountOfCustomer(
  address: string | undefined,
  company: string | undefined,
  accounts: readonly CustomerAccount[],
): CustomerAccount | undefined {
  const labels = (company ?? address?.split('@')[1] ?? '').split('.');
  const names = [address, ...labels.map((_, index) => labels.slice(index).join('.'))];
  return names
    .map((name) => accounts.find((account) => account.name === name))
    .find((account) => account !== undefined);
}
