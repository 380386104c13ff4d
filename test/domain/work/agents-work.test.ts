import { describe, expect, it } from 'vitest';
import { type Assignment, assigned } from '#domain/assignment/assignment.ts';
import { agentLine, agentWords } from '#domain/case/agent-words.ts';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { sentTemplate } from '#domain/work/sent-template.ts';
import { uploadable } from '#domain/work/upload.ts';
import { writtenNote } from '#domain/work/written-note.ts';
import { agents, away, boris, byOlga, groups, olga } from '../../support/agents.ts';
import { caseOf, configurationOf, correspondenceOf } from '../../support/facts.ts';
import { refused } from './refused.ts';

const configuration = { ...configurationOf(), agents, groups };

describe('CASE-08 a note', () => {
  it('stands beside the case: it changes nothing, and nobody is sent anything', () => {
    const { after, messages, events, waits } = writtenNote(
      caseOf(),
      { body: ' He *called*. ', attachments: [] },
      byOlga,
      { agents },
    );
    expect([after, waits]).toEqual([undefined, []]);
    expect(messages).toEqual([
      {
        direction: 'note',
        id: 'act',
        caseNumber: 7,
        at: byOlga.at,
        by: olga.address,
        body: 'He *called*.',
        attachments: [],
      },
    ]);
    expect(events).toMatchObject([{ what: 'note-written', who: olga.address, messageId: 'act', version: undefined }]);
  });

  it.each([
    ['', 'A note needs words.'],
    ['x'.repeat(64 * 1024 + 1), 'A note may have 64 KB. This one has 65 KB.'],
  ])('is refused when its words are wrong', (body, message) => {
    const write = () => writtenNote(caseOf(), { body, attachments: [] }, byOlga, { agents });
    expect(refused(write)).toEqual(['change-wrong', message]);
  });

  it('lets the colleagues whom it names follow the case; who writes it is not told of themselves', () => {
    const body = '@Boris, @Olga and @Away: see @nobody';
    expect(writtenNote(caseOf(), { body, attachments: [] }, byOlga, { agents }).followings).toEqual([
      { caseNumber: 7, who: boris.address, since: byOlga.at, mention: { at: byOlga.at, by: olga.address } },
    ]);
  });
});

describe('CASE-09 by hand a case', () => {
  const assign = (wanted: Partial<Assignment>, about = caseOf({ agent: boris.address, group: 'First line' })) =>
    ruledChange(
      assigned(about, { agent: undefined, group: undefined, ...wanted }, byOlga, configuration),
      configuration,
    );

  it('goes to an agent, who is told in their language', () => {
    const { after, events, messages } = assign({ agent: ' Boris@agents.test' }, caseOf());
    expect(after).toMatchObject({ agent: boris.address, group: undefined, version: 4 });
    expect(events).toMatchObject([
      { what: 'field-changed', field: 'agent', from: undefined, to: boris.address, version: 4 },
    ]);
    expect(messages).toMatchObject([
      { template: 'assigned', to: { address: boris.address, name: 'Boris' }, language: 'ru', delivery: 'queued' },
    ]);
  });

  it('goes to whoever takes it, who is not told what they did themselves', () => {
    expect(assign({ agent: olga.address }).messages).toEqual([]);
  });

  it('goes to a group and leaves its agent, or to nobody', () => {
    expect(assign({ group: 'Second line' }).after).toMatchObject({ agent: boris.address, group: 'Second line' });
    const { after, events, messages } = assign({ agent: null, group: null });
    expect([after?.agent, after?.group, messages]).toEqual([undefined, undefined, []]);
    expect(events.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['agent', boris.address, undefined],
      ['group', 'First line', undefined],
    ]);
  });

  it('tells nobody when the template is switched off', () => {
    const off = configuration.templates.map((one) => (one.name === 'assigned' ? { ...one, active: false } : one));
    const wanted = { agent: boris.address, group: undefined };
    expect(assigned(caseOf(), wanted, byOlga, { ...configuration, templates: off }).messages).toEqual([]);
  });

  it.each<[string, Partial<Assignment>, string]>([
    ['a stranger', { agent: 'eve@client.test' }, 'There is no agent eve@client.test.'],
    ['who is switched off', { agent: away.address }, 'away@agents.test is switched off and gets no cases.'],
    [
      'a group that is none',
      { group: 'Firstline' },
      'There is no group "Firstline". Did you mean First line? There are: First line, Second line, Sales.',
    ],
    ['whom it has already', { agent: boris.address }, 'The case is assigned so already.'],
  ])('does not go to %s', (_, wanted, message) => {
    expect(refused(() => assign(wanted))).toEqual(['change-wrong', message]);
  });
});

