import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../infra/settings/settings.ts';
import { readSettingsFile } from '../../infra/settings/settings-file.ts';
import { PlainError } from '../../local/commands/text/command-line.ts';

type Context = Readonly<Record<string, unknown>>;

/**
 * Reads the settings as `cdk synth` will, which takes some seconds to tell what is wrong with them, among words of its own.
 * @param parameters of `cdk synth`, of which those behind `-c` are looked at.
 * @param home where a person keeps what CDK is told in every project.
 * @throws PlainError that names every wrong setting.
 */
export function requireSettings(parameters: readonly string[], folder: string, home = homedir()): void {
  const context = {
    ...contextIn(join(home, '.cdk.json'), 'context'),
    ...contextIn(join(folder, 'cdk.context.json')),
    ...contextIn(join(folder, 'cdk.json'), 'context'),
    ...givenIn(parameters),
  };
  try {
    readSettings(context, readSettingsFile(folder, context));
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error));
  }
}

function givenIn(parameters: readonly string[]): Context {
  const given = parameters.filter((_, index) => parameters[index - 1] === '-c');
  return Object.fromEntries(
    given.flatMap((one) => {
      const at = one.indexOf('=');
      return at < 0 ? [] : [[one.slice(0, at), one.slice(at + 1)]];
    }),
  );
}

/** Nothing of a file that is not there, or that CDK will complain of. */
function contextIn(file: string, part?: string): Context {
  if (!existsSync(file)) return {};
  try {
    const whole: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object(part === undefined ? whole : Object(whole)[part]);
  } catch {
    return {};
  }
}
