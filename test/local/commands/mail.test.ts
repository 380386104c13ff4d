import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { commandHere } from '../../support/command-here.ts';
import { post, startSes, temporaryFolder } from '../ses/service-server.ts';

const mail = (...words: string[]) => commandHere('mail', words);

async function cloud() {
  const started = await startSes();
  const ports = ['--smtp-port', String(started.ses.smtpPort), '--viewer-port', String(started.ses.viewerPort)];
  const received = () => simpleParser([...started.objects.values()].at(-1) ?? '');
  return { ...started, ports, received };
}

describe('npm run mail', () => {
  it('OPS-02 writes as a customer, in any script, with copies and files', async () => {
    const { ports, received } = await cloud();
    const file = join(temporaryFolder(), 'отчёт.txt');
    writeFileSync(file, 'attached');
    const from = '"Анна" <ann@client.test>';
    const words = [
      '--from',
      from,
      '--subject',
      'Принтер',
      '--text',
      'Горит!',
      '--html',
      '<p>Горит!</p>',
      '--cc',
      'bob@postcase.test',
    ];
    const { code, said } = await mail(...words, '--attach', file, ...ports);
    expect([code, said]).toEqual([0, 'Sent to support@postcase.test, bob@postcase.test.']);
    const parsed = await received();
    expect(parsed.from?.value).toEqual([{ name: 'Анна', address: 'ann@client.test' }]);
    expect([parsed.subject, parsed.text?.trim(), parsed.html]).toEqual(['Принтер', 'Горит!', '<p>Горит!</p>']);
    expect(parsed.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['отчёт.txt', 'attached'],
    ]);
  });

  it('OPS-02 sends the bytes of a file as they are', async () => {
    const { ports, objects } = await cloud();
    const file = join(temporaryFolder(), 'mail.eml');
    const raw = Buffer.from('From: Ann <ann@client.test>\r\nSubject: Gr\u00fc\u00dfe\r\n\r\n.\r\n\u00e4\r\n', 'latin1');
    writeFileSync(file, raw);
    expect((await mail('--eml', file, ...ports)).code).toBe(0);
    const stored = [...objects.values()].at(-1) ?? Buffer.alloc(0);
    expect(stored.subarray(stored.length - raw.length)).toEqual(raw);
    expect(stored.toString('latin1')).toMatch(/^Return-Path: <ann@client.test>\r\n/);
  });

  it('OPS-02 answers the newest mail that the system sent to the writer, as a mail client does', async () => {
    const { ports, received, endpoint, ses } = await cloud();
    for (const [to, subject] of [
      ['ann@client.test', 'Re: Old'],
      ['ann@client.test', '[SR-1] Printer'],
      ['bob@client.test', 'Bob'],
    ]) {
      const raw = `From: Support <support@postcase.test>\r\nReply-To: support+token@postcase.test\r\nTo: ${to}\r\nReferences: <anchor@postcase.test>\r\nSubject: ${subject}\r\n\r\nHello\r\nAnn\r\n`;
      await post(endpoint, { Action: 'SendRawEmail', 'RawMessage.Data': Buffer.from(raw).toString('base64') });
    }
    expect(
      (await mail('--from', 'Ann@client.test', '--reply-to-last', '--text', 'Still burning.', ...ports)).said,
    ).toBe('Sent to support+token@postcase.test.');
    const parsed = await received();
    const id = ses.sentMail()[1]?.messageId;
    expect([parsed.subject, parsed.inReplyTo, parsed.references]).toEqual([
      'Re: [SR-1] Printer',
      id,
      ['<anchor@postcase.test>', id],
    ]);
    expect(parsed.text).toContain(
      'Still burning.\n\nOn Sat, 21 Nov 2026 12:00:00 GMT, "Support" <support@postcase.test> wrote:\n> Hello\n> Ann',
    );
  });

  it.each([
    [[], '--from is missing, e.g. --from ann@client.test.'],
    [['--from', 'ann', '--text', 'x'], '--from needs a mail address like ann@client.test, not "ann".'],
    [
      ['--from', 'ann@client.test', '--to', 'x', '--text', 'x'],
      '--to needs a mail address like ann@client.test, not "x".',
    ],
    [['--from', 'ann@client.test'], 'Say something with --text, --html or --attach, or send a file with --eml.'],
    [['--from', 'ann@client.test', '--attach', 'none.pdf'], 'There is no file none.pdf.'],
    [['--from', 'ann@client.test', '--attach', 'docs'], 'There is no file docs.'],
    [['--eml', 'none.eml'], 'There is no file none.eml.'],
    [['--eml', 'docs'], 'There is no file docs.'],
    [['--eml', 'none.eml', '--subject', 'x'], '--eml sends a file as it is, so --subject does not go with it.'],
    [['--spam', 'maybe'], '--spam is one of PASS, FAIL, GRAY, PROCESSING_FAILED, DISABLED, not "maybe".'],
    [['--smtp-port', 'smtp'], '--smtp-port needs a port number from 0 to 65535, not "smtp".'],
    [['--form', 'ann@client.test'], "Unknown option '--form'. Did you mean --from? --help tells what there is."],
    [['ann@client.test'], "Unexpected argument 'ann@client.test'. --help tells what there is."],
  ])('OPS-02 called wrongly says so in a sentence: %j', async (parameters, sentence) => {
    expect(await mail(...parameters)).toEqual({ code: 2, said: sentence });
  });

  it.each([
    ['FAIL', 'GRAY'],
    ['gray', 'PROCESSING_FAILED'],
    ['PROCESSING_FAILED', 'FAIL'],
    ['DISABLED', 'PASS'],
  ])('OPS-02 has SES find spam %s and virus %s, and nothing of that is left in the mail', async (spam, virus) => {
    const { ports, published, objects } = await cloud();
    const words = ['--from', 'ann@client.test', '--text', 'x', '--spam', spam, '--virus', virus];
    expect((await mail(...words, ...ports)).code).toBe(0);
    expect(JSON.parse(published.at(-1)?.message ?? '')).toMatchObject({
      receipt: {
        spamVerdict: { status: spam.toUpperCase() },
        virusVerdict: { status: virus },
        dmarcVerdict: { status: 'PASS' },
      },
    });
    const stored = [...objects.values()].at(-1)?.toString();
    expect(stored).toContain(`X-SES-Spam-Verdict: ${spam.toUpperCase()}`);
    expect(stored).not.toContain('X-Embedded-Cloud');
  });

  it('OPS-02 says what to do when no cloud runs, and what the cloud refused', async () => {
    const words = ['--from', 'ann@client.test', '--text', 'x'];
    const { ports } = await cloud();
    expect(await mail(...words, '--smtp-port', '1')).toEqual({
      code: 1,
      said: 'Nothing receives mail on port 1: run `npm start` first.',
    });
    expect(await mail(...words, '--reply-to-last', '--viewer-port', '1')).toEqual({
      code: 1,
      said: 'Nothing answers on port 1: run `npm start` first.',
    });
    expect(await mail(...words, '--reply-to-last', ...ports)).toEqual({
      code: 1,
      said: 'The system has sent no mail to ann@client.test yet.',
    });
    const refused = await mail(...words, '--to', 'support@other.test', ...ports);
    expect([refused.code, refused.said]).toEqual([
      1,
      expect.stringContaining('the domain of support@other.test is no verified identity'),
    ]);
  });
});
