/** What a deployment says of an install, as far as forgetting it would lose mail. */
export interface Deployment {
  readonly mailDomain: string;
  /** Addresses. */
  readonly mailboxes: readonly string[];
  /** Of the settings that may be left out, those that were given. */
  readonly given: readonly string[];
}

/**
 * Why a deployment over an earlier one would lose mail, and what to do instead (OPS-09); undefined when it would not.
 * @param removedMailboxes those that whoever deploys says are to go.
 */
export function deploymentFault(
  before: Deployment,
  now: Deployment,
  removedMailboxes: readonly string[],
): string | undefined {
  if (now.mailDomain !== before.mailDomain)
    return (
      `This install has the mail domain ${before.mailDomain}, and a deployment cannot change it to ${now.mailDomain}: ` +
      `mail to ${before.mailDomain} would be refused, and no reply would find its case. Give -c mailDomain=${before.mailDomain}. ` +
      `To move, deploy a second install with -c stackName=… -c mailDomain=${now.mailDomain} (docs/operations.md, "Move to another mail domain").`
    );
  const forgotten = before.given.filter((name) => !now.given.includes(name));
  if (forgotten.length > 0)
    return (
      `The last deployment was given ${named(forgotten)}, and this one is not. ` +
      `Give the same again (in postcase.config.jsonc, or -c ${forgotten[0]}=…), or another value if you want one.`
    );
  const missing = before.mailboxes.filter((one) => !now.mailboxes.includes(one) && !removedMailboxes.includes(one));
  if (missing.length === 0) return undefined;
  return (
    `The last deployment had the mailboxes ${named(missing)}, and this one has not: their mail would be held and answered to nobody. ` +
    `Add them to mailboxes, or say that they are to go: -c removedMailboxes=${missing.join(',')}`
  );
}

const named = (names: readonly string[]): string => names.join(' and ');
