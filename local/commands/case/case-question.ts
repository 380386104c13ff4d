import { printCaseNumber } from '#domain/case/case-number.ts';
import { UsageError } from '../text/command-line.ts';
import type { ShownPage } from '../text/shown-page.ts';
import type { CaseQuestion } from './case-agent.ts';
import { type CaseOptions, verbOf } from './case-options.ts';

type MessageName = Extract<CaseQuestion, { command: 'confirm-sender' }>['message'];

interface Given {
  readonly page: ShownPage;
  readonly caseNumberMask: string;
  readonly who: string;
  /** Ids of the files that were uploaded. */
  readonly uploads: string[];
  /** What stands on the command line besides options: `again` after `--settle 2`. */
  readonly words: readonly string[];
}

/**
 * What the options ask of the function `work-on-case`; undefined when the case or a message is only to be shown.
 * @throws UsageError
 */
export function questionOf(
  options: CaseOptions,
  { page, caseNumberMask, who, uploads, words }: Given,
): CaseQuestion | undefined {
  const { number } = page.case;
  const asked = { number, who };
  const seen = versionOf(options.version);
  const expecting = { ...asked, version: seen ?? page.case.version };
  /** For what may be done whatever happened meanwhile, unless people say otherwise. */
  const anyway = { ...asked, ...(seen !== undefined && { version: seen }) };
  const { subject, category } = options;
  const service = orNone(options.service);
  const verb = verbOf(options);
  const [word, ...more] = words;
  if (more.length > 0 || (word !== undefined && verb !== 'settle'))
    throw new UsageError(`"${word}" is no option. --help tells what there is.`);
  switch (verb) {
    case 'status':
      return { command: 'change-status', ...expecting, status: options.status ?? '', closureReason: options.reason };
    case 'note':
      return { command: 'write-note', ...anyway, body: options.note ?? '', uploads };
    case 'reply': {
      const { reply: body = '', to, then: status } = options;
      const cc = options.cc === undefined ? undefined : listOf(options.cc);
      const asTyped = options.yes === true ? { asTyped: true } : {};
      return { command: 'write-reply', ...expecting, body, to, cc, subject, uploads, status, ...asTyped };
    }
    case 'send':
      return { command: 'send-template', ...expecting, template: options.send ?? '' };
    case 'assign':
      return { command: 'assign', ...expecting, agent: orNone(options.assign), group: orNone(options.group) };
    case 'edit': {
      const priority = priorityOf(options.priority);
      const { reason: closureReason } = options;
      const type = orNone(options.type);
      return { command: 'edit-case', ...expecting, subject, category, service, type, priority, closureReason };
    }
    case 'new-from': {
      const { fragment } = options;
      if (fragment === undefined)
        throw new UsageError('--new-from needs --fragment: the words that the new case is about.');
      const message = messageNamed(options['new-from'], page);
      return { command: 'open-case-from-message', ...expecting, message, fragment, subject, category, service };
    }
    case 'merge-into':
      return mergeQuestion(options, expecting, caseNumberMask);
    case 'confirm':
      return { command: 'confirm-sender', ...expecting, message: messageNamed(options.confirm, page) };
    case 'settle': {
      if (word !== 'sent' && word !== 'again') throw new UsageError('--settle needs a message and "sent" or "again".');
      return { command: 'settle-mail', ...anyway, message: messageNamed(options.settle, page), settlement: word };
    }
    case 'call-again':
      return { command: 'call-webhook-again', ...anyway, waitId: options['call-again'] ?? '' };
    case 'message':
    case undefined:
      if (seen !== undefined) throw new UsageError('--version is for changes: nothing is to be changed.');
      return undefined;
  }
}

/** @throws UsageError for what is no case number like 1 or, through whichever mask, SR-00000001. */
export function numberOf(text: string, option = 'number'): number {
  const [, digits] = /^(?:\D*\p{L}\D*)?(\d{1,15})$/u.exec(text) ?? [];
  if (Number(digits) > 0) return Number(digits);
  throw new UsageError(`--${option} needs a case number like 1 or SR-00000001, not "${text}".`);
}

function mergeQuestion(
  options: CaseOptions,
  expecting: { number: number; who: string; version: number },
  mask: string,
): CaseQuestion {
  const into = numberOf(options['merge-into'] ?? '', 'merge-into');
  const [from, goesOn] = [expecting.number, into].map((one) => printCaseNumber(mask, one));
  if (options.yes !== true)
    throw new UsageError(`${from} will be closed, and ${goesOn} will go on for it, for good: say so with --yes.`);
  return { command: 'merge-case', ...expecting, into, acrossCustomers: options['across-customers'] === true };
}

function versionOf(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,14}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new UsageError(`--version needs a number, not "${text}".`);
}

function messageNamed(name: string | undefined, page: ShownPage): MessageName {
  const { at, id, caseNumber } = messageOf(name, page);
  return caseNumber === page.case.number ? { at, id } : { at, id, caseNumber };
}

/** By its number in the list, or its id. @throws UsageError */
export function messageOf(name = '', { messages }: Pick<ShownPage, 'messages'>): ShownPage['messages'][number] {
  const [named, other] = messages.filter(({ id }) => id === name);
  // Ids name a message in its own case: those of merged ones may have the same.
  if (other) throw new UsageError(`There are several messages ${name}: take its number in the list.`);
  const found = named ?? (/^\d{1,4}$/.test(name) ? messages[Number(name) - 1] : undefined);
  if (found) return found;
  throw new UsageError(`The case has no message ${name}: its list has ${messages.length}.`);
}

function priorityOf(text: string | undefined): 'High' | 'Medium' | 'Low' | undefined {
  if (text === undefined) return undefined;
  const found = (['High', 'Medium', 'Low'] as const).find((one) => one.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new UsageError(`--priority is High, Medium or Low, not "${text}".`);
}

/** `none` clears; what is not given stays. */
function orNone(text: string | undefined): string | null | undefined {
  return text === 'none' ? null : text;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
