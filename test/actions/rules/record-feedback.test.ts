import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { recordFeedback, recordReport } from '#actions/rules/record-feedback.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import { caseAnchor, replyAddress } from '#domain/links/case-token.ts';
import type { Bounce } from '#domain/mail/bounce/bounce.ts';
import type { BouncedRecipient } from '#domain/mail/bounce/bounced-recipient.ts';
import { returnedHeader } from '#domain/mail/bounce/returned-mail.ts';
import { away, olga } from '../../support/agents.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryOutbox } from '../../support/memory/mail/outbox.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { plainMail } from '../../support/plain-mail.ts';

const at = '2026-11-20T11:00:00.000Z';
const failed = (address: string): BouncedRecipient => ({
  address,
  action: 'failed',
  status: '5.1.1',
  permanence: 'hard',
  evidence: [],
  diagnostic: 'User unknown',
});

/** Case 1, whose first mail from us went to Ann and, in copy, to Carl and Dora. */
async function sentWithCopies() {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const [key] = postcase.queued();
  if (!key) throw new Error('Nothing was acknowledged');
  const cc = ['carl@client.test', 'dora@client.test'];
  const sent = { key, to: 'ann@client.test', cc, mailbox: 'support@postcase.test', notice: undefined };
  postcase.table.knownMails.put(messageIdKey('ses@ses.test'), {
    caseNumber: 1,
    fingerprint: undefined,
    mails: [],
    sent,
  });
  const about = (...addresses: string[]): Bounce => {
    const original = { ...returnedHeader(new Map(), []), messageIds: ['ses@ses.test'] };
    return { recipients: addresses.map(failed), original, complaint: undefined };
  };
  const event = (...addresses: string[]) => recordFeedback(about(...addresses), at, postcase.receiving);
  const byMail = (bounce: Bounce) => recordReport(bounce, at, postcase.receiving);
  const told = () =>
    postcase.table
      .page(1)
      ?.events.filter(({ what }) => what === 'mail-undelivered')
      .map(({ to }) => to?.split(':')[0]);
  const suppressed = async () => {
    const known = await new MemoryOutbox(postcase.table).addressees([sent.to, ...cc]);
    return new Set([...known].flatMap(([address, { suppressed: why }]) => (why ? [address] : [])));
  };
  const notices = () => postcase.table.answers().filter(({ template }) => template === 'bounced');
  return { postcase, about, event, byMail, told, suppressed, notices };
}

it('MAIL-16 of one event of SES that names several, each is told and gets no more automatic mail', async () => {
  const { event, told, suppressed } = await sentWithCopies();
  await event('carl@client.test', 'ann@client.test', 'stranger@other.test');
  expect(told()?.toSorted()).toEqual(['ann@client.test', 'carl@client.test']);
  expect(await suppressed()).toEqual(new Set(['ann@client.test', 'carl@client.test']));
});

it('MAIL-16 a copy that comes back leaves the customer’s mail delivered, until that comes back too', async () => {
  const { postcase, event, told } = await sentWithCopies();
  const [before] = postcase.table.answers().map(({ delivery }) => delivery);
  await event('dora@client.test');
  expect(postcase.table.answers()[0]?.delivery).toBe(before);
  await event('ann@client.test');
  expect(postcase.table.answers()[0]?.delivery).toBe('undelivered');
  expect(told()).toHaveLength(2);
});

