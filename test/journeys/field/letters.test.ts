import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { olga } from '../../support/agents.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
  const { address, ...row } = olga;
  await journey.configure('agent', address, { address, ...row, signature: 'Devices, *extension 12*\nCase [#Number#]' });
});
afterAll(() => journey.stop());

const who = olga.address;
const answer = (number: number, body: string, more: object = {}) =>
  desk.work({ command: 'write-reply', number, who, body, ...more });
const wordsOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, '').replaceAll('&gt;', '>');

describe('CASE-08 an answer looks as if a person wrote it', () => {
  it('has the agent’s name and signature, the mailbox’s, tables and code with a look, and no card', async () => {
    await journey.configure('mailbox', support, {
      ...{ address: support, displayName: 'Support', language: 'en', quotesAnswered: true },
      signature: '**Postcase** support, [help](https://help.test) for {{ customer.name }}',
    });
    await journey.write({
      from: 'Ann Smith <ann@letters.test>',
      to: support,
      subject: 'Letters',
      messageId: '<1@letters.test>',
    });
    const { number } = (await journey.caseAbout('Letters')).case;
    const acknowledgement = await journey.lastMailTo('ann@letters.test');
    expect(acknowledgement.text).toContain('We have received your request “Letters”');
    expect(acknowledgement.headers.get('auto-submitted')).toEqual(['auto-replied']);
    expect(acknowledgement.html).toContain(
      '<strong>Postcase</strong> support, <a href="https://help.test">help</a> for Ann Smith',
    );

    await answer(number, 'Hello Ann,\n\n| Part | Price |\n|---|---|\n| Cable | 5 |\n\nRun `ping`.');
    const mail = await journey.lastMailTo('ann@letters.test');
    expect(mail.from).toEqual({ address: support, name: 'Olga (Support)' });
    expect(mail.headers.get('auto-submitted')).toBeUndefined();
    expect(mail.html).not.toMatch(/class="card"|role="article"|background-color:#f3f4f6/);
    expect(mail.html).toMatch(/<td style="[^"]*border:1px solid[^"]*">Cable<\/td>/);
    expect(mail.html).toMatch(/<code style="[^"]*monospace[^"]*">ping<\/code>/);
    expect(wordsOf(mail.html ?? '')).toMatch(
      /Run ping\.\s+Olga\s+Devices, extension 12\s+Case SR-\d{8}\s+Postcase support, help for Ann Smith\s+On .* UTC, Ann Smith wrote:\s+It does not print\./,
    );
    expect(mail.text).toMatch(
      /Run `ping`\.\n\n-- \nOlga\nDevices, \*extension 12\*\nCase SR-\d{8}\n\*\*Postcase\*\* support, help \(https:\/\/help\.test\) for Ann Smith\n\nOn .* UTC, Ann Smith wrote:\n> It does not print\.$/,
    );

    await answer(number, 'Have a look.', { to: 'vendor@parts.test' });
    const toVendor = await journey.lastMailTo('vendor@parts.test');
    expect(`${toVendor.text}${toVendor.html}`).not.toContain('does not print');
    await journey.unconfigure('mailbox', support);
  });

  it('what is typed arrives as typed, in both parts', async () => {
    const { number, from } = await journey.newCase('Windows paths');
    const typed = 'Open \\\\fileserver\\docs\\_new\\plan.txt and C:\\Users\\gail\\*.tmp';
    await answer(number, typed);
    const mail = await journey.lastMailTo(from);
    expect(mail.text.startsWith(`${typed}\n`)).toBe(true);
    expect(wordsOf(mail.html ?? '')).toContain(typed);
    expect(mail.text).not.toContain('wrote:');
    expect(
      (await runCommand(journey.cloud, 'case', '--number', String(number), '--function', 'work-on-case')).said,
    ).toContain(typed);
  });

  it('a macro that there is not is asked about first, and files leave with their own media type', async () => {
    const { number, from } = await journey.newCase('Macros and files');
    const before = (await journey.mailTo(from)).length;
    const folder = mkdtempSync(join(tmpdir(), 'letters-'));
    const files = ['a.pdf', 'b.jpg', 'c.ics'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, 'x');
    const words = ['--number', String(number), '--reply', 'x {{ nope }}', '--function', 'work-on-case', '--as', who];
    const { code, said } = await runCommand(journey.cloud, 'case', ...words);
    expect([code, said]).toEqual([
      1,
      'Nothing was sent yet: line 1, column 3: there is no {{ nope }}.\nCorrect it, or send it as it was typed with --yes.',
    ]);
    expect(await journey.mailTo(from)).toHaveLength(before);

    const attached = files.flatMap((file) => ['--attach', file]);
    expect((await runCommand(journey.cloud, 'case', ...words, '--yes', ...attached)).code).toBe(0);
    await journey.cloud.idle();
    const mail = await journey.lastMailTo(from);
    expect(mail.text).toMatch(/^x \{\{ nope \}\}\n/);
    expect(mail.attachments.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['a.pdf', 'application/pdf'],
      ['b.jpg', 'image/jpeg'],
      ['c.ics', 'text/calendar'],
    ]);
  });
});

it('NOTE-09 marks of mail clients do not pile up in the subject, and the number stands once', async () => {
  const { number, from, acknowledgement } = await journey.newCase('Printer of Pre');
  let last = acknowledgement;
  for (const mark of ['Antwort: ', '[EXTERNAL] ', '答复：', 'R: ']) {
    const subject = `${mark}${last.subject}`;
    await journey.write({
      from,
      to: support,
      subject,
      inReplyTo: `<${last.messageId}>`,
      messageId: `<${mark.length}${number}@m.test>`,
    });
    await answer(number, 'ok');
    last = await journey.lastMailTo(from);
    expect(last.subject).toBe(`Re: Printer of Pre [SR-${String(number).padStart(8, '0')}]`);
  }
});
