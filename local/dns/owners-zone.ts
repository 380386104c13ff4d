import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import type { NameRecord } from './name-server.ts';

const identity = z.object({
  EmailIdentity: z.string(),
  MailFromAttributes: z.looseObject({ MailFromDomain: z.string().optional() }).optional(),
});

/** The records that the owner of a stack adds to DNS so that mail for its domains reaches SES, and nobody writes in their name. */
export function ownersZone(stack: Stack): [name: string, records: readonly NameRecord[]][] {
  const { region } = stack.environment;
  return stack.ofType('AWS::SES::EmailIdentity').flatMap(({ logicalId }) => {
    const { EmailIdentity: domain, MailFromAttributes } = stack.properties(logicalId, identity);
    const server: NameRecord = { type: 'MX', exchange: `inbound-smtp.${region}.amazonaws.com`, priority: 10 };
    const bounces = MailFromAttributes?.MailFromDomain;
    const feedback: NameRecord[] = [
      { type: 'MX', exchange: `feedback-smtp.${region}.amazonses.com`, priority: 10 },
      { type: 'TXT', text: 'v=spf1 include:amazonses.com ~all' },
    ];
    return [
      [domain, [server]],
      ...(bounces === undefined ? [] : [[bounces, feedback] satisfies [string, readonly NameRecord[]]]),
      [`_dmarc.${domain}`, [{ type: 'TXT', text: 'v=DMARC1; p=quarantine' }]],
    ];
  });
}
