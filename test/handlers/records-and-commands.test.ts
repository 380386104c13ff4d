import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { Refusal } from '#domain/words/refusal.ts';
import { command } from '../../functions/handlers/commands/command.ts';
import { queue } from '../../functions/handlers/events/envelopes.ts';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  // The logger has a console of its own.
  for (const out of [process.stdout, process.stderr])
    vi.spyOn(out, 'write').mockImplementation((text) => {
      if (String(text).startsWith('{')) lines.push(String(text));
      return true;
    });
});
afterEach(() => void vi.restoreAllMocks());

const context = { functionName: 'f', awsRequestId: 'r', invokedFunctionArn: 'a', memoryLimitInMB: '1' } as Context;
const eventOf = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map(
    (body, n) =>
      ({
        messageId: `m${n}`,
        body,
        eventSource: 'aws:sqs',
        attributes: { ApproximateReceiveCount: '1' },
      }) as SQSEvent['Records'][number],
  ),
});
const name = 'AMAZON_SES_SETUP_NOTIFICATION';

it('MAIL-01 MAIL-16 SES trying a topic is dropped, and nothing else is taken for it', async () => {
  const handled: unknown[] = [];
  const handler = queue(z.object({ subject: z.string() }), async (body) => void handled.push(body), {
    together: false,
  });
  const answer = await handler(
    eventOf(
      JSON.stringify({ notificationType: 'Received', mail: { messageId: name }, receipt: {} }),
      'Successfully validated SNS topic for Amazon SES event publishing.',
      JSON.stringify({ subject: name, mail: { messageId: 'a mail whose sender knows these words' } }),
      `no JSON, though it has ${name}`,
    ),
    context,
  );
  expect(handled).toEqual([{ subject: name }]);
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm3' }]);
  expect(lines.filter((line) => line.includes('SES has tried its topic'))).toHaveLength(2);
});

it('OPS-04 a record that fails is logged without the addresses that AWS names', async () => {
  const failing = async (): Promise<void> => {
    throw new Error('not verified: ann@client.test', { cause: new Error('Bob <bob@client.test>') });
  };
  await queue(z.object({}), failing, { together: false })(eventOf('{}'), context);
  expect(lines.join()).toContain('not verified: <address>');
  expect(lines.join()).not.toContain('client.test');
});

const schema = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('write-note'), number: z.number(), who: z.string(), body: z.string() }),
]);
const asked = { command: 'write-note', number: 7, who: 'olga@agents.test', body: 'Secret words' };

it.each<[string, () => Promise<object>, object]>([
  ['done', async () => ({}), { message: 'A command was done', command: 'write-note', caseNumber: 7 }],
  [
    'refused',
    async () => {
      throw new Refusal('case-unknown', 'There is no case of ann@client.test');
    },
    { message: 'A command was refused', command: 'write-note', caseNumber: 7, code: 'case-unknown' },
  ],
])('OPS-04 a command that is %s is logged by its name, its case and its outcome alone', async (_, run, logged) => {
  await command(schema, run)(asked);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(String(lines[0]))).toMatchObject(logged);
  for (const personal of ['olga', 'Secret', 'ann@']) expect(lines[0]).not.toContain(personal);
});
