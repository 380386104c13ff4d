import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FoundAnswer } from '#contract/case-list.ts';
import { olga } from '../../support/agents.ts';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
let desk: Desk;
let olgas: ConsoleCaller;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
  olgas = await ConsoleCaller.signedIn(journey, olga.address);
});
afterAll(() => journey.stop());

const who = olga.address;

it('CASE-15 CASE-14 a case is found by any form of any of its words: of mails, notes, answers, files, and of what was merged', async () => {
  const find = async (q: string) => {
    const found = (await olgas.ask('GET', `/find?${new URLSearchParams({ q })}`)) as FoundAnswer;
    return found.cases;
  };
  const numbers = async (q: string) => (await find(q)).map(({ number }) => number);
  const from = 'Ann Berger <ann@search.test>';
  const letter = { from, to: support, subject: 'Ошибка при печати', text: 'Принтеры шумят. Order AB-1234/5.' };
  const attachments = [{ filename: 'Messprotokoll.pdf', content: Buffer.from('x') }];
  await journey.write({ ...letter, attachments, messageId: '<1@search.test>' });
  await journey.write({ from, to: support, subject: 'Lamp', text: 'Flickers', messageId: '<2@search.test>' });
  const { number } = (await journey.caseAbout('Ошибка при печати')).case;
  const { number: lamp } = (await journey.caseAbout('Lamp')).case;
  for (const sought of [
    'ошибок',
    'принтер',
    'berger ошибки',
    'ab1234',
    '1234/5',
    'messprotokoll',
    'ann@search.test печать',
  ])
    expect([sought, await numbers(sought)]).toEqual([sought, [number]]);
  expect(await numbers('ошибок сканер')).toEqual([]);

  await desk.work({ command: 'write-note', number, version: 1, who, body: 'The fuser is worn out' });
  expect(await find('fusers')).toMatchObject([
    { number, hit: { in: 'note', excerpt: [{}, { text: 'fuser', sought: true }, {}] } },
  ]);
  const page = await journey.page(number);
  await desk.work({
    command: 'write-reply',
    number,
    version: page.case.version,
    who,
    body: 'We send a technician tomorrow.',
  });
  expect(await numbers('technicians ошибка')).toEqual([number]);
  await desk.work({ command: 'edit-case', number, version: page.case.version + 1, who, subject: 'Сломан барабан' });
  expect(await find('барабаны')).toMatchObject([
    { number, hit: { subject: [{ text: 'Сломан ' }, { text: 'барабан', sought: true }] } },
  ]);
  expect(await numbers('печать')).toEqual([]);

  const version = (await journey.page(lamp)).case.version;
  await desk.work({ command: 'merge-case', number: lamp, version, who, into: number });
  expect(await numbers('flicker барабан')).toEqual([number]);
  expect(await numbers('lamps')).toEqual([number]);

  const { code, said } = await runCommand(journey.cloud, 'words', '--rebuild', '--function', 'index-words');
  expect({ code, said: said.trim().split('\n').at(-1) }).toEqual({
    code: 0,
    said: expect.stringMatching(/^All \d+ cases/),
  });
  for (const sought of ['принтер flicker', 'technician', 'барабаны'])
    expect([sought, await numbers(sought)]).toEqual([sought, [number]]);
});
