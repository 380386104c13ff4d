import { expect, it } from 'vitest';
import { Refusal } from '#domain/words/refusal.ts';
import { caseCommand } from '../../functions/handlers/commands/case-command.ts';
import { command } from '../../functions/handlers/commands/command.ts';
import type { Commands } from '../../functions/handlers/commands/command-faults.ts';
import { configureCommand } from '../../functions/handlers/commands/configure-command.ts';
import { editTemplateCommand } from '../../functions/handlers/commands/edit-template-command.ts';
import { manageMailCommand } from '../../functions/handlers/commands/manage-mail-command.ts';
import { reportCommand } from '../../functions/handlers/commands/report-command.ts';

const done = async (): Promise<object> => {
  throw new Refusal('change-wrong', 'was taken');
};
const said = async (commands: Commands, event: unknown): Promise<unknown> =>
  Object(Object(await command(commands, done)(event)).refused).message;

const note = { command: 'write-note', number: 1, who: 'olga', body: 'x' };
const heldCommands =
  'There are: list-held, release-held, reconsider-held, block-sender, allow-address, unblock, delete-held, process-again.';

it.each<[Commands, unknown, string]>([
  [manageMailCommand, null, 'A command is an object such as {"command": "list-held"}.'],
  [manageMailCommand, 'list-held', 'A command is an object such as {"command": "list-held"}.'],
  [manageMailCommand, {}, `It is not said what to do: "command" is missing. ${heldCommands}`],
  [
    manageMailCommand,
    { command: 'list-hold' },
    `There is no command "list-hold". Did you mean list-held? ${heldCommands}`,
  ],
  [manageMailCommand, { command: 7 }, `There is no command "7". ${heldCommands}`],
  [manageMailCommand, { command: 'release-held' }, '"release-held" cannot be done so: "id" is missing'],
  [manageMailCommand, { command: 'list-held', limit: 501 }, '"list-held" cannot be done so: "limit" is more than 500'],
  [
    manageMailCommand,
    { command: 'block-sender', id: 'x', what: 'country' },
    '"block-sender" cannot be done so: "what" must be one of: address, domain',
  ],
  [caseCommand, { ...note, number: 0 }, '"write-note" cannot be done so: "number" must be 1 or more'],
  [caseCommand, { ...note, number: -1 }, '"write-note" cannot be done so: "number" must be 1 or more'],
  [caseCommand, { ...note, number: 1.5 }, '"write-note" cannot be done so: "number" must be a whole number'],
  [caseCommand, { ...note, number: 'one' }, '"write-note" cannot be done so: "number" must be a number'],
  [caseCommand, { ...note, who: ' ' }, '"write-note" cannot be done so: "who" is empty'],
  [
    caseCommand,
    { ...note, who: 'x'.repeat(501), body: undefined },
    '"write-note" cannot be done so: "who" is longer than 500 characters; "body" is missing',
  ],
  [
    caseCommand,
    { ...note, nmber: 1 },
    '"write-note" cannot be done so: "nmber" is nothing that "write-note" takes (did you mean "number"?)',
  ],
  [
    caseCommand,
    { ...note, uploads: ['a.txt'] },
    '"write-note" cannot be done so: "uploads[0]" is no id such as it is given for a file',
  ],
  [
    caseCommand,
    { command: 'settle-mail', number: 1, who: 'olga', message: { id: 'm', of: 1 }, settlement: 'maybe' },
    '"settle-mail" cannot be done so: "message.at" is missing; "message.of" is nothing that "settle-mail" takes; "settlement" must be one of: sent, again',
  ],
  [
    caseCommand,
    { command: 'list-cases', who: 'olga', statuses: 'New', before: { number: 1, registeredAt: 'yesterday' } },
    '"list-cases" cannot be done so: "statuses" must be a list; "before" must be text',
  ],
  [
    configureCommand,
    { command: 'put-row', who: 'olga', lookup: 'status', name: 'New', row: 'off' },
    '"put-row" cannot be done so: "row" must be an object of columns',
  ],
  [
    editTemplateCommand,
    { command: 'send-test', name: 'resolved', to: 'me' },
    '"send-test" cannot be done so: "to" is shorter than 3 characters',
  ],
  [
    editTemplateCommand,
    { command: 'save-template', who: 'olga', name: 'x', texts: {}, label: {} },
    '"save-template" cannot be done so: "label" has words neither in "en" nor in "ru"',
  ],
  [
    reportCommand,
    { command: 'rating-comments', before: { day: '31.11.2026', at: '2026-11-30T10:00:00.000Z', caseNumber: 1 } },
    '"rating-comments" cannot be done so: "before.day" is no day such as 2026-11-30',
  ],
])('OPS-02 what is wrong with a command is said in words of people: %#', async (commands, event, words) => {
  expect(await said(commands, event)).toBe(words);
});

const odd: unknown[] = [null, true, '', 'x', 'x'.repeat(300_000), 0, -1, 1.5, 1e300, [], [null], {}, { x: 1 }];
const all = [caseCommand, configureCommand, editTemplateCommand, manageMailCommand, reportCommand].flatMap((commands) =>
  commands.options.map(({ shape }) => ({ commands, name: shape.command.value, fields: Object.keys(shape) })),
);

it.each(all)('OPS-02 $name: no odd value of any of its fields is answered in words of a library', async (one) => {
  for (const field of one.fields.filter((each) => each !== 'command'))
    for (const value of odd) {
      const words = String(await said(one.commands, { command: one.name, [field]: value }));
      expect(words).toMatch(/^"[a-z-]+" cannot be done so: "|^was taken$/);
      expect(words).not.toMatch(/Invalid|expected|received|Too (big|small)|[<>]=|undefined|NaN|pattern/);
      expect(words.length).toBeLessThan(1000);
    }
});
