import { expect, it } from 'vitest';
import { WarmEnvironments } from '../../../local/lambda/warm-environments.ts';
import { assemblyOf, functionOf, mappingOf, STORES, startSmall } from '../small-stack.ts';

const code = `
let lives = 1;
let runs = 0;
process.on('forget', () => { lives += 1; });
export const handler = async () => console.log(JSON.stringify({ lives, run: ++runs, year: new Date().getUTCFullYear() }));`;

it('OPS-02 an execution environment outlives its cloud where that is wished, lives in the time of the next one and forgets what it knew', async () => {
  const worker = functionOf('Worker', code);
  const mapping = mappingOf('Worker', 'Work', { BatchSize: 1 });
  const assembly = assemblyOf({ ...STORES, ...worker.resources, ...mapping }, worker.code);
  const warm = new WarmEnvironments();
  const logOf = async (after: string, port = 0) => {
    const small = await startSmall({}, {}, { assembly, warm, concurrency: 1, ports: { gateway: port } });
    const { cloud, logged, call } = small;
    await cloud.advance(after);
    const QueueUrl = `${cloud.endpoint}/000000000000/Work`;
    await call('AmazonSQS.SendMessage', { QueueUrl, MessageBody: 'x' });
    await cloud.idle();
    const [year, gateway] = [new Date(cloud.now()).getUTCFullYear(), Number(new URL(cloud.endpoint).port)];
    const [{ coldStartsMs } = { coldStartsMs: [] }] = cloud.functionUse();
    await cloud.stop();
    return { logged, year, colds: coldStartsMs.length, port: gateway };
  };
  const first = await logOf('700 days');
  expect(first).toMatchObject({ logged: [{ lives: 1, run: 1, year: first.year }], colds: 1 });
  const second = await logOf('1 minute', first.port);
  expect(second).toMatchObject({ logged: [{ lives: 2, run: 2, year: second.year }], colds: 0 });
  expect(second.year).toBeLessThan(first.year);
  // At another address functions are given another environment.
  expect(await logOf('1 minute')).toMatchObject({ logged: [{ lives: 1, run: 1 }], colds: 1 });
});
