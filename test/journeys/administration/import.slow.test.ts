import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundAnswer } from '#contract/case-list.ts';
import type { CasePage } from '#contract/case-page.ts';
import { olga } from '../../support/agents.ts';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { folderOf, zammadArticle, zammadTicket, zammadUsers } from '../../support/imports/old-zammad.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';
import { peopleOf, runCommand } from '../../support/run-command.ts';

let journey: Journey;
let olgas: ConsoleCaller;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', olga.address, olga);
  olgas = await ConsoleCaller.signedIn(journey, olga.address);
});
afterAll(() => journey?.stop());

const run = async (...words: string[]) => {
  const done = await runCommand(journey.cloud, 'import', ...words, '--function', 'import-cases', '--as', 'operator');
  await journey.cloud.idle();
  // How far it is, on a machine that takes its time.
  return { ...done, said: done.said.replace(/^\d+ of \d+ cases, .+\n/gm, '') };
};
const find = async (q: string) =>
  ((await olgas.ask('GET', `/find?${new URLSearchParams({ q })}`)) as FoundAnswer).cases.map(({ number }) => number);
const shown = async (number: number) => (await olgas.ask('GET', `/cases/${number}`)) as unknown as CasePage;
const published = async () => {
  const answer = await fetch(new URL('/_/events/', journey.cloud.endpoint));
  return ((await answer.json()) as { events: unknown[] }).events.length;
};
/** What must not begin by an import. */
const effects = async () => ({
  sent: journey.cloud.sentMail().length,
  waits: (await journey.items('wait')).length,
  events: await published(),
  news: (await journey.items('change')).length,
});
const everything = async () => {
  const kinds = ['case', 'message', 'event', 'customer', 'account', 'known-mail'];
  return Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, (await journey.items(kind)).length])));
};

