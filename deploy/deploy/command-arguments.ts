import { didYouMean } from '../../functions/domain/words/closest.ts';
import { UsageError } from '../../local/commands/text/command-line.ts';
import { cdkFlags, cdkValues } from './cdk-options.ts';

/** What whoever deploys asks for. */
export interface Asked {
  readonly dryRun: boolean;
  readonly help: boolean;
  /** Nobody is asked. */
  readonly yes: boolean;
  /** Compares with the cloud of `npm start`. */
  readonly local: boolean;
  /** File of a template to compare with. */
  readonly against: string | undefined;
  /** Folder that is synthesized already. */
  readonly app: string | undefined;
  readonly profile: string | undefined;
  /** What `cdk synth` has to know. */
  readonly synth: readonly string[];
  /** What goes on to `cdk deploy`. */
  readonly cdk: readonly string[];
}

const ownFlags = ['--dry-run', '--local', '--help', '-h'];
const ownValues = ['--against', '--app', '-a', '--profile', '--stage', '-c', '--context'];
const valued = [...ownValues, ...cdkValues];

/** Settings of npm, too: that they are set says nothing of who deploys. */
const npmsOwn = ['color', 'no-color', 'force', 'proxy', 'yes'];

/** All that npm would take for itself, and leave a trace of, when it stands before ` -- `. */
export const optionNames = [...ownFlags, ...valued, ...cdkFlags]
  .filter((word) => word.startsWith('--'))
  .map((word) => word.slice(2))
  .filter((name) => !npmsOwn.includes(name));

/**
 * Takes what is ours, and what `cdk deploy` may be told beside.
 * @throws UsageError when a value is missing, an option is unknown, or things do not go together.
 */
export function readArguments(given: readonly string[]): Asked {
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const context: string[] = [];
  const cdk: string[] = [];
  for (let index = 0; index < given.length; index++) {
    const [word, joined] = split(given[index] ?? '');
    if (!valued.includes(word)) {
      if (ownFlags.includes(word) && joined === undefined) flags.add(word);
      else if (cdkFlags.includes(word)) cdk.push(given[index] ?? '');
      else throw new UsageError(unknown(word, joined));
      continue;
    }
    const value = joined ?? given[++index];
    if (value === undefined || value === '') throw new UsageError(`${word} needs a value. --help tells what there is.`);
    if (word === '-c' || word === '--context') context.push('-c', value);
    else if (word === '--stage') context.push('-c', `stage=${value}`);
    else if (ownValues.includes(word)) values[word === '-a' ? '--app' : word] = value;
    else cdk.push(word, value);
  }
  const { '--against': against, '--app': app, '--profile': profile } = values;
  const [dryRun, local] = [flags.has('--dry-run'), flags.has('--local')];
  if (!dryRun && (local || against !== undefined))
    throw new UsageError(`${local ? '--local' : '--against'} goes with --dry-run: nothing else is deployed over.`);
  if (local && against !== undefined)
    throw new UsageError('--local and --against are two things to compare with: give one.');
  if (context.length > 0 && app !== undefined)
    throw new UsageError(`${app} is synthesized already: --stage and -c go with --app no more.`);
  if (context.length > 0 && local)
    throw new UsageError('The cloud of npm start has settings of its own: --stage and -c do not go with --local.');
  const account = profile === undefined ? [] : ['--profile', profile];
  return {
    ...{ dryRun, local, against, app, profile },
    help: flags.has('--help') || flags.has('-h'),
    yes: cdk.includes('--yes') || cdk.includes('-y'),
    synth: [...context, ...account],
    cdk: [...account, ...cdk],
  };
}

/** `--name=value`, and as CDK takes it `-cname=value` and `-c=name=value`. */
function split(given: string): [word: string, value?: string] {
  const short = given.slice(0, 2);
  if (!given.startsWith('--') && given.length > 2 && valued.includes(short))
    return [short, given.slice(2).replace(/^=/, '')];
  const at = given.indexOf('=');
  return given.startsWith('--') && at > 0 ? [given.slice(0, at), given.slice(at + 1)] : [given];
}

function unknown(word: string, value: string | undefined): string {
  if (ownFlags.includes(word)) return `${word} takes no value: it is there or not, not "${value}".`;
  if (word === '--region') return 'The region is a setting: add region to the settings file, or give -c region=…';
  const known = [...ownFlags, ...cdkFlags, ...valued].filter((one) => one.startsWith('--'));
  return `${word} is no option of this command${didYouMean(word, known) || '.'} --help tells what there is.`;
}
