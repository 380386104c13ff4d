import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const scope = 'node_modules/@aws-sdk';

/**
 * Copies of the SDK's clients whose unused parts a bundler can leave out, by the names of their packages. A client describes each of its
 * hundred operations in objects with computed keys, and what computes may have effects: all of them would be kept, some 100 KB in a
 * bundle that calls three operations. In the copies the keys are written out, and calls are not told to a logger that nobody gives
 * them: for it all that is sent and got would be copied, a tenth of what a call takes. Nothing else differs but that package.json says
 * less.
 * @param folder where the copies go; it must lie in the project, as they load the rest of the SDK.
 */
export function slimClients(folder: string): Readonly<Record<string, string>> {
  const clients = globSync(`${scope}/client-*`).map((path) => basename(path));
  return Object.fromEntries(clients.map((name) => [`@aws-sdk/${name}`, slimClient(name, folder)]));
}

function slimClient(name: string, folder: string): string {
  const from = join(scope, name);
  const to = join(folder, name);
  cpSync(join(from, 'dist-es'), join(to, 'dist-es'), { recursive: true });
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  writeFileSync(join(to, 'package.json'), JSON.stringify({ type: 'module', version, sideEffects: false }));
  for (const file of globSync(join(to, 'dist-es/schemas/*.js')))
    writeFileSync(file, withWrittenKeys(readFileSync(file, 'utf8')));
  for (const file of globSync(join(to, 'dist-es/*Client.js')))
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('this.middlewareStack.use(getLoggerPlugin(this.config));', ''),
    );
  return `./${join(to, 'dist-es/index.js')}`;
}

/** `{ [_e]: _c }` as `{ "error": _c }`, where `const _e = "error"`. */
function withWrittenKeys(source: string): string {
  const constants = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(/^const (_\w*) = ("[^"\n]*");$/gm))
    constants.set(name, value);
  return source.replace(/\[(_\w*)\]:/g, (key, name: string) => {
    const value = constants.get(name);
    return value === undefined ? key : `${value}:`;
  });
}
