/** Below which countries sell names, such as `co.uk`. */
const secondLevel = /^(ac|co|com|edu|firm|gen|go|gob|gouv|gov|id|ltd|mil|ne|net|nhs|nic|nom|or|org|plc|sch)\.[a-z]{2}$/;

/** Whether names are sold right below the domain: it is nobody's. */
export function isPublicSuffix(domain: string): boolean {
  return !domain.includes('.') || secondLevel.test(domain);
}

/** The domain that somebody bought: `client.co.uk` of `mail.client.co.uk`. A public suffix is itself. */
export function registeredDomain(domain: string): string {
  const labels = domain.toLowerCase().split('.');
  const two = labels.slice(-2).join('.');
  return isPublicSuffix(two) ? labels.slice(-3).join('.') : two;
}
