import { ApiMapping, DomainName, type HttpApi, type HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { dnsRecord } from '../parts/dns-record.ts';
import type { Settings } from '../settings/settings.ts';

/** A host name of the owner's that links in mails begin with, instead of one of API Gateway's. */
export class LinkDomain extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: Settings,
    { name, certificate, api, stage }: { name: string; certificate: string; api: HttpApi; stage: HttpStage },
  ) {
    super(scope, id);
    const domainName = new DomainName(this, 'name', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'certificate', certificate),
    });
    new ApiMapping(this, 'mapping', { api, domainName, stage });
    const value = domainName.regionalDomainName;
    dnsRecord(this, 'record', settings, { name, type: 'CNAME', value, so: 'links in mails lead to Postcase' });
  }
}