describe('CASE-01 a company that moves to Postcase brings its history', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const folder = folderOf({
    'tickets.json': [
      zammadTicket(45, { title: 'Old printer' }),
      zammadTicket(46, { state: 'closed', close_at: '2024-03-05T10:00:00Z', owner: 'gone@agents.test', owner_id: 4 }),
    ],
    'ticket_articles/45.json': [
      zammadArticle(1, 45, {
        content_type: 'text/html',
        body: '<p>It <b>smokes</b> like a hedgehog.<script>alert(1)</script></p><img src="/api/v1/ticket_attachment/45/1/7?view=inline">',
        attachments: [{ id: 8, filename: 'plan.txt', size: '4', preferences: { 'Content-Type': 'text/plain' } }],
      }),
      zammadArticle(2, 45, {
        ...{ sender: 'Agent', from: 'Olga via Desk <help@old-desk.test>', to: 'David Bell <david@old.test>' },
        ...{ created_by: 'olga@agents.test', created_by_id: 3, body: 'Is it plugged in?' },
      }),
      zammadArticle(3, 45, {
        ...{ sender: 'Agent', type: 'note', internal: true, body: 'He always asks that.', message_id: null },
        ...{ from: 'Olga', to: '', created_by: 'olga@agents.test', created_by_id: 3 },
      }),
      zammadArticle(4, 45, { body: 'It is.', in_reply_to: '<article-2@old.test>' }),
    ],
    'ticket_articles/46.json': [
      zammadArticle(5, 46, { type: 'web', message_id: null, from: 'David Bell', to: '', body: 'Toner please' }),
    ],
    'ticket_attachment/45/1/7': png,
    'ticket_attachment/45/1/8': 'plan',
    'users.json': zammadUsers,
    'organizations.json': [{ id: 1, name: 'Old Ltd' }],
    'groups.json': [{ id: 1, name: 'Users' }],
  });
  let before: Awaited<ReturnType<typeof effects>>;
  let printer = 0;

  it('a dry run tells what there is, and writes nothing', async () => {
    before = await effects();
    const none = await everything();
    const { said, code } = await run('zammad', folder, '--dry-run');
    expect([code, said]).toEqual([0, '2 new cases and 5 messages can be imported. Nothing was written.']);
    expect(await everything()).toEqual(none);
  });

  it('tickets are cases with their messages, times and people; nothing is sent, told or waited for', async () => {
    const { said, code } = await run('zammad', folder);
    expect([code, said]).toEqual([0, '2 cases and 5 messages were imported.']);
    expect(await effects()).toEqual(before);
    const { case: about } = await journey.caseAbout('Old printer');
    printer = about.number;
    expect(about).toMatchObject({
      status: 'In progress',
      agent: olga.address,
      imported: { from: 'zammad', number: '31045' },
      registeredAt: '2024-03-01T09:00:00.123Z',
      respondedAt: '2024-03-01T09:02:00.000Z',
      waitingSince: '2024-03-01T09:04:00.000Z',
      last: { by: 'customer', text: 'It is.' },
    });
    expect(about.clocks).toBeUndefined();
    const page = await shown(printer);
    expect(page.case.imported).toEqual({ from: 'zammad', number: 'Zammad #31045' });
    expect(page.customer).toMatchObject({ address: 'david@old.test', name: 'David Bell', account: 'old.test' });
    expect(page.timeline.map((one) => [one.kind, one.at.slice(0, 16)])).toEqual([
      ['received', '2024-03-01T09:01'],
      ['sent', '2024-03-01T09:02'],
      ['note', '2024-03-01T09:03'],
      ['received', '2024-03-01T09:04'],
      ['event', expect.any(String)],
    ]);
    expect(page.timeline[0]).toMatchObject({
      hasHtml: true,
      text: expect.stringContaining('hedgehog'),
      files: [
        { name: 'picture-7.png', contentType: 'image/png', inline: true },
        { name: 'plan.txt', contentType: 'text/plain', inline: false },
      ],
    });
    expect(page.timeline[1]).toMatchObject({ by: olga.address, body: 'Is it plugged in?', delivery: 'sent' });
    expect(page.timeline[4]).toMatchObject({ what: 'imported', who: 'operator' });
    const { case: toner } = await journey.caseAbout('Printer 46');
    expect(toner).toMatchObject({ status: 'Closed', closedAt: '2024-03-05T10:00:00.000Z' });
    expect(toner.agent).toBeUndefined();
    expect(await journey.keys('raw/')).toEqual([]);
    expect(await journey.keys('uploads/')).toEqual([]);
  });

  it('CASE-15 they are found by their old number and by their words', async () => {
    expect(await find('31045')).toEqual([printer]);
    expect(await find('Zammad #31045')).toEqual([printer]);
    expect(await find('hedgehogs')).toEqual([printer]);
  });

  it('MAIL-03 run again it adds nothing; a later export brings what is new', async () => {
    const all = await everything();
    expect((await run('zammad', folder)).said).toBe(
      '0 cases and 0 messages were imported.\n2 cases were there before, whole.',
    );
    expect(await everything()).toEqual(all);
    const later = folderOf({
      'tickets.json': [zammadTicket(46, { state: 'closed' })],
      'ticket_articles/46.json': [
        zammadArticle(5, 46, { type: 'web', message_id: null, from: 'David Bell', to: '', body: 'Toner please' }),
        zammadArticle(6, 46, { body: 'Thank you' }),
      ],
      'users.json': zammadUsers,
    });
    expect((await run('zammad', later)).said).toBe(
      '0 cases and 1 messages were imported.\n1 cases that were there before got more messages.',
    );
    expect(await everything()).toMatchObject({ case: all.case, message: Number(all.message) + 1 });
  });

  it('MAIL-07 a reply to the old chain joins the case; an old number alone reaches nobody', async () => {
    await journey.write({
      ...{ from: 'David Bell <david@old.test>', to: support, subject: 'Re: [Ticket#31045] Old printer' },
      ...{ text: 'And now?', messageId: '<new@old.test>', inReplyTo: '<article-2@old.test>' },
    });
    const page = await journey.page(printer);
    const newest = page.messages.findLast(({ direction }) => direction === 'in');
    expect(newest).toMatchObject({ text: 'And now?' });
    expect(newest).not.toHaveProperty('unverified');
    expect(page.case.clocks).toBeUndefined();
    await journey.write({
      ...{ from: 'eve@other.test', to: support, subject: `[Ticket#${printer}] Whose is it` },
      ...{ text: 'Hm', messageId: '<eve@other.test>' },
    });
    expect((await journey.caseAbout(`[Ticket#${printer}] Whose is it`)).case.number).not.toBe(printer);
  });

  it('OPS-07 what was erased does not come back by another run', async () => {
    const words = ['--address', 'david@old.test', '--yes', '--function', 'manage-data'];
    expect(await runCommand(journey.cloud, 'erase', ...words)).toMatchObject({ code: 0 });
    await journey.cloud.idle();
    const messages = (await journey.items('message')).length;
    const more = folderOf({
      'tickets.json': [zammadTicket(45)],
      'ticket_articles/45.json': [zammadArticle(1, 45), zammadArticle(9, 45)],
      'users.json': zammadUsers,
    });
    expect((await run('zammad', more)).said).toContain(`Case ${printer} was erased: nothing of it comes back.`);
    const { case: about, messages: left } = await journey.page(printer);
    expect([about.subject, about.imported?.number]).toEqual(['', '31045']);
    expect(JSON.stringify(left)).not.toMatch(/hedgehog|david/i);
    expect((await journey.items('message')).length).toBe(messages);
    expect(await find('hedgehogs')).toEqual([]);
  });

  it('no figure counts them', async () => {
    const figures = await journey.items('case-figure');
    expect(figures.filter(({ day }) => String(day) < '2025')).toEqual([]);
  });
});

