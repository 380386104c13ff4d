import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from '../../support/desk.ts';
import { fieldMail, fieldReply } from '../../support/field-mail.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
  await journey.configure('agent', amy, { address: amy, name: 'Amy', language: 'en', active: true });
});
afterAll(() => journey.stop());

const amy = 'amy@agents.test';
const by = (number: number) => ({ number, who: 'olga@agents.test' });

/** Sends a mail of the field as the answer to the newest one that went to an address. */
async function answer(file: string, address: string, envelope: { from?: string; to?: string[] } = {}): Promise<void> {
  const { replyTo } = await journey.lastMailTo(address);
  const mail = await fieldReply(file, address, journey);
  await journey.write(mail, { from: address, to: [replyTo[0]?.address ?? ''], ...envelope });
}

async function caseOf(from: string, subject: string): Promise<number> {
  await journey.write({ from, to: support, subject });
  return (await journey.caseAbout(subject)).case.number;
}

describe('Mails of the field that join a case', () => {
  it('CASE-08 CASE-19 an agent who answers the notice of an assignment answers the customer; the case still waits', async () => {
    const number = await caseOf('wim@client25.test', 'Wrong colour');
    await desk.work({ command: 'assign', ...by(number), agent: amy });
    await journey.setStatus(number, 'Waiting for customer');
    // Who reads before they write: what comes at once and quotes nothing may be a program's.
    await journey.cloud.advance('1 minute');
    await answer('reply-of-an-agent-to-the-assignment-notice', amy);
    const { case: found, messages } = await journey.page(number);
    expect(found).toMatchObject({ status: 'Waiting for customer', participants: ['wim@client25.test'] });
    expect(messages.at(-1)).toMatchObject({ direction: 'out', by: amy });
    const subjects = (await journey.mailTo(amy)).map(({ subject }) => subject.replace(/ \[.*/, ''));
    expect(subjects).toEqual(['Yours now: Wrong colour']);
    expect(await journey.lastMailTo('wim@client25.test')).toMatchObject({
      from: { name: 'Amy (Support)' },
      text: expect.stringMatching(/^I called him, the colour was wrong\./),
    });
  });

  it('MAIL-16 NOTE-02 the agent hears that their answer came back', async () => {
    const bounced = async (): Promise<number> =>
      (await journey.mailTo(amy)).filter(({ subject }) => subject.startsWith('Mail came back')).length;
    const bea = await caseOf('bea@client50.test', 'Answer me');
    await desk.work({ command: 'assign', ...by(bea), agent: amy });
    await desk.work({ command: 'write-reply', ...by(bea), body: 'Your answer' });
    await answer('bounce-of-an-agents-answer', 'bea@client50.test', { from: '', to: [support] });
    expect(await bounced()).toBe(1);
    expect((await journey.page(bea)).events.map(({ what }) => what)).toContain('mail-undelivered');
  });

  it('MAIL-15 MAIL-10 a reaction is shown and reopens nothing, and its closing goes on', async () => {
    const number = await caseOf('rob@gmail.com', 'Reaction');
    await journey.setStatus(number, 'Resolved');
    await answer('reply-gmail-reaction', 'rob@gmail.com');
    const { case: found, messages } = await journey.page(number);
    expect(found.status).toBe('Resolved');
    expect(messages.at(-1)).toMatchObject({ direction: 'in', kind: 'reaction', text: '👍', attachments: [] });
    const waits = (await journey.items('wait')).filter(({ caseNumber }) => caseNumber === number);
    expect(waits).toMatchObject([{ purpose: { kind: 'closing' }, state: 'waiting', entry: found.entry }]);
  });

  it('MAIL-15 MAIL-10 a person whose CRM adds List-Unsubscribe reopens their case', async () => {
    const number = await caseOf('cy@client51.test', 'Boiler');
    await journey.setStatus(number, 'Resolved');
    await answer('reply-of-a-person-with-list-unsubscribe', 'cy@client51.test');
    const { case: found, messages } = await journey.page(number);
    expect(found.status).toBe('Reopened');
    expect(messages.find(({ direction, subject }) => direction === 'in' && subject?.startsWith('Re:'))).toMatchObject({
      kind: 'human',
    });
  });

  it('MAIL-18 answers inside an Outlook quote are shown with the questions', async () => {
    const number = await caseOf('ada@client40.test', 'Two questions');
    const body = '1. Which room is it?\n\n2. Which colour shall the new one have?';
    await desk.work({ command: 'write-reply', ...by(number), body });
    await answer('reply-outlook-answers-inside-the-quote', 'ada@client40.test');
    const last = (await journey.page(number)).messages.findLast(({ direction }) => direction === 'in');
    expect(last?.direction === 'in' && last.text).toBe(
      'Hello, see my answers in red below.\n\n> 1. Which room is it?\n\nRoom 417, second floor.\n\n> 2. Which colour shall the new one have?\n\nGreen, please.',
    );
  });

  it('NOTE-09 the mark of an answer in another language does not pile up', async () => {
    const number = await caseOf('pre@client36.test', 'Printer');
    await answer('reply-subject-antwort', 'pre@client36.test');
    await desk.work({ command: 'write-reply', ...by(number), body: 'ok' });
    const { subject } = await journey.lastMailTo('pre@client36.test');
    expect(subject).toBe(`Re: Printer [SR-${String(number).padStart(8, '0')}]`);
  });
});

it('MAIL-22 CASE-06 a customer’s mail that an agent forwards is the customer’s; the agent’s words are a note', async () => {
  await journey.write(fieldMail('agent-forwards-a-customers-mail'), { from: amy });
  const { case: about, messages } = await journey.caseAbout('Water in cellar');
  expect(about).toMatchObject({ participants: ['wes@client130.test'] });
  expect(about.correspondence.customer).toEqual({ address: 'wes@client130.test', name: 'Wes West' });
  expect(messages).toContainEqual(
    expect.objectContaining({ direction: 'note', by: amy, body: 'Came to my own box, please take it.' }),
  );
  const [acknowledgement, ...more] = await journey.mailTo('wes@client130.test');
  expect(more).toEqual([]);
  expect(acknowledgement?.raw).not.toMatch(/water|own box|Wes West/i);
  await desk.work({ command: 'write-reply', ...by(about.number), body: 'We come today.' });
  expect((await journey.lastMailTo('wes@client130.test')).text).toContain('We come today.');
  expect((await journey.mailTo(amy)).map(({ subject }) => subject).join()).not.toMatch(/water/i);
});
