import { UsageError } from '../../local/commands/text/command-line.ts';

/** What whoever deploys asks for. */
export interface Asked {
  readonly dryRun: boolean;
  readonly help: boolean;
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

const withValue = ['--against', '--app', '--profile', '--stage', '-c', '--context'];

/** Takes what is ours; all else is `cdk deploy`'s. @throws UsageError when a value is missing, or things do not go together. */
export function readArguments(given: readonly string[]): Asked {
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const context: string[] = [];
  const cdk: string[] = [];
  for (let index = 0; index < given.length; index++) {
    const [word = '', joined] = split(given[index] ?? '');
    if (['--dry-run', '--local', '--help'].includes(word)) flags.add(word);
    else if (!withValue.includes(word)) cdk.push(given[index] ?? '');
    else {
      const value = joined ?? given[++index];
      if (value === undefined || value === '')
        throw new UsageError(`${word} needs a value. --help tells what there is.`);
      if (word === '-c' || word === '--context') context.push('-c', value);
      else if (word === '--stage') context.push('-c', `stage=${value}`);
      else values[word] = value;
    }
  }
  const { '--against': against, '--app': app, '--profile': profile } = values;
  const [dryRun, local] = [flags.has('--dry-run'), flags.has('--local')];
  if (!dryRun && (local || against !== undefined))
    throw new UsageError(`${local ? '--local' : '--against'} goes with --dry-run: nothing else is deployed over.`);
  if (local && against !== undefined)
    throw new UsageError('--local and --against are two things to compare with: give one.');
  const common = [...context, ...(profile === undefined ? [] : ['--profile', profile])];
  return { dryRun, local, against, app, profile, help: flags.has('--help'), synth: common, cdk: [...common, ...cdk] };
}

function split(word: string): [word: string, value?: string] {
  const at = word.indexOf('=');
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word];
}