describe('MAIL-16 a report by mail, which anybody can write', () => {
  it('is told and stops nothing, though it has the id of our mail', async () => {
    const { byMail, about, told, suppressed } = await sentWithCopies();
    await byMail(about('ann@client.test', 'carl@client.test'));
    expect(told()).toHaveLength(2);
    expect(await suppressed()).toEqual(new Set());
  });

  it('of a complaint is told and stops nothing either', async () => {
    const { postcase, byMail, about, suppressed } = await sentWithCopies();
    const complaint = { type: 'abuse', addresses: ['ann@client.test'], userAgent: '' };
    await byMail({ ...about(), complaint });
    expect(postcase.table.page(1)?.events.map(({ what }) => what)).toContain('mail-complained');
    expect(await suppressed()).toEqual(new Set());
  });

  it.each([
    'references',
    'replyAddresses',
  ] as const)('needs no id when our signature stands in its %s', async (clue) => {
    const { postcase, byMail, about, told } = await sentWithCopies();
    postcase.table.messages.put(...leftWith(postcase, 'ses@ses.test'));
    const keys = await postcase.keys.keys();
    const signed =
      clue === 'references' ? caseAnchor(keys, 1, 'postcase.test') : replyAddress(keys, 1, 'support@postcase.test');
    const bounce = about('ann@client.test');
    await byMail({ ...bounce, original: { ...bounce.original, messageIds: [], [clue]: [signed] } });
    expect(told()).toEqual(['ann@client.test']);
    expect(postcase.table.answers()[0]).toMatchObject({ delivery: 'undelivered' });
  });

  it.each([
    ['nothing but an address', {}],
    ['a signature of somebody else’s', { references: [`case.1.${'a'.repeat(20)}@postcase.test`] }],
    ['an id of nobody', { messageIds: ['x@client.test'] }],
  ])('says nothing when it has %s', async (_, clue) => {
    const { postcase, byMail, about, told } = await sentWithCopies();
    postcase.table.messages.put(...leftWith(postcase, 'ses@ses.test'));
    const bounce = about('ann@client.test');
    await byMail({ ...bounce, original: { ...bounce.original, messageIds: [], ...clue } });
    expect(told()).toEqual([]);
  });
});

describe('MAIL-16 NOTE-02 who hears that a mail came back', () => {
  const agents = [olga, away];
  const setting = async (agent: string | undefined, mailboxAgents?: string) => {
    const given = await sentWithCopies();
    const found = given.postcase.table.cases.get('1');
    if (!found) throw new Error('There is no case');
    given.postcase.table.cases.put('1', { ...found, agent });
    const rows = { agents, mailboxes: [{ ...supportMailbox, agents: mailboxAgents }] };
    given.postcase.configuration.changed = rows;
    return given;
  };

  it.each<[who: string, agent: string | undefined, mailboxAgents: string | undefined, told: string[]]>([
    ['the case’s agent', olga.address, 'team@agents.test', [olga.address]],
    ['the mailbox’s people, when nobody has the case', undefined, 'team@agents.test', ['team@agents.test']],
    ['the mailbox’s people, when its agent is away', away.address, 'team@agents.test', ['team@agents.test']],
    ['nobody by mail, when there is neither', undefined, undefined, []],
    ['nobody whose own address it is that fails', 'ann@client.test', 'ann@client.test', []],
  ])('%s', async (_, agent, mailboxAgents, told) => {
    const { event, notices, told: history } = await setting(agent, mailboxAgents);
    await event('ann@client.test');
    expect(notices().map(({ to }) => to.address)).toEqual(told);
    expect(history()).toEqual(['ann@client.test']);
  });

  it('of a merged case the agent of the one that goes on', async () => {
    const { postcase, event, notices } = await setting(undefined);
    const found = postcase.table.cases.get('1');
    if (!found) throw new Error('There is no case');
    postcase.table.cases.put('1', { ...found, mergedInto: 2 });
    postcase.table.cases.put('2', { ...found, number: 2, agent: olga.address });
    await event('ann@client.test');
    expect(notices().map(({ to }) => to.address)).toEqual([olga.address]);
  });

  it('nobody of a mail that was for agents: two dead addresses would tell each other for ever', async () => {
    const { postcase, event, notices, told } = await setting(olga.address, 'team@agents.test');
    const known = postcase.table.knownMails.get(messageIdKey('ses@ses.test'));
    if (!known?.sent) throw new Error('Nothing is known');
    postcase.table.knownMails.put(messageIdKey('ses@ses.test'), {
      ...known,
      sent: { ...known.sent, notice: 'assigned' },
    });
    await event('ann@client.test');
    expect(notices()).toEqual([]);
    expect(told()).toEqual(['ann@client.test']);
  });
});

/** The acknowledgement of case 1, as it is stored once it has left. */
function leftWith({ table }: MemoryPostcase, messageId: string) {
  const [answer] = table.answers();
  if (!answer) throw new Error('Nothing was acknowledged');
  return [itemKey(answer), { ...answer, delivery: 'sent', messageId }] as const;
}
