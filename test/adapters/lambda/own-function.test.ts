import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { OwnFunction } from '#adapters/lambda/own-function.ts';
import { Refusal } from '#domain/words/refusal.ts';

const lambda = mockClient(LambdaClient);
beforeEach(() => void lambda.reset());

const asking = (told: unknown, error?: string) => {
  const Payload = Buffer.from(JSON.stringify(told));
  lambda.on(InvokeCommand).resolves({
    Payload: Object.assign(Payload, { transformToString: () => Payload.toString() }) as never,
    ...(error && { FunctionError: error }),
  });
  const fn = new OwnFunction(new LambdaClient({}), 'manage-mail', ['mail-unknown']);
  return fn.ask({ command: 'delete-held', id: '1' }, z.object({ deleted: z.string() }));
};

it('MAIL-21 a function of ours is asked by its name, and its answer read', async () => {
  expect(await asking({ deleted: '1' })).toEqual({ deleted: '1' });
  const [call] = lambda.commandCalls(InvokeCommand);
  expect(call?.args[0].input).toEqual({
    FunctionName: 'manage-mail',
    Payload: JSON.stringify({ command: 'delete-held', id: '1' }),
  });
});

it('MAIL-21 what it refuses is told as it said it, if people are to hear of that', async () => {
  const refused = { code: 'mail-unknown', message: 'No mail 1 is held' };
  await expect(asking({ refused })).rejects.toThrow(new Refusal('mail-unknown', 'No mail 1 is held'));
  await expect(asking({ refused: { ...refused, code: 'settings-wrong' } })).rejects.toBeInstanceOf(z.ZodError);
});

it.each([
  ['failed', { errorMessage: 'ann@client.test' }, 'Unhandled', 'manage-mail failed: its log tells why'],
  ['answers otherwise', { done: true }, undefined, /deleted/],
  ['answers nothing', null, undefined, /expected object/],
])('MAIL-21 one that %s is an error without its words', async (_, told, error, message) => {
  await expect(asking(told, error)).rejects.toThrow(message);
});
