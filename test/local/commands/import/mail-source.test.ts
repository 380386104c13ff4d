import { describe, expect, it } from 'vitest';
import { mailChains } from '../../../../local/commands/import/mail/mail-chains.ts';
import { mailSource } from '../../../../local/commands/import/mail/mail-source.ts';
import { Remarks } from '../../../../local/commands/import/remarks.ts';
import fc from '../../../support/fast-check.ts';
import { folderOf } from '../../../support/imports/old-zammad.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
const head = (id: string, more: readonly string[] = []) =>
  ['From: Ann <ann@client.test>', 'To: help@desk.test', `Subject: ${id}`, `Message-ID: <${id}@x>`, ...more, ''].join(
    '\n',
  );
const dated = 'Date: Thu, 02 Mar 2023 10:00:00 +0000';
const line = 'From ann@client.test Wed Mar  1 10:00:00 2023';

async function read(files: Readonly<Record<string, unknown>>, names = Object.keys(files), more: object = {}) {
  const remarks = new Remarks();
  const folder = folderOf(files);
  const reading = { remarks, now, isOpen: false, own: ['desk.test'], caseNumberMask: 'SR-{0}', ...more };
  const source = await mailSource(
    names.map((name) => `${folder}/${name}`),
    reading,
  );
  const cases = [];
  for await (const one of source.cases())
    cases.push({
      ...one,
      texts: await Promise.all(one.messages.map(async (each) => Buffer.from(await each.raw()).toString('latin1'))),
    });
  const inWords = ({ place, why }: { place: string; why: string }) => `${place.replace(`${folder}/`, '')}: ${why}`;
  return { cases, leftOut: remarks.leftOut.map(inWords), told: remarks.told.map(inWords) };
}

describe('Where a mail of an mbox file begins and ends', () => {
  it.each([
    ['two mails', `${line}\n${head('a', [dated])}\nHi\n\n${line}\n${head('b', [dated])}\nHo\n`, ['Hi', 'Ho']],
    [
      'lines with CR',
      `${line}\n${head('a')}\nHi\n\n${line}\n${head('b')}\nHo\n`.replaceAll('\n', '\r\n'),
      ['Hi', 'Ho'],
    ],
    [
      'a quoted From',
      `${line}\n${head('a')}\nHi\n\n>From ann with love\n>>From afar\n`,
      ['Hi\n\nFrom ann with love\n>From afar'],
    ],
    [
      'an unquoted From',
      `${line}\n${head('a')}\nHi\n\nFrom now on at 10:30 in 2024 it works\nor not\n`,
      ['Hi\n\nFrom now on at 10:30 in 2024 it works\nor not'],
    ],
    ['a From in the middle of words', `${line}\n${head('a')}\nHi\n${line}\nx: y\n`, [`Hi\n${line}\nx: y`]],
    ['Google Takeout', `From 1759@xxx Wed Mar 01 10:00:00 +0000 2023\n${head('a')}\nHi\n`, ['Hi']],
    ['Thunderbird', `From - Wed Mar 01 10:00:00 2023\n${head('a')}\nHi\n`, ['Hi']],
    ['something before the first', `\nx\n\n${line}\n${head('a')}\nHi\n`, ['Hi']],
  ])('%s', async (_, text, bodies) => {
    const { cases } = await read({ 'a.mbox': text });
    expect(
      cases
        .flatMap(({ texts }) => texts)
        .map((one) => one.replaceAll('\r', '').split('\n\n').slice(1).join('\n\n').trim()),
    ).toEqual(bodies);
  });

  it('a file of many mails is cut where it was put together, whatever they say', async () => {
    const body = fc.string({ unit: fc.constantFrom('From ', '>', '\n', 'x', ' ', ':'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 6 }), async (bodies) => {
        const mails = bodies.map((one, index) => `${head(`m${index}`)}\nb${one}e\n`);
        const quoted = mails.map((one) => `${line}\n${one.replace(/^(>*From )/gm, '>$1')}\n`);
        const { cases } = await read({ 'a.mbox': quoted.join('') });
        expect(cases.flatMap(({ texts }) => texts)).toEqual(mails);
      }),
      { numRuns: 60 },
    );
  });
});

