import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings/settings.ts';

const good = { mailDomain: 'support.example.com', alarmAddress: 'it@example.com' };
const read = readSettings;

describe('OPS-01 settings of a deployment', () => {
  it('needs a mail domain and an address for alarms, and fills in the rest', () => {
    expect(read(good)).toMatchObject({
      ...good,
      caseNumberMask: 'SR-{0}',
      existingRuleSet: undefined,
      domainIsVerified: false,
      mailboxes: [{ address: 'support@support.example.com', displayName: 'Support', language: 'en' }],
    });
  });

  it('takes mailboxes as a list and as JSON text', () => {
    const mailboxes = [{ address: 'help@support.example.com', displayName: 'Help', language: 'ru' }];
    expect(read({ ...good, mailboxes }).mailboxes).toEqual(mailboxes);
    expect(read({ ...good, mailboxes: JSON.stringify(mailboxes) }).mailboxes).toEqual(mailboxes);
  });

  it('MAIL-04 takes all that a mailbox may say of itself', () => {
    const mailboxes = [
      {
        address: 'complaints@support.example.com',
        displayName: 'Жалобы',
        language: 'ru',
        category: 'Complaint',
        group: 'Quality',
        forwarded: true,
        signature: 'С уважением,\nслужба поддержки',
        replyAddress: false,
      },
    ];
    expect(read({ ...good, mailboxes }).mailboxes).toEqual(mailboxes);
  });

  it('takes a yes as text and as JSON, and a local part of 33 characters', () => {
    expect([true, 'true', 'false'].map((given) => read({ ...good, domainIsVerified: given }).domainIsVerified)).toEqual(
      [true, true, false],
    );
    const address = `${'a'.repeat(33)}@support.example.com`;
    expect(read({ ...good, mailboxes: mailbox(address) }).mailboxes).toMatchObject([{ address }]);
  });

  const mailbox = (address: string, more = {}) => [{ address, displayName: 'Help', ...more }];
  const many = (count: number) => Array.from({ length: count }, (_, n) => mailbox(`m${n}@support.example.com`)).flat();
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['nothing at all', { mailDomain: undefined, alarmAddress: undefined }, /mailDomain is missing: add -c mailDomain/],
    ['an empty domain', { mailDomain: '' }, /mailDomain is no mail domain/],
    ['an address for a domain', { mailDomain: 'a@b.com' }, /mailDomain is no mail domain/],
    ['a web address for a domain', { mailDomain: 'https://example.com' }, /mailDomain is no mail domain/],
    ['a domain with blanks', { mailDomain: 'exa mple.com' }, /mailDomain is no mail domain/],
    ['a host without dot', { mailDomain: 'localhost' }, /mailDomain is no mail domain/],
    ['a domain in Cyrillic', { mailDomain: 'пример.рф' }, /xn--/],
    ['no address for alarms', { alarmAddress: 'nobody' }, /alarmAddress is no mail address/],
    ['a mask without number', { caseNumberMask: 'SR' }, /caseNumberMask needs \{0\}/],
    ['a mask with two numbers', { caseNumberMask: '{0}-{0}' }, /caseNumberMask needs \{0\}/],
    ['a mask with blanks', { caseNumberMask: 'SR {0}' }, /caseNumberMask needs \{0\}/],
    ['mailboxes that are no JSON', { mailboxes: 'help' }, /mailboxes is no JSON list/],
    ['no mailbox', { mailboxes: [] }, /mailboxes/],
    [
      'a mailbox of another domain',
      { mailboxes: mailbox('a@b.com') },
      /mailboxes\.0\.address is not in the mail domain/,
    ],
    ['a mailbox with a plus', { mailboxes: mailbox('a+b@support.example.com') }, /has a "\+"/],
    [
      'a mailbox in no language',
      { mailboxes: mailbox('a@support.example.com', { language: 'xx' }) },
      /mailboxes\.0\.language/,
    ],
    [
      'a misspelt column',
      { mailboxes: mailbox('a@support.example.com', { name: 'x' }) },
      /mailboxes\.0 has no column name/,
    ],
    [
      'agents who are in the mail domain',
      { mailboxes: mailbox('a@support.example.com', { agents: 'team@support.example.com' }) },
      /mailboxes\.0\.agents is in the mail domain itself/,
    ],
    [
      'agents who have no address',
      { mailboxes: mailbox('a@support.example.com', { agents: 'team' }) },
      /mailboxes\.0\.agents is no mail address/,
    ],
    [
      'a mailbox twice',
      { mailboxes: [...mailbox('a@support.example.com'), ...mailbox('A@support.example.com')] },
      /mailboxes\.1\.address stands twice/,
    ],
    [
      'a mailbox whose reply address would be too long',
      { mailboxes: mailbox(`${'a'.repeat(34)}@support.example.com`) },
      /mailboxes\.0\.address has more than 33 characters before the "@"/,
    ],
    [
      'a category that no case has',
      { mailboxes: mailbox('a@support.example.com', { category: 'Question' }) },
      /mailboxes\.0\.category/,
    ],
    [
      'more mailboxes than a function has room for, in bytes',
      { mailboxes: mailbox('a@support.example.com', { signature: 'ж'.repeat(1000) }).concat(many(18)) },
      /mailboxes take 3\d\d\d bytes with the mail domain, as Lambda counts them, and a function has room for 2496/,
    ],
    [
      'more mailboxes than a function has room for, because Lambda counts each quote twice',
      { mailboxes: many(35) },
      /mailboxes take 3\d\d\d bytes/,
    ],
    [
      'alarms that would become cases',
      { alarmAddress: 'It@Support.example.com' },
      /alarmAddress is in the mail domain support\.example\.com itself/,
    ],
    [
      'a topic of alarms that keeps an order',
      { alarmTopics: 'arn:aws:sns:eu-west-1:123456789012:pager.fifo' },
      /alarmTopics\.0 is no ARN of an SNS topic/,
    ],
    [
      'a topic of alarms in another region',
      { region: 'eu-central-1', alarmTopics: ['arn:aws:sns:eu-west-1:123456789012:pager'] },
      /alarmTopics\.0 is of eu-west-1, and CloudWatch tells topics of the install's own region alone/,
    ],
    [
      'more topics of alarms than CloudWatch tells',
      { alarmTopics: Array.from({ length: 5 }, (_, index) => `arn:aws:sns:eu-west-1:123456789012:pager${index}`) },
      /alarmTopics are more than four/,
    ],
    ['a stack of no name', { stackName: 'my stack' }, /stackName is no name of a stack/],
    ['a name that would not fit', { stackName: 'a'.repeat(41) }, /stackName is no name of a stack/],
    ['half an hour of quiet', { alarmAfterQuietHours: '0.5' }, /alarmAfterQuietHours is no whole number of hours/],
    ['no hours of quiet', { alarmAfterQuietHours: 'a day' }, /alarmAfterQuietHours is no number of hours/],
    ['a month of quiet', { alarmAfterQuietHours: 720 }, /alarmAfterQuietHours is more than a week/],
    [
      'a mailbox that is to stay and to go',
      {
        mailboxes: mailbox('help@support.example.com'),
        removedMailboxes: 'x@support.example.com,help@support.example.com',
      },
      /removedMailboxes\.1 \(help@support\.example\.com\) stands in mailboxes, too/,
    ],
    [
      'a certificate for links of another region',
      {
        region: 'eu-west-1',
        linkDomain: 'help.example.com',
        linkCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/b',
      },
      /linkCertificate is of us-east-1.+ask for one in eu-west-1/,
    ],
    ['a removed mailbox that is none', { removedMailboxes: 'sales' }, /removedMailboxes\.0 is no mail address/],
    ['a maybe', { domainIsVerified: 'yes' }, /domainIsVerified is neither true nor false/],
    ...(
      [
        ['in the mail domain', 'a@support.example.com', {}, /publicAddress is in the mail domain/],
        ['that is none', 'support', {}, /publicAddress is no mail address/],
        ['of the agents', 'a@example.com', { agents: 'a@example.com' }, /publicAddress is the address of the agents/],
        ['of alarms', 'it@example.com', {}, /alarmAddress is the public address of a mailbox/],
      ] as const
    ).map(([what, publicAddress, more, says]): [string, Record<string, unknown>, RegExp] => [
      `a public address ${what}`,
      { mailboxes: mailbox('help@support.example.com', { publicAddress, ...more }) },
      says,
    ]),
    [
      'a public address of two mailboxes',
      {
        mailboxes: ['a', 'b'].flatMap((name) =>
          mailbox(`${name}@support.example.com`, { publicAddress: 'x@example.com' }),
        ),
      },
      /mailboxes\.1\.publicAddress stands twice/,
    ],
    ['a rule set name with blanks', { existingRuleSet: 'my rules' }, /existingRuleSet is no name/],
    ['a runbook that is no address', { runbookUrl: 'docs' }, /runbookUrl/],
    ['a runbook that is no page', { runbookUrl: 'file:///srv/runbook.md' }, /runbookUrl is no address of a page/],
    ['a section of a runbook', { runbookUrl: 'https://wiki.example.com/a#b' }, /runbookUrl has a "#"/],
    [
      'a runbook that no alarm has room for',
      { runbookUrl: `https://wiki.example.com/${'x'.repeat(500)}` },
      /runbookUrl is longer than 500 characters/,
    ],
    [
      'a domain whose reply addresses would be too long',
      { mailDomain: `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example.com` },
      /mailDomain is longer than 189 characters/,
    ],
    ...['A\r\nBcc: x@y.test', 'A\u0000', '\u202Eevil', 'A\u2028B'].map(
      (displayName): [string, Record<string, unknown>, RegExp] => [
        `a sender named ${JSON.stringify(displayName)}`,
        { mailboxes: mailbox('a@support.example.com', { displayName }) },
        /mailboxes\.0\.displayName has a line break or another sign that cannot be seen/,
      ],
    ),
    [
      'a topic of alarms twice',
      { alarmTopics: Array.from({ length: 2 }, () => 'arn:aws:sns:eu-west-1:123456789012:pager') },
      /alarmTopics\.1 stands twice/,
    ],
    ...(
      [
        ['consoleDomain', 'support.example.com', /consoleDomain is the mail domain itself/],
        ['consoleDomain', 'bounces.support.example.com', /consoleDomain is where bounces go/],
        ['linkDomain', 'support.example.com', /linkDomain is the mail domain itself/],
        ['linkDomain', 'help.example.com', /linkDomain is consoleDomain, too/],
      ] as const
    ).map(([name, host, says]): [string, Record<string, unknown>, RegExp] => [
      `${host} as ${name}`,
      {
        consoleDomain: 'help.example.com',
        consoleCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/a',
        linkDomain: 'links.example.com',
        linkCertificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/b',
        [name]: host,
      },
      says,
    ]),
  ])('refuses %s and says what to do', (_, wrong, message) => {
    expect(() => read({ ...good, ...wrong })).toThrow(message);
  });
});

