import type { KnownAddressee, MailAllowance } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type MailLimit, mayWait, tollOf } from '#domain/notification/mail-toll.ts';

export interface AllowedAddressees {
  readonly allowed: ReadonlySet<string>;
  /** The limit that left somebody out, if one did. */
  readonly limit: MailLimit | undefined;
  /** Whether somebody who was left out is to get the mail later. */
  readonly waits: boolean;
}

/** Who of a mail's addressees may still get automatic mail this hour (MAIL-17). Asking again for the same mail takes no more. */
export async function allowedAddressees(
  message: OutboundMessage,
  about: Case,
  people: ReadonlyMap<string, KnownAddressee>,
  configuration: Configuration,
  { allowance, now }: { readonly allowance: MailAllowance; now(): Date },
): Promise<AllowedAddressees> {
  const allowed = new Set<string>();
  let limit: MailLimit | undefined;
  let waits = false;
  for (const address of [message.to.address, ...message.cc]) {
    const toll = tollOf(address, people.get(address)?.provenAt, message, about, configuration);
    const reached = await allowance.take(toll, now());
    if (reached === undefined) allowed.add(address);
    else {
      limit = reached;
      waits ||= mayWait(reached, toll);
    }
  }
  return { allowed, limit, waits };
}