describe('What cannot be read is told with its file and place, and the rest is read', () => {
  const sound = `${line}\n${head('a', [dated])}\nHi\n`;
  it.each([
    [
      'no From_ line',
      { 'a.mbox': sound, 'b.mbox': head('b') },
      ['b.mbox: It is no mbox file: no line of it begins a mail ("From <address> <date>", and a header behind it).'],
    ],
    [
      'an empty file',
      { 'a.mbox': sound, 'b.mbox': '' },
      ['b.mbox: It is no mbox file: no line of it begins a mail ("From <address> <date>", and a header behind it).'],
    ],
    [
      'a mail of more than 40 MB',
      { 'a.mbox': sound, 'b.mbox': `${line}\n${head('b')}\n${'x'.repeat(41 * 1024 * 1024)}\n` },
      ['b.mbox, mail 1: The mail is larger than 40 MB.'],
    ],
  ])('%s', async (_, files, expected) => {
    const { cases, leftOut } = await read(files);
    expect([cases.length, leftOut]).toEqual([1, expected]);
  });

  it.each([
    [
      'an empty folder',
      { 'box/x/readme.txt': 'x' },
      ['box'],
      /holds no mails: a Maildir has them in folders named cur and new/,
    ],
    ['nothing there', {}, ['nothing'], /There is no .*nothing\./],
    [
      'nothing but what is no mbox',
      { 'b.mbox': 'x' },
      ['b.mbox'],
      /No mail can be read there\.\n {2}.*b\.mbox: It is no mbox file/,
    ],
  ])('%s', async (_, files, names, expected) => {
    await expect(read(files, names)).rejects.toThrow(expected);
  });

  it.each([
    ['its own', [dated], line, '2023-03-02T10:00:00.000Z', 0],
    ['that of its From_ line', ['Date: Tue, 99 Foo 9999'], `${line} +0000`, '2023-03-01T10:00:00.000Z', 0],
    [
      'that of the import',
      ['Date: Thu, 02 Mar 2999 10:00:00 +0000'],
      'From ann@client.test Wed Mar  1 10:00:00 2999',
      '2026-11-20T10:00:00.000Z',
      1,
    ],
  ])('a mail has a date: %s', async (_, fields, from, at, remarks) => {
    const { cases, told } = await read({ 'a.mbox': `${from}\n${head('a', fields)}\nHi\n` });
    expect([cases[0]?.messages[0]?.at, told.length]).toEqual([at, remarks]);
  });

  it('bytes of another encoding stay as they are', async () => {
    const { cases } = await read({ 'a.mbox': Buffer.from(`${line}\n${head('a')}\nGr\xfc\xdfe\n`, 'latin1') });
    expect(cases[0]?.texts[0]).toContain('Gr\xfc\xdfe');
  });

  it('numbers as they look here are warned of', async () => {
    const { told } = await read({ 'a.mbox': `${line}\n${head('Re: SR-00000007')}\nHi\n` });
    expect(told).toContainEqual(expect.stringContaining('hold numbers such as SR-{0}'));
  });
});

describe('Which mails are one case', () => {
  it('those that name each other, in Maildir folders and mbox files', async () => {
    const answer = [
      'From: help@desk.test',
      'To: ann@client.test',
      'Message-ID: <b@x>',
      'References: <a@x>',
      'Subject: Re: a',
      '',
      'Ho',
    ].join('\n');
    const { cases } = await read(
      {
        'in.mbox': `${line}\n${head('a')}\nHi\n`,
        'Maildir/.Sent/cur/1677751200.M1.x:2,S': answer,
        'Maildir/tmp/1': 'x',
      },
      ['in.mbox', 'Maildir'],
    );
    expect(cases.map(({ head: one }) => [one.subject, one.state, one.customer?.address])).toEqual([
      ['a', 'closed', 'ann@client.test'],
    ]);
    expect(cases[0]?.messages.map(({ direction, by }) => [direction, by])).toEqual([
      ['in', undefined],
      ['out', 'help@desk.test'],
    ]);
  });

  it('--open keeps them open: answered ones are in progress', async () => {
    const { cases } = await read({ 'a.mbox': `${line}\n${head('a')}\nHi\n` }, undefined, { isOpen: true });
    expect(cases[0]?.head).toMatchObject({ state: 'new' });
    expect(cases[0]?.head).not.toHaveProperty('closedAt');
  });

  it('whatever the order: two are in one chain when a way of names leads from one to the other', () => {
    const mail = fc.record({ ids: fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(mail, { maxLength: 12 }), (mails) => {
        const chains = mailChains(mails);
        expect(chains.flat().length).toBe(mails.length);
        for (const [index, chain] of chains.entries())
          for (const other of chains.slice(index + 1)) {
            const names = new Set(chain.flatMap(({ ids }) => ids));
            expect(other.flatMap(({ ids }) => ids).filter((id) => names.has(id))).toEqual([]);
          }
        const isLinked = (chain: (typeof chains)[number]) => {
          const seen = new Set(chain[0]?.ids);
          for (let before = -1; before < seen.size; ) {
            before = seen.size;
            for (const { ids } of chain) if (ids.some((id) => seen.has(id))) for (const id of ids) seen.add(id);
          }
          return chain.every(({ ids }) => ids.every((id) => seen.has(id)));
        };
        expect(chains.every(isLinked)).toBe(true);
      }),
    );
  });
});
