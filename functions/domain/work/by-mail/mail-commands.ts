import type { Priority } from '#domain/configuration/case-type.ts';
import { AnswerRefused } from '#domain/mail/held-answer.ts';

/** What an agent's mail asks for besides sending its words. */
export interface MailCommands {
  /** The words are for colleagues: they go to nobody else. */
  readonly isNote: boolean;
  readonly isResolved: boolean;
  /** As it was written. */
  readonly status: string | undefined;
  readonly assign: string | undefined;
  readonly priority: Priority | undefined;
}

type Name = 'note' | 'resolve' | 'status' | 'assign' | 'priority';

const names: Readonly<Record<string, Name>> = {
  note: 'note',
  заметка: 'note',
  resolve: 'resolve',
  resolved: 'resolve',
  решено: 'resolve',
  status: 'status',
  статус: 'status',
  assign: 'assign',
  назначить: 'assign',
  priority: 'priority',
  приоритет: 'priority',
};

const priorities: Readonly<Record<string, Priority>> = {
  high: 'High',
  высокий: 'High',
  medium: 'Medium',
  средний: 'Medium',
  low: 'Low',
  низкий: 'Low',
};

const takesValue: ReadonlySet<Name> = new Set(['status', 'assign', 'priority']);
const command = /^#(\p{L}[\p{L}\p{N}_-]*):?(?:\s+(.*))?$/u;
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
/** What programs and people put around and behind a command; its sign also in full width. */
const nearly = /#[^\p{L}\p{N}#]*(\p{L}+)(?![\p{L}\p{N}_])/gu;
const marks = /[\p{Cf}\p{Mn}*_~`]/gu;

/**
 * The commands on the first lines of an agent's mail, several of them also on one line, and the words below (CASE-19). They end at
 * the first line that begins otherwise; what follows `#note` or `#resolve` on its line is the first of the words.
 * @throws AnswerRefused for a command that there is not, that is given twice, lacks its value or stands below words that are to be sent,
 * and for what is nearly one: nothing of such a mail is sent.
 */
export function commandsIn(text: string): { readonly commands: MailCommands; readonly words: string } {
  const lines = text.split('\n');
  const given = new Map<Name, string>();
  let begun = '';
  while (lines.length > 0 && begun === '') {
    const line = (lines[0] ?? '').replace(invisible, '').trim();
    if (line !== '' && !command.test(line)) break;
    lines.shift();
    begun = line === '' ? '' : takeLine(line, given);
  }
  const words = [begun, ...lines].join('\n').trim();
  const commands = commandsOf(given);
  // Behind other commands one may stand anywhere in its line.
  const isLate = (line: string, at: number) => beginsOne(line) || (at === 0 && begun !== '' && namesOne(line));
  const late = commands.isNote ? undefined : words.split('\n').find(isLate);
  if (late !== undefined) throw new AnswerRefused('command', late.trim().slice(0, longestTold));
  return { commands, words };
}

const longestTold = 60;

/** Whether a line begins as a known command does, however it is dressed up; lines that are quoted are somebody else's. */
function beginsOne(line: string): boolean {
  const plain = undressed(line);
  return namesOne(/^[^\p{L}\p{N}#>]*#+[^#]*/u.exec(plain)?.[0] ?? '');
}

function namesOne(text: string): boolean {
  return [...undressed(text).matchAll(nearly)].some(([, word = '']) => Object.hasOwn(names, word.toLowerCase()));
}

function undressed(text: string): string {
  return text.normalize('NFKC').replace(marks, '');
}

/** @returns the words that follow the commands of a line. */
function takeLine(line: string, given: Map<Name, string>): string {
  let rest = line;
  for (let found = command.exec(rest); found; found = command.exec(rest)) {
    const [, word = '', behind = ''] = found;
    const name = Object.hasOwn(names, word.toLowerCase()) ? names[word.toLowerCase()] : undefined;
    if (name === undefined || given.has(name)) throw new AnswerRefused('command', `#${word}`);
    const next = behind.search(/(?<=^|\s)#\p{L}/u);
    const value = takesValue.has(name) ? (next === -1 ? behind : behind.slice(0, next)).trim() : '';
    if (takesValue.has(name) && value === '') throw new AnswerRefused('value', `#${word}`);
    given.set(name, value);
    rest = takesValue.has(name) ? (next === -1 ? '' : behind.slice(next)) : behind.trim();
  }
  return rest;
}

function commandsOf(given: ReadonlyMap<Name, string>): MailCommands {
  const wanted = given.get('priority');
  const priority = wanted === undefined ? undefined : priorities[wanted.toLowerCase()];
  if (wanted !== undefined && priority === undefined) throw new AnswerRefused('value', `#priority ${wanted}`);
  if (given.has('status') && given.has('resolve')) throw new AnswerRefused('command', '#status #resolve');
  return {
    isNote: given.has('note'),
    isResolved: given.has('resolve'),
    status: given.get('status'),
    assign: given.get('assign'),
    priority,
  };
}
