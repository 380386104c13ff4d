import { describe, expect, it } from 'vitest';
import { mailChecks, quotas, regionCheck, zoneCheck } from '../../deploy/deploy/account-checks.ts';
import { type Change, template } from '../../deploy/deploy/template-changes.ts';

const sending = { mostADay: 50_000, sentInADay: 0, rate: 14, enabled: true };
/** A rule of somebody's. */
const theirs = { enabled: true, recipients: ['a.test'], buckets: ['postcase-mail-1'], ends: false };
const account = (said: { quota?: object; active?: string; rules?: readonly object[]; known?: boolean }) => ({
  quota: async () => ({ ...sending, ...said.quota }),
  activeRules: async () =>
    said.active === undefined
      ? undefined
      : { name: said.active, rules: (said.rules ?? []).map((rule) => ({ ...theirs, ...rule })) },
  identity: async () => ({
    verification: said.known ? 'Success' : undefined,
    dkim: undefined,
    dkimTokens: [],
    mailFrom: undefined,
  }),
});
const refusing = async () => {
  throw Object.assign(new Error('not yours'), { name: 'AccessDenied' });
};

describe('OPS-09 what the account lacks is told before a deployment', () => {
  it.each([
    [{}, 1000, ['good', 'good', 'good']],
    [{ quota: { mostADay: 200 } }, 1000, ['broken', 'good', 'good']],
    [{ quota: { enabled: false } }, 10, ['good', 'broken', 'advice']],
  ])('%j with %i functions at once', async (said, most, standings) => {
    const found = await quotas({ account: account(said), limits: { atOnce: async () => most } });
    expect(found.map(({ standing }) => standing)).toEqual(standings);
    expect(found.map(({ check }) => check)).toEqual(['sandbox', 'sending', 'concurrency']);
  });

  it('what may not be looked at is told as such, and stops nothing', async () => {
    const found = await quotas({ account: { ...account({}), quota: refusing }, limits: { atOnce: refusing } });
    expect(found).toMatchObject([
      { check: 'sandbox', standing: 'unknown', values: { why: 'AccessDenied' } },
      { check: 'concurrency', standing: 'unknown' },
    ]);
  });

  it.each([
    ['eu-west-1', {}, {}],
    ['eu-north-7', { 'eu-north-7': true }, {}],
    [
      'eu-north-7',
      { 'eu-north-7': false, 'us-east-1': true },
      {
        faults: /SES receives no mail in eu-north-7: there is no inbound-smtp\.eu-north-7\.amazonaws\.com\. Set region/,
      },
    ],
    // A network whose DNS knows nothing of AWS.
    ['eu-north-7', { 'eu-north-7': false, 'us-east-1': false }, { warnings: /in eu-north-7 could not be seen/ }],
    ['eu-north-7', {}, { warnings: /in eu-north-7 could not be seen/ }],
  ] as const)('region %s, whose servers DNS knows: %j', async (region, known, told) => {
    const isName = async (name: string) =>
      new Map<string, boolean>(Object.entries(known)).get(name.split('.')[1] ?? '');
    const { faults, warnings } = { faults: undefined, warnings: undefined, ...told };
    expect(await regionCheck(region, { isName })).toEqual({
      faults: faults === undefined ? [] : [expect.stringMatching(faults)],
      warnings: warnings === undefined ? [] : [expect.stringMatching(warnings)],
    });
  });
});

describe('OPS-01 records that would be made in a zone of Route 53', () => {
  const names = ['bounces.support.a.test', 'support.a.test', '_dmarc.support.a.test'];
  const Resources = Object.fromEntries(
    names.map((Name) => [Name, { Type: 'AWS::Route53::RecordSet', Properties: { Name, HostedZoneId: 'Z1' } }]),
  );
  const change = { path: 'mx', type: 'AWS::Route53::RecordSet', deed: 'made', what: [] } as unknown as Change;
  it.each<[string, Record<string, readonly string[] | undefined>, Change[] | undefined, RegExp | undefined]>([
    ['where DNS asks its servers', { 'a.test': ['ns-1.awsdns-02.com'] }, undefined, undefined],
    [
      'of a zone of its own',
      { 'support.a.test': ['ns-1.awsdns-02.org'], 'a.test': ['ns.old.test'] },
      undefined,
      undefined,
    ],
    [
      'where DNS asks others',
      { 'a.test': ['ns.old.test'] },
      undefined,
      /DNS asks ns\.old\.test for a\.test, .+seen by nobody/,
    ],
    ['and were made before', { 'a.test': ['ns.old.test'] }, [], undefined],
    ['later, where DNS asks others', { 'a.test': ['ns.old.test'] }, [change], /DNS asks ns\.old\.test/],
    ['of a domain that nobody has', {}, undefined, /DNS knows no servers for support\.a\.test/],
    ['where DNS cannot be asked', { 'support.a.test': undefined, 'a.test': ['ns.old.test'] }, undefined, undefined],
  ])('%s: %j', async (_, known, changes, warning) => {
    const nameServers = async (zone: string) => (zone in known ? known[zone] : []);
    expect(await zoneCheck({ template: template.parse({ Resources }), changes }, { nameServers })).toEqual({
      faults: [],
      warnings: warning === undefined ? [] : [expect.stringMatching(warning)],
    });
  });

  it('are none where the owner adds them by hand', async () => {
    const nameServers = async () => [];
    const none = template.parse({ Resources: {} });
    expect(await zoneCheck({ template: none, changes: undefined }, { nameServers })).toMatchObject({ warnings: [] });
  });
});