describe('OPS-09 names of settings', () => {
  it.each([
    ['existingRuleset', 'existingRuleset is no setting. Did you mean existingRuleSet?'],
    ['maildomain', 'maildomain is no setting. Did you mean mailDomain?'],
    ['existing-rule-set', 'existing-rule-set is no setting. Did you mean existingRuleSet?'],
    ['colour', 'colour is no setting; there are: stackName, region, mailDomain, alarmAddress'],
  ])('%s is refused with what was probably meant', (name, message) => {
    expect(() => read({ ...good, [name]: 'x' })).toThrow(message);
  });

  it('the names that CDK needs for itself pass', () => {
    const ofCdk = {
      '@aws-cdk/core:newStyleStackSynthesis': true,
      'aws:cdk:bundling-stacks': ['**'],
      'availability-zones:account=123456789012:region=eu-west-1': ['eu-west-1a'],
    };
    expect(read({ ...good, ...ofCdk })).toEqual(read(good));
  });

  it('all wrong ones are told at once, beside what else is wrong', () => {
    expect(() => read({ mailDomian: 'a.test', alarmAdress: 'it@b.test' })).toThrow(
      /mailDomian is no setting. Did you mean mailDomain\?[\s\S]+alarmAdress is no[\s\S]+mailDomain is missing/,
    );
  });
});

describe('OPS-09 what a deployment was given', () => {
  it('is told apart from what was filled in', () => {
    expect(read(good).given).toEqual(['mailDomain', 'alarmAddress']);
    expect(read({ ...good, caseNumberMask: 'SR-{0}', stackName: undefined }).given).toContain('caseNumberMask');
  });

  it('names mailboxes that are to go as a list and as text', () => {
    const removed = ['sales@support.example.com', 'old@support.example.com'];
    expect(read({ ...good, removedMailboxes: removed.join(', ') }).removedMailboxes).toEqual(removed);
    expect(read({ ...good, removedMailboxes: removed }).removedMailboxes).toEqual(removed);
    expect(read(good).removedMailboxes).toEqual([]);
    expect(read({ ...good, letGo: 'help.example.com, Z1' }).letGo).toEqual(['help.example.com', 'Z1']);
  });
});
