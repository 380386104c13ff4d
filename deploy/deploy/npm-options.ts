import { UsageError } from '../../local/commands/text/command-line.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * npm keeps for itself what stands before ` -- `, tells it in variables, and the command sees nothing of it: `npm run deploy --dry-run`
 * would deploy. https://docs.npmjs.com/cli/commands/npm-run
 * @param names of options, without their dashes.
 * @throws UsageError when npm has taken one.
 */
export function refuseTakenByNpm(command: string, names: readonly string[], env: Environment): void {
  const taken = names.find((name) => !['', 'false', undefined].includes(env[`npm_config_${name.replace(/-/g, '_')}`]));
  if (taken === undefined) return;
  throw new UsageError(
    `npm took --${taken} for itself, and nothing was done. Options stand behind two dashes: npm run ${command} -- --${taken}`,
  );
}

/** `-c` is short for npm's own `--call`. @throws UsageError when npm has taken it. */
export function refuseContextTakenByNpm(env: Environment): void {
  const { npm_config_call: call = '' } = env;
  if (call !== '')
    throw new UsageError(
      `npm took -c for itself, and nothing was done. Options stand behind two dashes: npm run deploy -- -c ${call}`,
    );
}
