import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const good = { mailDomain: 'support.example.com', alarmAddress: 'it@example.com' };
const read = (context: Record<string, unknown>) => readSettings((name) => context[name]);

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
    ['a misspelt column', { mailboxes: mailbox('a@support.example.com', { name: 'x' }) }, /Unrecognized key: "name"/],
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
      'more mailboxes than a function has room for',
      {
        mailboxes: mailbox('a@support.example.com', { signature: 'ж'.repeat(1000) }).concat(
          mailbox('b@support.example.com', { signature: 'ж'.repeat(600) }),
        ),
      },
      /mailboxes take 3\d\d\d bytes as JSON and a function has room for 3000/,
    ],
    ['a maybe', { domainIsVerified: 'yes' }, /domainIsVerified is neither true nor false/],
    ['a rule set name with blanks', { existingRuleSet: 'my rules' }, /existingRuleSet is no name/],
    ['a runbook that is no address', { runbookUrl: 'docs' }, /runbookUrl/],
  ])('refuses %s and says what to do', (_, wrong, message) => {
    expect(() => read({ ...good, ...wrong })).toThrow(message);
  });
});
