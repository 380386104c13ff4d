import { CfnOutput } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { DnsRecord } from '../settings/dns-records.ts';
import { isInZone } from '../settings/hosted-zone.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Adds a record to the zone that the settings name, or tells whoever deploys to add it.
 * @param under a domain that the record's name belongs to, where the name itself is not known yet.
 */
export function dnsRecord(
  scope: Construct,
  id: string,
  { hostedZone }: Settings,
  { name, type, value, so }: DnsRecord,
  under = name,
): void {
  if (hostedZone === undefined || !isInZone(under, hostedZone)) {
    new CfnOutput(scope, id, { value: `${name} ${type} ${value}`, description: `DNS record to add so that ${so}` });
    return;
  }
  new CfnRecordSet(scope, id, {
    hostedZoneId: hostedZone.id,
    name,
    type,
    // Half an hour: what is wrong is mended within it.
    ttl: '1800',
    resourceRecords: [value],
  });
}
