import type * as z from 'zod';
import { closest, didYouMean } from '#domain/words/closest.ts';
import { issueWords, place, valueAt } from '#domain/words/issue-words.ts';

/** What a function may be asked: objects that their `command` tells apart. */
export type Commands = z.ZodDiscriminatedUnion<readonly z.ZodObject<{ readonly command: z.ZodLiteral<string> }>[]>;

/** What is wrong with something that was to be a command, for people. */
export function commandFaults(commands: Commands, { issues }: z.ZodError, event: unknown): string {
  const taken = new Map(commands.options.map(({ shape }) => [shape.command.value, Object.keys(shape)]));
  const names = [...taken.keys()];
  if (typeof event !== 'object' || event === null) return `A command is an object such as {"command": "${names[0]}"}.`;
  const name = valueAt(event, ['command']);
  if (name === undefined) return `It is not said what to do: "command" is missing. There are: ${names.join(', ')}.`;
  const known = names.find((one) => one === name);
  if (known === undefined) {
    const given = String(name).slice(0, 60);
    return `There is no command "${given}"${didYouMean(given, names) || '.'} There are: ${names.join(', ')}.`;
  }
  const faults = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, issue.path, known, taken.get(known) ?? []))
      : [`"${place(issue.path)}" ${issueWords(issue, valueAt(event, issue.path))}`],
  );
  return `"${known}" cannot be done so: ${faults.join('; ')}`;
}

function unknownKey(key: string, path: readonly PropertyKey[], command: string, taken: readonly string[]): string {
  const meant = path.length === 0 ? closest(key, taken) : undefined;
  const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  return `"${place([...path, key])}" is nothing that "${command}" takes${hint}`;
}
