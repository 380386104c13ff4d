/** What a deployment says of an install, as far as forgetting it would lose mail. */
export interface Deployment {
  readonly mailDomain: string;
  /** Addresses. */
  readonly mailboxes: readonly string[];
  /** Of the settings that may be left out, those that were given. */
  readonly given: readonly string[];
  /** What links in mails begin with. */
  readonly linkDomain?: string | undefined;
  /** Id of the zone of Route 53 that the DNS records stand in. */
  readonly hostedZone?: string | undefined;
}

/**
 * Why a deployment over an earlier one would lose mail, and what to do instead (OPS-09); undefined when it would not.
 * @param going what whoever deploys says is to go: addresses of mailboxes, a host name of links, the id of a zone.
 */
export function deploymentFault(before: Deployment, now: Deployment, going: readonly string[]): string | undefined {
  if (now.mailDomain !== before.mailDomain)
    return (
      `This install has the mail domain ${before.mailDomain}, and a deployment cannot change it to ${now.mailDomain}: ` +
      `mail to ${before.mailDomain} would be refused, and no reply would find its case. Give -c mailDomain=${before.mailDomain}. ` +
      `To move, deploy a second install with -c stackName=… -c mailDomain=${now.mailDomain} (docs/operations.md, "Move to another mail domain").`
    );
  const forgotten = before.given.filter((name) => !now.given.includes(name) && !isGoing(before, name, going));
  if (forgotten.length > 0)
    return (
      `The last deployment was given ${named(forgotten)}, and this one is not. ` +
      `Give the same again (in postcase.config.jsonc, or -c ${forgotten[0]}=…), or another value if you want one.`
    );
  const other = anotherName(before, now, going);
  if (other !== undefined) return other;
  const missing = before.mailboxes.filter((one) => !now.mailboxes.includes(one) && !going.includes(one));
  if (missing.length === 0) return undefined;
  return (
    `The last deployment had the mailboxes ${named(missing)}, and this one has not: their mail would be held and answered to nobody. ` +
    `Add them to mailboxes, or say that they are to go: -c removedMailboxes=${missing.join(',')}`
  );
}

function anotherName(before: Deployment, now: Deployment, going: readonly string[]): string | undefined {
  if (isAnother(before, now, 'linkDomain', going))
    return (
      `Links in mails that were sent begin with https://${before.linkDomain}, and would lead nowhere when linkDomain is ${now.linkDomain}. ` +
      `Give -c linkDomain=${before.linkDomain}, or say that it is to go: -c letGo=${before.linkDomain}`
    );
  if (isAnother(before, now, 'hostedZone', going))
    return (
      `The DNS records stand in the zone ${before.hostedZone}, and would be deleted there and made in ${now.hostedZone}: no mail comes in while the domain's name servers are those of ${before.hostedZone}. ` +
      `Give the zone of before, or, once they are those of ${now.hostedZone}, say that it is to go: -c letGo=${before.hostedZone}`
    );
  return undefined;
}

type Named = 'linkDomain' | 'hostedZone';

/** A deployment before this was asked has told nothing. */
function isAnother(before: Deployment, now: Deployment, name: Named, going: readonly string[]): boolean {
  return (
    now[name] !== undefined && before[name] !== undefined && now[name] !== before[name] && !isGoing(before, name, going)
  );
}

function isGoing(before: Deployment, name: string, going: readonly string[]): boolean {
  const value = name === 'linkDomain' || name === 'hostedZone' ? before[name] : undefined;
  return value !== undefined && going.includes(value);
}

const named = (names: readonly string[]): string => names.join(' and ');
