import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldMail } from '../../support/field-mail.ts';
import { Journey } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  await Promise.all(names.map(sent));
  await journey.cloud.idle();
});
afterAll(() => journey.stop());

const shown = {
  'first-mail-tells-on-date-he-wrote': { says: 'I want a new pump by Monday' },
  'first-mail-pastes-own-old-mail-then-goes-on': { says: 'Nobody has answered' },
  'web-form-with-from-to-subject-lines': { says: 'We need 20 chairs' },
  'first-mail-is-a-foreign-thread-with-one-line-on-top': { says: undefined },
  'two-dashes-as-dividers-in-an-order': { says: undefined },
  'plain-part-is-a-stub': { says: 'the lamp of order 4711' },
  'smime-opaque-signed': { says: 'The door of rack 4 does not close. Please send Mr Müller.', files: ['smime.p7m'] },
  'smime-encrypted': { says: undefined, files: ['smime.p7m', 'mail.eml'], warns: /encrypted \(S\/MIME\)/ },
  'text-enriched-only': { says: 'The door is stuck.\nPlease help. Pressure < 2 bar.' },
  'amp-part': { says: 'Please cancel my subscription.' },
  'display-name-is-the-address': { says: undefined },
} satisfies Record<string, { says: string | undefined; files?: string[]; warns?: RegExp }>;
const names = Object.keys(shown);

const subjectOf = (name: string) => /^Subject: (.*?)\r?$/m.exec(fieldMail(name).toString('latin1'))?.[1] ?? '';
const senderOf = (name: string) =>
  /^From: .*?<?([^\s<>]+@[^\s<>]+)>?\r?$/m.exec(fieldMail(name).toString('latin1'))?.[1] ?? '';
const sent = (name: string) => journey.send(fieldMail(name), { from: senderOf(name) });
const bodyOf = (name: string) => {
  const mail = fieldMail(name).toString('utf8').replaceAll('\r\n', '\n');
  return mail.slice(mail.indexOf('\n\n')).trim();
};

describe('MAIL-05 MAIL-18 MAIL-19 what is shown of a first mail', () => {
  it.each(Object.entries(shown))('%s', async (name, {
    says,
    files = [],
    warns,
  }: { says?: string | undefined; files?: string[]; warns?: RegExp }) => {
    const [message] = (await journey.caseAbout(subjectOf(name))).messages;
    if (message?.direction !== 'in') throw new Error('The mail is not the first message');
    const isPlain = !/^Content-Type: (?!text\/plain)/im.test(fieldMail(name).toString('latin1'));
    if (isPlain) expect(message.text).toBe(bodyOf(name));
    if (says !== undefined) expect(message.text).toContain(says);
    expect(message.attachments?.map((file) => file.name)).toEqual(files);
    expect(message.warnings?.join(' ')).toMatch(warns ?? /^$/);
  });

  it('a command prints all of it', async () => {
    const name = 'first-mail-is-a-foreign-thread-with-one-line-on-top';
    const { number } = (await journey.caseAbout(subjectOf(name))).case;
    const words = ['--number', String(number), '--message', '1', '--function', 'work-on-case'];
    const { said } = await runCommand(journey.cloud, 'case', ...words);
    for (const line of bodyOf(name).split('\n')) expect(said).toContain(line.trim());
  });

  it('NOTE-07 nobody is greeted by an address', async () => {
    const { text } = await journey.lastMailTo('kate@client30.test');
    expect(text).toMatch(/^Hello,$/m);
  });
});
