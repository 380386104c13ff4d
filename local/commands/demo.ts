import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { LocalCloud } from '../cloud.ts';
import { answers, CaseAgent } from './case/case-agent.ts';
import { CaseReader } from './case/case-reader.ts';
import { casePageText } from './case/print-case.ts';
import { replyTo } from './case/reply.ts';
import { synthesize } from './start/synthesize.ts';
import { PlainError, readOptions, run } from './text/command-line.ts';

const help =
  'Plays a conversation by mail, with agents, a rating and some days, on a cloud of its own; prints the mails and the cases, and ends.';
const support = 'support@postcase.test';

/** Writes a mail, waits until all that it causes has happened, and returns what was sent because of it. */
async function write(cloud: LocalCloud, story: string, raw: Buffer): Promise<ParsedMail[]> {
  const before = cloud.sentMail().length;
  const mail = await simpleParser(raw);
  await cloud.deliver(raw);
  await cloud.idle();
  const answers = await Promise.all(
    cloud
      .sentMail()
      .slice(before)
      .map((sent) => simpleParser(sent.raw)),
  );
  console.log(`\n${styleText('bold', story)}`);
  console.log(`  ${mail.from?.text} writes: ${mail.subject}`);
  for (const answer of answers) console.log(`  ${answer.from?.text} answers: ${answer.subject}\n${quoted(answer)}`);
  if (answers.length === 0) console.log('  (no further acknowledgement)');
  return answers;
}

function letter(mail: SendMailOptions): Promise<Buffer> {
  return new MailComposer({ to: support, ...mail }).compile().build();
}

function quoted({ text = '' }: ParsedMail): string {
  return text.trim().replaceAll(/^/gm, '    | ');
}

function expectOne(answers: ParsedMail[], who: string): ParsedMail {
  const [answer] = answers;
  if (answer && answers.length === 1) return answer;
  throw new PlainError(`${who} should have got one acknowledgement and got ${answers.length}.`);
}

async function play(cloud: LocalCloud): Promise<void> {
  const ann = '"Ann Archer" <ann@client.test>';
  const first = await letter({ from: ann, subject: 'Printer', text: 'It is on fire.' });
  const toAnn = expectOne(await write(cloud, 'Ann has a problem.', first), 'Ann');
  const { inReplyTo } = replyTo(toAnn, '');
  const black = 'The fire is out.\nThe printer is black.';
  await write(
    cloud,
    "Ann answers. Her client keeps nothing but the acknowledgement's Message-ID.",
    await letter({ from: ann, subject: 'Out now', text: black, inReplyTo }),
  );
  const boris = '"Борис Белов" <boris@zavod.test>';
  const bill = {
    from: boris,
    to: 'pomosch@postcase.test',
    subject: 'Не приходит счёт',
    text: 'Здравствуйте!\nСчёт за октябрь не пришёл.',
  };
  const toBoris = expectOne(await write(cloud, 'Boris writes in Russian.', await letter(bill)), 'Boris');
  const thanks = await letter({ from: boris, ...replyTo(toBoris, 'Нашёлся, спасибо.') });
  await write(cloud, 'Boris replies as mail clients do.', thanks);
  const [number] = /SR-\d+/.exec(toAnn.subject ?? '') ?? [];
  const words = { subject: `Our printer, ${number}`, text: 'I brought a new one.' };
  await write(cloud, "Ann's colleague has only the number.", await letter({ from: 'carl@client.test', ...words }));
  await write(cloud, "A mail server delivers Ann's first mail again.", first);
}

/** Lets something happen that nobody writes by mail, and prints the mails that come of it. */
async function happen(cloud: LocalCloud, story: string, deed: () => Promise<unknown>): Promise<ParsedMail[]> {
  const before = cloud.sentMail().length;
  await deed();
  await cloud.idle();
  const sent = cloud.sentMail().slice(before);
  const mails = await Promise.all(sent.map(({ raw }) => simpleParser(raw)));
  console.log(`\n${styleText('bold', story)}`);
  for (const mail of mails) console.log(`  ${mail.from?.text} writes: ${mail.subject}\n${quoted(mail)}`);
  return mails;
}

async function live(cloud: LocalCloud): Promise<void> {
  const agent = CaseAgent.local(cloud.endpoint);
  const who = 'olga@agents.test';
  const words = 'The new printer is **set up**. May we close this?';
  const mails = await happen(cloud, 'Olga answers Ann, and the case is resolved.', () =>
    agent.ask({ command: 'write-reply', number: 1, who, body: words, status: 'Resolved' }, answers.changed),
  );
  const links = mails.flatMap(({ text = '' }) => text.match(/http:\S+\/rate\/\S+/g) ?? []);
  const [best] = links.slice(-1);
  if (best === undefined) throw new PlainError('The mail about the solution should have links to rate by.');
  await happen(
    cloud,
    'Ann clicks the best level and closes the page. Ten minutes later her rating counts.',
    async () => {
      await fetch(best);
      await cloud.advance('11 minutes');
    },
  );
  const resolve = { command: 'change-status', number: 2, who, status: 'Resolved' } as const;
  await happen(cloud, 'Boris’s case is resolved too.', () => agent.ask(resolve, answers.changed));
  await happen(cloud, 'He says nothing for a week, so it closes by itself.', () => cloud.advance('7 days'));
}

/** What must be there in the end: messages of customers and of ours in each case. */
const expected = [
  { number: 1, status: 'Closed', in: 3, out: 4 },
  { number: 2, status: 'Closed', in: 2, out: 3 },
];

async function show(cloud: LocalCloud): Promise<void> {
  const reader = await CaseReader.of(cloud.endpoint);
  console.log(`\n${styleText('bold', 'What Postcase made of it')}`);
  const pages = (await reader.newest(10)).reverse();
  for (const page of pages) console.log(`\n${casePageText(page)}`);
  const found = pages.map(({ case: { number, status }, messages }) => ({
    number,
    status,
    in: messages.filter(({ direction }) => direction === 'in').length,
    out: messages.filter(({ delivery }) => delivery === 'sent').length,
  }));
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new PlainError(`\nExpected ${JSON.stringify(expected)} and found ${JSON.stringify(found)}.`);
}

await run(async () => {
  readOptions({}, help);
  const dataDir = mkdtempSync(join(tmpdir(), 'postcase-demo-'));
  const assembly = await synthesize(console.log, new AbortController().signal);
  console.log('Starting a cloud for the demonstration …');
  const cloud = new LocalCloud({ assembly, dataDir, ports: { smtp: 0, gateway: 0, viewer: 0, api: 0 } });
  try {
    await cloud.start();
    await play(cloud);
    await live(cloud);
    await show(cloud);
    for (const { functionName, type, message } of cloud.failures())
      throw new PlainError(`${functionName} failed: ${type}: ${message}`);
    console.log('\nAll mails arrived where they belong. Your own cloud: npm start');
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
