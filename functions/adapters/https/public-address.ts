import ipaddr from 'ipaddr.js';

/** A range such as `10.1.0.0/16`, as `ipaddr.js` has it. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** @param text ranges with commas between them; nothing for none. @throws for what is no range */
export function networksIn(text: string): readonly Network[] {
  return text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => ipaddr.parseCIDR(part));
}

/**
 * Whether anybody on the internet reaches an address: none of a private network, of this machine, of its link (where clouds answer questions about
 * themselves), of a translation to those, or set aside for something else.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

export function isIn(address: string, networks: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
}