describe('CASE-01 MAIL-03 mails of mbox files and Maildirs', () => {
  const mail = (id: number, more: object = {}) =>
    letter({
      ...{ from: 'Mia <mia@mbox.test>', to: 'help@mbox-desk.test', subject: 'Lamp', text: `Lamp ${id}\nFrom here on` },
      ...{ messageId: `<mbox-${id}@mbox.test>`, date: new Date(Date.UTC(2023, 1, 1, 10, id)) },
      ...more,
    });
  const quoted = (raw: Buffer) =>
    raw
      .toString('latin1')
      .replaceAll('\r', '')
      .replace(/^(>*From )/gm, '>$1');
  const mbox = (mails: readonly Buffer[]) =>
    mails.map((one) => `From mia@mbox.test Wed Feb  1 10:00:00 2023\n${quoted(one)}\n\n`).join('');

  it('are cases by their chains, and what is there twice is imported once', async () => {
    const first = await mail(1);
    const others = await Promise.all([3, 4, 5].map((id) => mail(id, { subject: `Lamp ${id}` })));
    const folder = folderOf({
      'inbox.mbox': mbox([first, ...others, first]),
      'Maildir/.Sent/cur/1675332000.M1.host:2,S': await mail(2, {
        ...{ from: 'help@mbox-desk.test', to: 'mia@mbox.test', subject: 'Re: Lamp' },
        ...{ inReplyTo: '<mbox-1@mbox.test>', references: ['<mbox-1@mbox.test>'] },
      }),
    });
    const before = await effects();
    const words = ['mail', `${folder}/inbox.mbox`, `${folder}/Maildir`, '--own', 'mbox-desk.test'];
    const { said } = await run(...words);
    expect(said).toMatch(/^4 cases and 5 messages were imported\.$/m);
    expect(await effects()).toEqual(before);
    const page = await journey.caseAbout('Lamp');
    expect(page.case).toMatchObject({ status: 'Closed', imported: { from: 'mail' } });
    expect(page.case.registeredAt).toBe('2023-02-01T10:01:00.000Z');
    expect(page.messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
    expect(page.messages[0]).toMatchObject({ text: expect.stringContaining('\nFrom here on') });

    await journey.write({
      ...{ from: 'Mia <mia@mbox.test>', to: support, subject: 'Re: Lamp', text: 'It flickers again' },
      ...{ messageId: '<again@mbox.test>', inReplyTo: '<mbox-2@mbox.test>' },
    });
    expect((await journey.caseAbout('Re: Lamp')).case.related).toEqual([page.case.number]);
  });

  it('MAIL-02 killed in the middle, the next runs, though they come at once, make it whole and double nothing', async () => {
    const chains = Array.from({ length: 10 }, (_, index) => [
      mail(100 + index, { subject: `Bulb ${index}`, date: new Date(Date.UTC(2022, 1, 1, 10, index)) }),
      mail(200 + index, {
        ...{ from: 'help@mbox-desk.test', to: 'mia@mbox.test', subject: `Re: Bulb ${index}` },
        ...{ inReplyTo: `<mbox-${100 + index}@mbox.test>`, date: new Date(Date.UTC(2022, 1, 2, 10, index)) },
      }),
    ]);
    const folder = folderOf({ 'all.mbox': mbox(await Promise.all(chains.flat())) });
    const words = ['mail', `${folder}/all.mbox`, '--own', 'mbox-desk.test', '--function', 'import-cases'];
    const bulbs = async () =>
      (await journey.items('case')).filter(({ subject }) => String(subject).startsWith('Bulb')).length;
    const there = (await journey.items('message')).length;
    const begin = (...all: string[]) =>
      spawn(process.execPath, ['local/commands/import.ts', ...all], { env: peopleOf(journey.cloud) });
    const running = begin(...words);
    const gone = once(running, 'exit');
    while ((await bulbs()) < 3 && running.exitCode === null) await setTimeout(20);
    running.kill('SIGKILL');
    await gone;
    await journey.cloud.idle();
    expect(await bulbs()).toBeLessThan(10);
    // And at once with another run of the same files, and one of files that have some of the same mails.
    const others = [...chains.slice(6).map(([first]) => first), mail(300, { subject: 'Bulb of another file' })];
    const more = folderOf({ 'more.mbox': mbox((await Promise.all(others)).filter((one) => one !== undefined)) });
    const whole = words.slice(0, -2);
    const overlapping = ['mail', `${more}/more.mbox`, '--function', 'import-cases'];
    const ends = await Promise.all([words, words, overlapping].map((one) => once(begin(...one), 'exit')));
    await journey.cloud.idle();
    expect([...ends.map(([code]) => code), await bulbs()]).toEqual([0, 0, 0, 11]);
    expect((await journey.items('message')).length).toBe(there + 21);
    expect((await run(...whole)).said).toContain('10 cases were there before, whole.');
    expect((await journey.items('message')).length).toBe(there + 21);
    for (const { number } of (await journey.cases()).filter(({ subject }) => /^Bulb \d/.test(subject)))
      expect((await journey.page(number)).messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
  }, 90_000);
});
