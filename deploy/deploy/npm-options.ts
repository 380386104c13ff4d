import { UsageError } from '../../local/commands/text/command-line.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * npm keeps for itself what stands before ` -- `, tells it in variables, and the command sees nothing of it: `npm run deploy --dry-run`
 * would deploy. https://docs.npmjs.com/cli/commands/npm-run
 * @param names of options, without their dashes.
 * @throws UsageError when npm has taken one.
 */
export function refuseTakenByNpm(command: string, names: readonly string[], env: Environment): void {
  const taken = names.find((name) =>
    // `--no-rollback` is told as that `rollback` is off.
    name.startsWith('no-') ? toldOf(name.slice(3), env) === '' : !['', 'false', undefined].includes(toldOf(name, env)),
  );
  if (taken === undefined) return;
  throw new UsageError(
    `npm took --${taken} for itself, and nothing was done. Options stand behind two dashes: npm run ${command} -- --${taken}`,
  );
}

function toldOf(name: string, env: Environment): string | undefined {
  return env[`npm_config_${name.replace(/-/g, '_')}`];
}

/** `-c` is short for npm's own `--call`. @throws UsageError when npm has taken it. */
export function refuseContextTakenByNpm(env: Environment): void {
  const { npm_config_call: call = '' } = env;
  if (call !== '')
    throw new UsageError(
      `npm took -c for itself, and nothing was done. Options stand behind two dashes: npm run deploy -- -c ${call}`,
    );
}
