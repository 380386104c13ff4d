import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const from = 'node_modules/zod';
/** What writes JSON Schema, for documents that are made before a deployment. */
const left = ['to-json-schema.js', 'json-schema-processors.js'];

/**
 * A copy of zod for bundles that does not write JSON Schema: each schema carries what does, some 16 KB that nothing asks for there.
 * @param folder where the copy goes; it must lie in the project.
 */
export function slimZod(folder: string): Readonly<Record<string, string>> {
  const to = join(folder, 'zod');
  cpSync(join(from, 'v4'), join(to, 'v4'), { recursive: true, filter: (path) => !/\.(?:c?ts|cjs)$/.test(path) });
  for (const file of ['package.json', 'index.js']) cpSync(join(from, file), join(to, file));
  for (const file of left) {
    const path = join(to, 'v4/core', file);
    writeFileSync(path, withoutBodies(readFileSync(path, 'utf8')));
  }
  return { zod: `./${join(to, 'index.js')}` };
}

/** The same names: `create…Method`, asked as a schema is made, gives no method, and whoever calls another is told. */
function withoutBodies(source: string): string {
  const names = [...source.matchAll(/^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \};$/gm)].map(
    ([, name = '', renamed = name]) => renamed,
  );
  const exports = names.map((name) => `${name.startsWith('create') ? 'noMethod' : 'leftOut'} as ${name}`);
  return `const noMethod = () => undefined;
const leftOut = () => {
  throw new Error('No JSON Schema is written in bundles: infra/parts/slim-zod.ts');
};
export { ${exports.join(', ')} };
`;
}
