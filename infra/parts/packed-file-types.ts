import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import otherTypes from 'mime/types/other.js';
import standardTypes from 'mime/types/standard.js';
import { packedText } from './packed-text.ts';

/**
 * What stands in bundles for `mime`: its table packed takes 11 KB instead of 40, and is unpacked only by who asks for the type of a file.
 * @param folder where the module is written.
 */
export function packedFileTypes(folder: string): Readonly<Record<string, string>> {
  // An ending behind a star is another type's.
  const lines = Object.entries({ ...standardTypes, ...otherTypes }).map(([type, endings]) =>
    [type, ...endings.filter((ending) => !ending.startsWith('*'))].join(' '),
  );
  const packed = packedText(folder, lines.join('\n'));
  const file = join(folder, 'file-types.mjs');
  writeFileSync(
    file,
    `${packed.imported}let types;
const byEnding = (line) => {
  const [type, ...endings] = line.split(' ');
  return endings.map((ending) => [ending, type]);
};
const whole = () =>
  new Map(${packed.call}.split('\\n').flatMap(byEnding));
const getType = (path) => (types ??= whole()).get(/\\.([^./\\\\]+)$/.exec(path)?.[1].toLowerCase()) ?? null;
export default { getType };
`,
  );
  return { mime: `./${file}` };
}
