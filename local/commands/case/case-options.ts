import { UsageError } from '../text/command-line.ts';

export const help = `Shows cases, and works on them as an agent does.

  npm run case                        the newest ten
  npm run case -- --number 1          one with all that happened; SR-00000001 will do, too
  npm run case -- --list              open cases, newest first; --status New,Resolved (closed ones, too),
                                      --agent <address|none>, --group <name|none>, --limit 50,
                                      --waiting: whose customers wait for an answer, the longest first

  npm run case -- --recount           counts what each agent has in work anew, and puts wrong counters right:
                                      who gets the next case goes by them

With --number, one of these:
  --message 3                         prints that message whole, with all that was quoted;
                                      --save <folder> puts its files there, and the mail as it came
  --status "Resolved"                 puts it into that status; --reason says why it is closed,
                                      and customers read it
  --note "…"                          writes what only agents read
  --reply "…"                         answers who wrote last and all who got that mail (Markdown); --then
                                      "Waiting for customer" puts it into that status; --subject;
                                      --to and --cc a@b.test,c@d.test name others instead;
                                      --yes sends macros that there are not as they were typed
  --send <template>                   sends the customer a mail of that template
  --assign <address|none>             gives it to the agent with that address; --group <name|none>, also alone
  --category, --service <name|none>, --type <name|none>, --priority, --subject
                                      change it; --reason does for a closed one
  --new-from <message> --fragment "…" makes a new case of a part of a message; --subject, --category,
                                      --service <name|none>
  --merge-into 2 --yes                closes it and lets case 2 go on for it, for good: mail for it goes there;
                                      --across-customers when they are different customers', or of
                                      one who is not proven
  --confirm <message>                 believes the sender of an unverified message
  --settle <message> sent|again       says that a refused or uncertain mail arrived, or sends it again
  --call-again <id>                   calls a webhook once more, by the id of its call in the list

  --attach <file>       with --note and --reply, as often as there are files
  --as <who>            address of the agent that you are; else your name on this machine
  --version <n>         changes the case only if it still has the version that you have seen
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

A <message> is its number in the list, or its id.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const options = {
  number: text,
  list: flag,
  agent: text,
  waiting: flag,
  limit: text,
  before: text,
  save: text,
  message: text,
  status: text,
  reason: text,
  note: text,
  reply: text,
  // biome-ignore lint/suspicious/noThenProperty: people say it so, and text is no promise.
  then: text,
  to: text,
  cc: text,
  subject: text,
  send: text,
  assign: text,
  group: text,
  category: text,
  service: text,
  type: text,
  priority: text,
  'new-from': text,
  fragment: text,
  'merge-into': text,
  'across-customers': flag,
  yes: flag,
  recount: flag,
  confirm: text,
  settle: text,
  'call-again': text,
  attach: { type: 'string', multiple: true },
  as: text,
  version: text,
  function: text,
} as const;

export type CaseOptions = {
  readonly [Name in Exclude<keyof typeof options, Flag | 'attach'>]?: string | undefined;
} & { readonly [Name in Flag]?: boolean | undefined } & { readonly attach?: readonly string[] | undefined };

type Flag = 'across-customers' | 'yes' | 'list' | 'waiting' | 'recount';

type Verb =
  | 'list'
  | 'recount'
  | 'message'
  | 'status'
  | 'note'
  | 'reply'
  | 'send'
  | 'assign'
  | 'edit'
  | 'new-from'
  | 'merge-into'
  | 'confirm'
  | 'settle'
  | 'call-again';

/** Verb → the options that say more about it. */
const details: Readonly<Record<Verb, readonly (keyof CaseOptions)[]>> = {
  list: ['status', 'agent', 'group', 'waiting', 'limit', 'before'],
  recount: [],
  message: ['save'],
  'new-from': ['fragment', 'subject', 'category', 'service'],
  reply: ['then', 'to', 'cc', 'subject', 'attach', 'yes'],
  status: ['reason'],
  note: ['attach'],
  'merge-into': ['across-customers', 'yes'],
  send: [],
  confirm: [],
  settle: [],
  'call-again': [],
  assign: ['assign', 'group'],
  edit: ['category', 'service', 'type', 'priority', 'subject', 'reason'],
};
const always: readonly string[] = ['number', 'as', 'version', 'function'];

/**
 * What is to be done, if anything.
 * @throws UsageError when it is more than one thing, or an option belongs to another.
 */
export function verbOf(given: CaseOptions): Verb | undefined {
  const names = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || always.includes(name) ? [] : [name],
  );
  const verbs = names.includes('list')
    ? (['list'] as const)
    : (Object.keys(details) as Verb[]).filter((verb) => names.includes(verb));
  const [verb = names.includes('group') ? 'assign' : names.length > 0 ? 'edit' : undefined, second] = verbs;
  if (verb === undefined) return undefined;
  if (second !== undefined) throw new UsageError(`One thing at a time, not --${verb} and --${second}.`);
  const foreign = names.find((name) => name !== verb && !details[verb].some((detail) => detail === name));
  if (foreign === undefined) return verb;
  const owners = (Object.keys(details) as Verb[]).filter((one) => details[one].some((detail) => detail === foreign));
  if (verb === 'edit') throw new UsageError(`--${foreign} needs --${owners.join(' or --')}.`);
  throw new UsageError(`--${foreign} does not go with --${verb}.`);
}