describe('NOTE-11 a template by hand', () => {
  it('goes to the customer in the name of the agent, even if no machine may write to them', () => {
    const about = caseOf({ correspondence: correspondenceOf({ silence: 'address-fails' }) });
    const { after, messages, events } = sentTemplate(about, 'rating-request', byOlga, configuration);
    expect(after).toMatchObject({ version: 4, respondedAt: undefined });
    expect(messages).toMatchObject([{ id: 'act', template: 'rating-request', by: olga.address, delivery: 'queued' }]);
    expect(events).toMatchObject([{ what: 'template-sent', to: 'rating-request', messageId: 'act', version: 4 }]);
  });

  it.each([
    ['that there is not', 'birthday', configuration],
    ['for agents', 'assigned', configuration],
    [
      'that is switched off',
      'resolved',
      {
        ...configuration,
        templates: configuration.templates.map((one) => ({ ...one, active: one.name !== 'resolved' })),
      },
    ],
  ])('is refused: one %s', (_, name, known) => {
    const [code, message] = refused(() => sentTemplate(caseOf(), name, byOlga, known)) as [string, string];
    expect(code).toBe('template-wrong');
    expect(message).toContain(`No template "${name}" can be sent to customers. There are: `);
    expect(message.slice(message.indexOf('There are'))).not.toContain(name);
  });

  it.each([
    ['support@postcase.test', 'support@postcase.test is an address of ours: mail to it would come back.'],
    ['root@printer', 'SES sends no mail to "root@printer".'],
  ])('MAIL-17 is refused for the customer %s', (address, message) => {
    const odd = caseOf({ correspondence: correspondenceOf({ customer: { address, name: '' } }) });
    expect(refused(() => sentTemplate(odd, 'resolved', byOlga, configuration))).toEqual(['change-wrong', message]);
  });

  it('is refused without a customer', () => {
    const nobody = caseOf({ correspondence: correspondenceOf({ customer: undefined }) });
    expect(refused(() => sentTemplate(nobody, 'resolved', byOlga, configuration))).toEqual([
      'customer-unknown',
      'No mail address of the customer is known: add it to the case.',
    ]);
  });
});

describe('CASE-08 an agent’s words', () => {
  it('hold no characters that steer what shows them', () => {
    expect(agentWords('a\u0000b\u001b[31mc\td\r\ne\u0085', 'A note')).toBe('ab[31mc\td\r\ne');
    expect(agentLine('a\u0000b\u001bc\r\nBcc: d', 'A subject', 30)).toBe('a b c Bcc: d');
  });
});

describe('CASE-08 a file', () => {
  it.each([
    [{ name: 'a.pdf', size: 1, contentType: 'Application/PDF' }, 'a.pdf', 'application/pdf'],
    [{ name: '../etc/pass\u0000wd', size: 1, contentType: 'x' }, '.._etc_pass_wd', 'application/octet-stream'],
    [{ name: 'photo\u202egnp.exe\u200b', size: 1, contentType: 'a/b' }, 'photognp.exe', 'a/b'],
    [{ name: 'b', size: 1, contentType: 'text/html\r\nx: y' }, 'b', 'application/octet-stream'],
    [{ name: 'a.pdf', size: 1, contentType: '' }, 'a.pdf', 'application/pdf'],
    [{ name: 'b.JPG', size: 1, contentType: 'application/octet-stream' }, 'b.JPG', 'image/jpeg'],
    [{ name: 'c.ics', size: 1, contentType: '' }, 'c.ics', 'text/calendar'],
    [
      { name: 'Отчёт.docx', size: 1, contentType: '' },
      'Отчёт.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [{ name: 'd.pdf', size: 1, contentType: 'image/png' }, 'd.pdf', 'image/png'],
    [{ name: 'e.unheard-of', size: 1, contentType: '' }, 'e.unheard-of', 'application/octet-stream'],
  ])('%j is taken as %j', (file, name, contentType) => {
    expect(uploadable(file)).toEqual({ name, size: 1, contentType });
  });

  it.each([
    ['', 1, 'A file needs a name.'],
    ['..', 1, 'A file needs a name.'],
    ['x'.repeat(201), 1, 'The name of a file may have 200 characters.'],
    ['a.pdf', 0, 'a.pdf is empty.'],
    ['a.iso', 100 * 1024 * 1024 + 60_000, 'a.iso has 100.1 MB: a file may have 100 MB.'],
  ])('%j of %i bytes is refused', (name, size, message) => {
    expect(refused(() => uploadable({ name, size, contentType: 'a/b' }))).toEqual(['attachment-wrong', message]);
  });
});
