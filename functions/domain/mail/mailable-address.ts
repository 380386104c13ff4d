/**
 * Whether SES sends to the address. It would refuse every time: letters beyond ASCII before the @ (RFC 6531), hosts
 * without a dot such as root@printer, address literals, local parts over 64 characters.
 */
export function isMailable(address: string): boolean {
  const [local = ''] = address.split('@');
  return local.length <= 64 && mailable.test(address);
}

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";

const mailable = new RegExp(`^${atom}(\\.${atom})*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$`, 'i');
