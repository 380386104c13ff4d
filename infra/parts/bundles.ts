import { globSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { packedFileTypes } from './packed-file-types.ts';
import { packedMailDomains } from './packed-mail-domains.ts';
import { packedPhrases } from './packed-phrases.ts';
import { slimClients } from './slim-clients.ts';
import { slimZod } from './slim-zod.ts';

const handlers = 'functions/handlers';
// Beside the sources: source maps name them by their way from here.
const folder = `.postcase/bundles-${process.pid}`;
/** What is made for the bundles and is none. */
const made = join(folder, 'made');
let built = false;

/**
 * Folder with a function's bundle, `index.mjs`, and its source map. The first call builds all functions in one go: they share
 * most of their modules, and twenty runs of esbuild take five times as long.
 * @param name of the handler's file, without `.ts`.
 * @throws what esbuild cannot build, which it also prints.
 */
export function bundleOf(name: string): string {
  if (!built) build();
  built = true;
  return join(folder, name);
}

function build(): void {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(made, { recursive: true });
  const files = globSync([`${handlers}/*.ts`, `${handlers}/asked/*.ts`]);
  const options = bundling();
  buildSync({
    ...options,
    entryPoints: files.filter((file) => !inParts.includes(nameOf(file))).map((file) => entry(file, nameOf(file))),
    outdir: folder,
  });
  for (const file of files.filter((one) => inParts.includes(nameOf(one))))
    buildSync({ ...options, entryPoints: [entry(file, '.')], outdir: join(folder, nameOf(file)), splitting: true });
}

/** What they import when it is first needed lies in files of its own, which a cold start does not read. */
const inParts: readonly string[] = ['api'];

const nameOf = (file: string) => basename(file, '.ts');

const entry = (file: string, place: string) => ({ in: file, out: `${place}/index` });

function bundling(): BuildOptions {
  return {
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    minify: true,
    // Six characters for each Cyrillic letter otherwise.
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    // The SDK is bundled: its version is then ours, and a bundle starts faster than the runtime's copy.
    mainFields: ['module', 'main'],
    loader: { '.liquid': 'text' },
    alias: {
      ...slimClients(made),
      ...packedMailDomains(made),
      ...packedPhrases(made),
      ...slimZod(made),
      ...packedFileTypes(made),
      '@aws-sdk/lib-dynamodb': './infra/parts/left-out/lib-dynamodb.mjs',
      jsonschema: './infra/parts/left-out/jsonschema.ts',
      '@aws-sdk/credential-provider-node': './infra/parts/left-out/credential-provider-node.ts',
      http: './infra/parts/left-out/http.cjs',
      'node:http': './infra/parts/left-out/http.cjs',
    },
    // CommonJS packages inside an ES module bundle still call require for Node's own modules.
    banner: {
      js: "import{createRequire as postcaseRequire}from'node:module';const require=postcaseRequire(import.meta.url);",
    },
    logLevel: 'warning',
  };
}
