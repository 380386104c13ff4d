import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedText } from './packed-text.ts';

const replaced = '#domain/configuration/listed-mail-domains.ts';

/**
 * What stands in bundles for the list of public mail services: packed it takes 46 KB instead of 140, and is unpacked only by who asks it.
 * @param folder where the module is written.
 */
export function packedMailDomains(folder: string): Readonly<Record<string, string>> {
  const domains: readonly string[] = JSON.parse(readFileSync('node_modules/email-providers/all.json', 'utf8'));
  const packed = packedText(folder, byEnding(domains));
  const file = join(folder, 'listed-mail-domains.mjs');
  writeFileSync(
    file,
    `${packed.imported}const whole = (line) => {
  const [ending, ...names] = line.split(' ');
  return names.map((name) => name + ending);
};
export const listedMailDomains = () =>
  ${packed.call}.split('\\n').flatMap(whole).sort();
`,
  );
  return { [replaced]: `./${file}` };
}

/** A line for each ending, `.com gmail hotmail …`: written once, it is not what has to be packed. */
function byEnding(domains: readonly string[]): string {
  const endingOf = (domain: string) => domain.slice(domain.lastIndexOf('.'));
  return [...Map.groupBy(domains, endingOf)]
    .map(([ending, all]) => [ending, ...all.map((domain) => domain.slice(0, -ending.length))].join(' '))
    .join('\n');
}