describe('OPS-01 what a first deployment would fail for is told before', () => {
  const of = (ruleSet: string | undefined, domain: string | undefined) =>
    template.parse({
      Resources: {
        rule: {
          Type: 'AWS::SES::ReceiptRule',
          Properties: { RuleSetName: ruleSet ?? { Ref: 'set' }, Rule: { Recipients: ['a.test'] } },
        },
        ...(ruleSet === undefined && { set: { Type: 'AWS::SES::ReceiptRuleSet' } }),
        ...(domain !== undefined && {
          domain: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: domain } },
        }),
      },
    });

  it.each([
    ['nothing there yet', of(undefined, 'a.test'), {}, []],
    ['another rule set is active', of(undefined, undefined), { active: 'theirs' }, [/Set existingRuleSet to "theirs"/]],
    ['it is named', of('theirs', undefined), { active: 'theirs' }, []],
    [
      'another one is named',
      of('ours', undefined),
      { active: 'theirs' },
      [/is "ours", and "theirs" is active in this region/],
    ],
    [
      'another install takes the domain',
      of(undefined, undefined),
      { active: 'theirs', rules: [{}] },
      [
        /^Another install \(bucket postcase-mail-1\) takes the mail of a\.test.+give its stackName; else give another mailDomain/,
      ],
    ],
    [
      'another install takes it in the set that is named',
      of('theirs', undefined),
      { active: 'theirs', rules: [{}] },
      [/^Another install/],
    ],
    [
      'others take other mail, or theirs no more',
      of('theirs', undefined),
      {
        active: 'theirs',
        rules: [{ enabled: false }, { recipients: ['b.test'] }, { recipients: [] }, { buckets: [] }],
      },
      [],
    ],
    ['one is named and none active', of('ours', undefined), {}, [/and no receipt rule set is active/]],
    ['SES knows the domain', of(undefined, 'a.test'), { known: true }, [/has the identity a\.test.+domainIsVerified/]],
    ['SES knows it, and that is said', of(undefined, undefined), { known: true }, []],
  ] as const)('%s', async (_, now, said, told) => {
    const { faults } = await mailChecks({ template: now, changes: undefined }, { account: account(said) });
    expect(faults).toEqual(told.map((words) => expect.stringMatching(words)));
  });

  it('what may not be looked at is left to the deployment, and told', async () => {
    const closed = { quota: refusing, identity: refusing, activeRules: refusing };
    const making = { template: of('theirs', 'a.test'), changes: undefined };
    expect(await mailChecks(making, { account: closed })).toEqual({
      faults: [],
      warnings: [
        expect.stringMatching(/which receipt rule set is active \(AccessDenied\)/),
        expect.stringMatching(/whether SES has the identity a\.test \(AccessDenied\)/),
      ],
    });
  });

  it.each<[string, readonly Partial<Change>[], number]>([
    ['nothing of it', [{ type: 'AWS::SES::ReceiptRule', deed: 'changed' }], 0],
    ['a rule set of its own, beside the one that is active', [{ type: 'AWS::SES::ReceiptRuleSet', deed: 'made' }], 1],
    ['the identity, which SES has', [{ type: 'AWS::SES::EmailIdentity', deed: 'made' }], 1],
    ['its rule in another set, that has its own copy of it', [{ type: 'AWS::SES::ReceiptRule', deed: 'replaced' }], 1],
  ])('a later deployment that makes %s is told of it, too', async (_, changes, count) => {
    const whole = { id: '', path: '', type: '', deed: 'changed', properties: [], kept: false } as const;
    const making = { template: of(undefined, 'a.test'), changes: changes.map((one) => ({ ...whole, ...one })) };
    const said = { active: 'theirs', rules: [{}], known: true };
    const { faults } = await mailChecks(making, { account: account(said) });
    expect(faults).toHaveLength(count);
    expect(faults.join()).not.toContain('Another install');
  });
});
