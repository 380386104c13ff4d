import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedText } from './packed-text.ts';

const replaced = '#domain/configuration/listed-mail-domains.ts';

/**
 * What stands in bundles for the list of public mail services: packed it takes 39 KB instead of 140, and is unpacked only by who asks it.
 * @param folder where the module is written.
 */
export function packedMailDomains(folder: string): Readonly<Record<string, string>> {
  const domains: readonly string[] = JSON.parse(readFileSync('node_modules/email-providers/all.json', 'utf8'));
  const packed = packedText(folder, byEnding(domains));
  const file = join(folder, 'listed-mail-domains.mjs');
  writeFileSync(
    file,
    `${packed.imported}const whole = (line) => {
  const [ending, ...rests] = line.split(/(?=[A-Z])/);
  let name = '';
  return rests.map((rest) => (name = name.slice(0, rest.charCodeAt(0) - 65) + rest.slice(1)) + ending);
};
export const listedMailDomains = () =>
  ${packed.call}.split('\\n').flatMap(whole).sort();
`,
  );
  return { [replaced]: `./${file}` };
}

/**
 * A line for each ending, `.comAalpha-mailFbet`: written once, it is not what has to be packed. Each name is written as the capital that
 * counts the letters it shares with the one before (A none, Z 25), and the rest: a twelfth less than names that are whole.
 */
function byEnding(domains: readonly string[]): string {
  const endingOf = (domain: string) => domain.slice(domain.lastIndexOf('.'));
  return [...Map.groupBy(domains.toSorted(), endingOf)]
    .map(([ending, all]) => ending + restsOf(all.map((domain) => domain.slice(0, -ending.length))))
    .join('\n');
}

function restsOf(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const before = names[at - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < name.length && name[shared] === before[shared]) shared++;
      return String.fromCharCode(65 + shared) + name.slice(shared);
    })
    .join('');
}
