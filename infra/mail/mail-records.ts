import { Aws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { dnsRecord } from '../parts/dns-record.ts';
import { mailRecords } from '../settings/dns-records.ts';
import type { Settings } from '../settings/settings.ts';
import type { OutboundMail } from './outbound-mail.ts';

/** The records of the mail domain: made in Route 53, or told. */
export class MailRecords extends Construct {
  constructor(scope: Construct, id: string, settings: Settings, { dkimRecords, publicDkimRecords }: OutboundMail) {
    super(scope, id);
    const { mailDomain, domainIsVerified } = settings;
    const { mx, dmarc, ...bounces } = mailRecords(mailDomain, Aws.REGION);
    dnsRecord(this, 'mx', settings, mx);
    for (const [index, { name, value }] of dkimRecords.entries()) {
      const record = { name, type: 'CNAME', value, so: 'our mail is signed' } as const;
      dnsRecord(this, `dkim-${index + 1}`, settings, record, mailDomain);
    }
    for (const [index, { domain, name, value }] of publicDkimRecords.entries()) {
      const so = `our mail from the public address is signed by ${domain}`;
      dnsRecord(this, `public-dkim-${index + 1}`, settings, { name, type: 'CNAME', value, so }, domain);
    }
    // Of an identity that is not ours its owner says where bounces go.
    if (!domainIsVerified)
      for (const [name, record] of Object.entries(bounces)) dnsRecord(this, name, settings, record);
    dnsRecord(this, 'dmarc', settings, dmarc);
  }
}
