import { describe, expect, it } from 'vitest';
import { firstDeploymentFaults, quotas, regionFault } from '../../deploy/deploy/account-checks.ts';
import { template } from '../../deploy/deploy/template-changes.ts';

const sending = { mostADay: 50_000, sentInADay: 0, rate: 14, enabled: true };
const account = (said: { quota?: object; active?: string; known?: boolean }) => ({
  quota: async () => ({ ...sending, ...said.quota }),
  activeRules: async () => (said.active === undefined ? undefined : { name: said.active, rules: [] }),
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
    ['eu-west-1', false, undefined],
    ['eu-north-7', true, undefined],
    [
      'eu-north-7',
      false,
      /SES receives no mail in eu-north-7: there is no inbound-smtp\.eu-north-7\.amazonaws\.com\. Set region/,
    ],
    ['eu-north-7', undefined, /SES receives no mail in eu-north-7/],
  ])('region %s, whose server DNS knows: %s', async (region, known, told) => {
    const fault = await regionFault(region, { isName: async () => known });
    if (told === undefined) expect(fault).toBeUndefined();
    else expect(fault).toMatch(told);
  });
});

describe('OPS-01 what a first deployment would fail for is told before', () => {
  const of = (ruleSet: string | undefined, domain: string | undefined) =>
    template.parse({
      Resources: {
        rule: { Type: 'AWS::SES::ReceiptRule', Properties: { RuleSetName: ruleSet ?? { Ref: 'set' } } },
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
    ['one is named and none active', of('ours', undefined), {}, [/and no receipt rule set is active/]],
    ['SES knows the domain', of(undefined, 'a.test'), { known: true }, [/has the identity a\.test.+domainIsVerified/]],
    ['SES knows it, and that is said', of(undefined, undefined), { known: true }, []],
  ] as const)('%s', async (_, now, said, told) => {
    const faults = await firstDeploymentFaults(now, { account: account(said) });
    expect(faults).toEqual(told.map((words) => expect.stringMatching(words)));
  });

  it('what may not be looked at is left to the deployment', async () => {
    const closed = { quota: refusing, identity: refusing, activeRules: refusing };
    expect(await firstDeploymentFaults(of(undefined, 'a.test'), { account: closed })).toEqual([]);
  });
});
