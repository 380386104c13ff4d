import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const heard: Heard[] = [];
/** What the receiver answers next; 200 when nothing is said. */
const answers: number[] = [];
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
  response.writeHead(answers.shift() ?? 200).end();
});
let journey: Journey;

const config = (...words: string[]) => runCommand(journey.cloud, 'config', ...words, '--function', 'configure');
const shown = async (number: number, ...words: string[]) =>
  (await runCommand(journey.cloud, 'case', '--number', String(number), ...words, '--function', 'work-on-case')).said;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  journey = await Journey.start();
  await config('--set', 'webhook', 'crm', JSON.stringify({ url: `http://127.0.0.1:${port}/hook` }));
  const rule = { on: 'registered', actions: [{ do: 'call', webhook: 'crm' }] };
  expect((await config('--set', 'rule', 'tell-crm', JSON.stringify(rule))).said).toContain('rule "tell-crm" created');
  await journey.cloud.advance('1 minute');
});
afterAll(async () => {
  await journey.stop();
  receiver.closeAllConnections();
  receiver.close();
});

it('NOTE-12 a system of the owner’s is told of a new case, signed with its secret', async () => {
  const { number } = await journey.newCase('Tell them');
  const [call] = heard;
  expect(JSON.parse(call?.body ?? '')).toMatchObject({
    event: 'registered',
    rule: 'tell-crm',
    case: { number, subject: 'Tell them', status: 'New' },
  });
  const [secret = ''] = (await config('--webhook-secret', 'crm')).said.split('\n');
  const [, seconds, mark] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(call?.headers['postcase-signature'])) ?? [];
  expect(mark).toBe(createHmac('sha256', secret).update(`${seconds}.${call?.body}`).digest('hex'));
  expect(Math.abs(Number(seconds) * 1000 - journey.cloud.now())).toBeLessThan(120_000);
  expect(await shown(number)).toMatch(/tells crm of “registered” by the rule tell-crm \(done: 200 after \d+ ms\)/);
});

it('NOTE-12 a system that is busy is told later, under the same id', async () => {
  heard.length = 0;
  answers.push(503, 500);
  const { number } = await journey.newCase('Later');
  expect(heard).toHaveLength(1);
  expect(await shown(number)).toMatch(/tells crm of “registered” by the rule tell-crm \(waiting\)/);
  await journey.cloud.advance('2 minutes');
  await journey.cloud.idle();
  expect(new Set(heard.map(({ body }) => JSON.parse(body).id)).size).toBe(1);
  expect(heard).toHaveLength(3);
  expect(await shown(number)).toMatch(/\(done: 200 after \d+ ms, try 3\)/);
});

it('NOTE-12 a system that is gone is called no more, until somebody has it called again', async () => {
  heard.length = 0;
  answers.push(410);
  const { number } = await journey.newCase('Gone');
  await journey.cloud.advance('1 hour');
  expect(heard).toHaveLength(1);
  const [, id = ''] = /\(dropped: 410 after \d+ ms\) (\S+)/.exec(await shown(number)) ?? [];
  await shown(number, '--call-again', id);
  await journey.cloud.idle();
  expect(heard).toHaveLength(2);
  expect(JSON.parse(heard[1]?.body ?? '').id).toBe(`${JSON.parse(heard[0]?.body ?? '').id}_2`);
});

it('NOTE-12 a rule that names no webhook that there is is refused, as is a webhook that a rule names', async () => {
  const rule = { on: 'registered', actions: [{ do: 'call', webhook: 'crn' }] };
  const refused = await config('--set', 'rule', 'tell-other', JSON.stringify(rule));
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('crm')]);
  expect((await config('--remove', 'webhook', 'crm')).said).toContain('tell-crm');
  expect((await config('--webhook-secret', 'crn')).said).toContain('There is no webhook "crn".');
});
