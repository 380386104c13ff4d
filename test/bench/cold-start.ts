import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';

interface FunctionResource {
  readonly Type: string;
  readonly Properties?: {
    readonly Code?: { readonly S3Key?: string };
    readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
  };
}

/** A bundle, with what its environment says. */
interface Bundle {
  readonly file: string;
  readonly variables: Readonly<Record<string, string>>;
}

const rounds = 7;
const timed = `
const { parentPort, workerData } = require('node:worker_threads');
const begun = performance.now();
import(workerData).then(() => parentPort.postMessage(performance.now() - begun));`;

/**
 * Milliseconds that a function's code takes to load in a fresh thread, nothing compiled before: the median of seven.
 * @param functionName as in the folder of handlers.
 * @throws when the assembly has no such function.
 */
export async function coldStart(assembly: string, functionName: string): Promise<number> {
  return medianStart(bundleIn(assembly, functionName));
}

/** The same of the least that speaks to DynamoDB: what the SDK alone takes. */
export async function bareColdStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'postcase-bare-'));
  const file = join(folder, 'index.mjs');
  const contents = `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 'x', Key: { pk: { S: 'x' } } }));`;
  buildSync({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile: file,
    ...{ bundle: true, minify: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'] },
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  });
  return medianStart({ file, variables: {} });
}

async function medianStart(bundle: Bundle): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await start(bundle));
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

async function start({ file, variables }: Bundle): Promise<number> {
  const worker = new Worker(timed, {
    eval: true,
    workerData: file,
    env: { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench', ...variables },
    execArgv: (variables.NODE_OPTIONS ?? '').split(' ').filter((option) => option === '--enable-source-maps'),
  });
  const milliseconds = await new Promise<number>((resolve, reject) =>
    worker.once('message', resolve).once('error', reject),
  );
  await worker.terminate();
  return milliseconds;
}

function bundleIn(assembly: string, functionName: string): Bundle {
  const { Resources }: { Resources: Record<string, FunctionResource> } = JSON.parse(
    readFileSync(join(assembly, 'Postcase.template.json'), 'utf8'),
  );
  const plain = functionName.replaceAll('-', '').toLowerCase();
  const found = Object.entries(Resources).find(
    ([id, { Type }]) =>
      Type === 'AWS::Lambda::Function' &&
      id
        .toLowerCase()
        .replace(/[0-9a-f]{8}$/, '')
        .endsWith(plain),
  )?.[1];
  const key = found?.Properties?.Code?.S3Key;
  if (key === undefined) throw new Error(`${assembly} has no function ${functionName}`);
  const variables = Object.entries(found?.Properties?.Environment?.Variables ?? {});
  return {
    file: join(assembly, `asset.${key.replace('.zip', '')}`, 'index.mjs'),
    variables: Object.fromEntries(
      variables.map(([name, value]) => [name, typeof value === 'string' ? value : 'bench']),
    ),
  };
}
