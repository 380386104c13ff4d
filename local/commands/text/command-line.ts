import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../../../functions/domain/words/closest.ts';
import { awsFault } from './aws-fault.ts';

/** Somebody called a command in a way that it does not understand. */
export class UsageError extends Error {}

/** Something that people can put right themselves and that needs no stack trace. */
export class PlainError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T & { help: { type: 'boolean' } } }>>['values'];

/** Options of the command line. `--help` prints the help and ends the process. Throws `UsageError` in one sentence. */
export function readOptions<T extends Options>(options: T, help: string): Values<T> {
  return readOptionsAndWords(options, help, { words: false }).values;
}

/** The same with words that belong to no option. @param words whether there may be such. */
export function readOptionsAndWords<T extends Options>(
  options: T,
  help: string,
  { words }: { words: boolean },
): { values: Values<T>; words: string[] } {
  try {
    const parsed = parseArgs({
      args: joinValues(words ? markNegative(process.argv.slice(2), options) : process.argv.slice(2), options),
      options: { ...options, help: { type: 'boolean' } },
      strict: true,
      allowPositionals: words,
    });
    const { values } = parsed;
    if ('help' in values && values.help) {
      console.log(help);
      process.exit(0);
    }
    return { values, words: parsed.positionals.map(unmarked) };
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(sentence) ?? [];
    const meant = unknown === undefined ? '' : didYouMean(unknown, Object.keys(options), '--');
    throw new UsageError(`${sentence.replace(/\.$/, '')}${meant || '.'} --help tells what there is.`);
  }
}

const mark = '\u0000';

/** No option begins with a digit: `-1` is a word, and who knows what goes there says what is wrong with it. */
function markNegative(args: readonly string[], options: Options): string[] {
  const isValue = (index: number) => options[args[index - 1]?.slice(2) ?? '']?.type === 'string';
  return args.map((arg, index) => (/^-\d/.test(arg) && !isValue(index) ? mark + arg : arg));
}

/** What follows an option is its value, also when it begins with a dash: a list in Markdown, an id, `-1`. */
function joinValues(args: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const [arg = '', next = ''] = args.slice(index, index + 2);
    if (arg === '--') return [...joined, ...args.slice(index)];
    const takesNext = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string' && /^-/.test(next);
    // A forgotten value is told by the next option's name.
    const isOption =
      next === '--' || (next.startsWith('--') && (next.slice(2).split('=')[0] ?? '') in { ...options, help: 0 });
    joined.push(takesNext && !isOption ? `${arg}=${next}` : arg);
    if (takesNext && !isOption) index++;
  }
  return joined;
}

function unmarked(word: string): string {
  return word.startsWith(mark) ? word.slice(mark.length) : word;
}

/**
 * Refuses options that what is asked would ignore.
 * @param fitting names of those that belong to it, beside its own.
 * @throws UsageError
 */
export function requireFitting(given: object, asked: string, fitting: readonly string[]): void {
  const foreign = Object.entries(given).find(
    ([name, value]) => value !== undefined && name !== asked && !fitting.includes(name),
  );
  if (foreign) throw new UsageError(`--${foreign[0]} does not go with --${asked}.`);
}

/** A whole number of an option from 1 on, such as that of a case. @throws UsageError */
export function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} takes a number such as 7, not "${text}".`);
}

/** A port number of an option; 0 means any free port. */
export function readPort(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(`--${name} needs a port number from 0 to 65535, not "${text}".`);
}

/** Runs a command; what goes wrong becomes a sentence and an exit code: 2 for a wrong call, 1 for the rest. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const plain = error instanceof UsageError || error instanceof PlainError;
    console.error(plain ? error.message : (awsFault(error) ?? error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
