import { readFileSync, statSync } from 'node:fs';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { fieldValues, splitMailHeader } from '../ses/mail/mail-header.ts';
import { type ToldVerdicts, tellVerdicts, verdictWords } from '../ses/receiving/told-verdicts.ts';
import { replyTo } from './case/reply.ts';
import { mailFate } from './cloud/mail-fate.ts';
import { newestMailTo } from './cloud/outbox.ts';
import { startedCloud, startedEndpoint } from './cloud/started-cloud.ts';
import { PlainError, readOptions, readPort, run, UsageError } from './text/command-line.ts';

const help = `Writes a mail as a customer to the cloud that \`npm start\` runs.

  npm run mail -- --from ann@client.test --subject "Printer" --text "It is on fire."
  npm run mail -- --from ann@client.test --reply-to-last --text "Still burning."
  npm run mail -- --eml mail.eml

  --from <address>      who writes, with or without a name: "Ann <ann@client.test>"
  --to <address>        to whom (support@postcase.test); may be given several times
  --cc <address>        may be given several times
  --subject <text>      --text <text>      --html <text>
  --attach <file>       may be given several times
  --reply-to-last       answers the newest mail that the system sent to --from, as a mail client does
  --eml <file>          sends the bytes of a file as they are; --from and --to then only address the envelope
  --spf, --dkim, --dmarc, --spam, --virus <verdict>
                        what SES finds: PASS, FAIL, GRAY, PROCESSING_FAILED or DISABLED; PASS unless said
  --signed-by <domain>  whose DKIM signature --dkim is about, if not the author's
  --smtp-port <port>    where the cloud receives mail, if not where npm start says`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const checks = ['spf', 'dkim', 'dmarc', 'spam', 'virus'] as const;

await run(async () => {
  const options = readOptions(
    {
      from: text,
      to: texts,
      cc: texts,
      subject: text,
      text,
      html: text,
      attach: texts,
      eml: text,
      'reply-to-last': { type: 'boolean' },
      spf: text,
      dkim: text,
      dmarc: text,
      spam: text,
      virus: text,
      'signed-by': text,
      'smtp-port': text,
      'viewer-port': text,
    },
    help,
  );
  const [smtpPort, viewerPort] = [
    readPort('smtp-port', options['smtp-port']),
    readPort('viewer-port', options['viewer-port']),
  ];
  const outboxPort = () => viewerPort ?? startedCloud().viewerPort;
  const told = toldVerdicts(options);
  const mail = options.eml === undefined ? await written(options, outboxPort) : asItIs(options, options.eml);
  const id = await send(await inBytes(mail, told), smtpPort ?? startedCloud().smtpPort);
  // Another port may be that of another cloud, whose log nobody here can ask for.
  if (id === undefined || smtpPort !== undefined) return;
  console.log(
    (await mailFate(startedEndpoint(), id)) ?? 'What became of it is not known yet: the log of npm start tells.',
  );
});

interface Written {
  readonly from?: string | undefined;
  readonly to?: string[] | undefined;
  readonly cc?: string[] | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly attach?: string[] | undefined;
  readonly 'reply-to-last'?: boolean | undefined;
}

type Told = { readonly [Check in (typeof checks)[number] | 'signed-by']?: string | undefined };

async function written(options: Written, outboxPort: () => number): Promise<SendMailOptions> {
  const from = addressOption('from', options.from);
  for (const cc of options.cc ?? []) addressOption('cc', cc);
  for (const to of options.to ?? []) addressOption('to', to);
  if (options.text === undefined && options.html === undefined && options.attach === undefined)
    throw new UsageError('Say something with --text, --html or --attach, or send a file with --eml.');
  const attachments = (options.attach ?? []).map((path) => ({ path: existing(path) }));
  const body = { text: options.text, html: options.html, cc: options.cc, attachments };
  const mail = { from: options.from, to: options.to ?? ['support@postcase.test'], subject: options.subject, ...body };
  if (!options['reply-to-last']) return mail;
  const reply = replyTo(await newestMailTo(from, outboxPort()), options.text ?? '');
  return { ...mail, ...reply, to: options.to ?? reply.to, subject: options.subject ?? reply.subject };
}

function asItIs(options: Written, file: string): SendMailOptions {
  const { from, to, ...others } = options;
  const fit: readonly string[] = ['eml', 'smtp-port', 'viewer-port', 'signed-by', ...checks];
  const unfit = Object.keys(others).find((name) => !fit.includes(name));
  if (unfit !== undefined) throw new UsageError(`--eml sends a file as it is, so --${unfit} does not go with it.`);
  const raw = readFileSync(existing(file));
  const author = addressparser(fieldValues(raw, splitMailHeader(raw), 'From')[0] ?? '', { flatten: true })[0]?.address;
  const sender = from === undefined ? (author ?? '') : addressOption('from', from);
  const recipients = (to ?? ['support@postcase.test']).map((address) => addressOption('to', address));
  return { raw, envelope: { from: sender, to: recipients } };
}

function toldVerdicts({ 'signed-by': signedBy, ...options }: Told): ToldVerdicts {
  const told = checks.flatMap((check) => {
    const said = options[check];
    if (said === undefined) return [];
    const verdict = verdictWords.find((word) => word === said.toUpperCase());
    if (verdict === undefined) throw new UsageError(`--${check} is one of ${verdictWords.join(', ')}, not "${said}".`);
    return [[check, verdict]];
  });
  return { ...Object.fromEntries(told), ...(signedBy !== undefined && { signedBy }) };
}

async function inBytes(mail: SendMailOptions, told: ToldVerdicts): Promise<SendMailOptions> {
  if (Object.keys(told).length === 0) return mail;
  if (Buffer.isBuffer(mail.raw)) return { ...mail, raw: tellVerdicts(mail.raw, told) };
  const composed = new MailComposer(mail).compile();
  return { raw: tellVerdicts(await composed.build(), told), envelope: composed.getEnvelope() };
}

/** The bare address of an option. */
function addressOption(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`--${name} is missing, e.g. --${name} ann@client.test.`);
  const address = addressparser(value, { flatten: true })[0]?.address ?? '';
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return address;
  throw new UsageError(`--${name} needs a mail address like ann@client.test, not "${value}".`);
}

function existing(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw new UsageError(`There is no file ${path}.`);
}

/** @returns what SES calls the mail. */
async function send(mail: SendMailOptions, port: number): Promise<string | undefined> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    const { envelope, rejected, response } = await transport.sendMail(mail);
    console.log(`Sent to ${[envelope.to].flat().join(', ')}.`);
    if (rejected.length > 0) throw new PlainError(`Refused for ${rejected.join(', ')}.`);
    return /Ok (\w+)/.exec(response)?.[1];
  } catch (error) {
    if (!(error instanceof Error) || error instanceof PlainError) throw error;
    if ('code' in error && error.code === 'ESOCKET')
      throw new PlainError(`Nothing receives mail on port ${port}: run \`npm start\` first.`);
    throw new PlainError(`The cloud did not take the mail: ${error.message}`);
  }
}
