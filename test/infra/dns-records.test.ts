import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings/settings.ts';
import { minimal, templateOf } from './template-of.ts';

const zone = { id: 'Z0123456789ABCDEFGHIJ', name: 'example.com' };

function installOf(settings: Record<string, unknown> = {}) {
  const { Resources, Outputs } = templateOf(settings);
  const of = (type: string) =>
    Object.values(Resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
  const told = Object.values(Outputs)
    .filter(({ Description = '' }) => Description.startsWith('DNS record to add'))
    .map(({ Value }) => JSON.stringify(Value));
  return { of, told, Outputs };
}
const region = '{"Ref":"AWS::Region"}';
const plain = installOf();
const known = installOf({ domainIsVerified: true });
const zoned = installOf({
  hostedZone: zone,
  consoleDomain: 'console.example.com',
  consoleCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/a',
  linkDomain: 'help.other.com',
  linkCertificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/b',
});

const publicly = { address: 'help@support.example.com', publicAddress: 'help@example.com', displayName: 'Help' };

describe('OPS-01 NOTE-09 a public address outside the mail domain', () => {
  it('has its domain signed for, and may be written from, as no other address there', () => {
    const { of, told } = installOf({ mailboxes: [publicly] });
    expect(of('AWS::SES::EmailIdentity').map(({ EmailIdentity }) => EmailIdentity)).toEqual([
      'support.example.com',
      'example.com',
    ]);
    expect(told).toHaveLength(plain.told.length + 3);
    const policies = JSON.stringify(of('AWS::IAM::Policy'));
    const senders = [...policies.matchAll(/"ses:FromAddress":(\[[^\]]+\]|"[^"]+")/g)].map(([, one]) => one);
    expect(senders).toEqual(Array(3).fill('["*@support.example.com","help@example.com"]'));
    expect(JSON.stringify(of('AWS::SES::ReceiptRule'))).not.toContain('"example.com"');
  });

  it('uses the identity that there is', () => {
    const { of } = installOf({ mailboxes: [publicly], publicDomainIsVerified: true });
    expect(of('AWS::SES::EmailIdentity')).toHaveLength(1);
  });
});

describe('OPS-01 the records of the mail domain', () => {
  it('are told by the outputs: MX, three of DKIM, those of the bounce domain, DMARC', () => {
    expect(plain.told).toHaveLength(7);
    for (const words of [
      `"support.example.com MX 10 inbound-smtp.",${region},".amazonaws.com"`,
      `"bounces.support.example.com MX 10 feedback-smtp.",${region},".amazonses.com"`,
      'bounces.support.example.com TXT \\"v=spf1 include:amazonses.com ~all\\"',
      '_dmarc.support.example.com TXT \\"v=DMARC1; p=quarantine\\"',
      'DkimDNSTokenName3',
    ])
      expect(plain.told.filter((one) => one.includes(words))).toHaveLength(1);
  });

  it('bounces go to a domain below it, and to SES’s own until its records are there', () => {
    expect(plain.of('AWS::SES::EmailIdentity')).toMatchObject([
      { MailFromAttributes: { MailFromDomain: 'bounces.support.example.com' } },
    ]);
  });

  it('are those of MX and DMARC alone where SES knew the domain before', () => {
    expect(known.of('AWS::SES::EmailIdentity')).toEqual([]);
    expect(known.told).toHaveLength(2);
  });
});

describe('OPS-01 records in Route 53', () => {
  it('are made in the zone that is named, and nothing of it is left to do', () => {
    const made = zoned.of('AWS::Route53::RecordSet');
    expect(made.map(({ Type, HostedZoneId }) => [Type, HostedZoneId])).toEqual([
      ...['MX', 'CNAME', 'CNAME', 'CNAME', 'MX', 'TXT', 'TXT', 'CNAME'].map((type) => [type, zone.id]),
    ]);
    expect(made).toContainEqual(
      expect.objectContaining({
        Name: '_dmarc.support.example.com',
        ResourceRecords: ['"v=DMARC1; p=quarantine"'],
        TTL: '1800',
      }),
    );
    expect(made.map(({ Name }) => Name)).toContain('console.example.com');
  });

  it('of a name that belongs to another zone are told', () => {
    expect(zoned.told).toEqual([expect.stringContaining('help.other.com CNAME')]);
  });

  it('are none where no zone is named', () => {
    expect(plain.of('AWS::Route53::RecordSet')).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a zone of another domain',
      { hostedZone: { ...zone, name: 'other.com' } },
      /hostedZone\.name is not above the mail domain/,
    ],
    [
      'a zone whose name only ends alike',
      { hostedZone: { ...zone, name: 'ple.com' } },
      /hostedZone\.name is not above/,
    ],
    [
      'an id that is none',
      { hostedZone: { ...zone, id: '/hostedzone/Z1' } },
      /hostedZone\.id is no id of a hosted zone/,
    ],
    ['a dot at the end', { hostedZone: { ...zone, name: 'example.com.' } }, /hostedZone\.name is no domain/],
    ['an id alone', { hostedZone: 'Z0123' }, /hostedZone is no zone such as \{"id"/],
    [
      'a misspelt column',
      { hostedZone: { ...zone, nmae: 'x' } },
      /hostedZone has no column nmae\. Did you mean name\?/,
    ],
    ['links without a certificate', { linkDomain: 'help.example.com' }, /linkDomain needs linkCertificate beside it/],
    [
      'a certificate of another kind',
      { linkDomain: 'help.example.com', linkCertificate: 'mine' },
      /linkCertificate is no ARN of a certificate/,
    ],
  ])('%s is refused', (_, settings, told) => {
    expect(() => readSettings({ ...minimal, ...settings })).toThrow(told);
  });

  it('a zone may be given by -c, too', () => {
    expect(readSettings({ ...minimal, hostedZone: JSON.stringify(zone) }).hostedZone).toEqual(zone);
  });
});

describe('OPS-01 links on a host name of the owner’s', () => {
  it('lead to the API, and mails name them', () => {
    expect(zoned.of('AWS::ApiGatewayV2::DomainName')).toMatchObject([{ DomainName: 'help.other.com' }]);
    expect(zoned.of('AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
    const addresses = zoned.of('AWS::Lambda::Function').flatMap(({ Environment }) => {
      const { Variables = {} } = (Environment ?? {}) as { Variables?: Record<string, unknown> };
      return Variables.SITE_ADDRESS ?? [];
    });
    expect(new Set(addresses)).toEqual(new Set(['https://help.other.com']));
  });

  it('are API Gateway’s own where nothing else is said', () => {
    expect(plain.of('AWS::ApiGatewayV2::DomainName')).toEqual([]);
  });
});
