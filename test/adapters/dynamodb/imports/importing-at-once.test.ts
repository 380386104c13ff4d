import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskedImport, importMessage } from '#actions/imports/import-message.ts';
import type { ImportPorts } from '#actions/imports/ports.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoImports } from '#adapters/dynamodb/case/imports.ts';
import { DynamoNewCases } from '#adapters/dynamodb/case/new-cases.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { plainMail } from '../../../support/plain-mail.ts';
import { RealTables } from '../real-table.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const at = '2022-02-01T10:00:00.000Z';
const effort = { tries: 1, remainingMs: () => Number.POSITIVE_INFINITY };
const asked: AskedImport = {
  case: {
    ...{ from: 'mail', number: undefined, subject: 'Bulb', description: '', state: 'closed', registeredAt: at },
    ...{ closedAt: at, participants: [], last: { by: 'customer', who: 'Ann', text: '', at } },
  },
  isMail: true,
  message: { key: 'mail/bulb', direction: 'in', at },
  uploadId: 'bulb',
};

async function install() {
  const table = await tables.make();
  const { mails, uploads, configuration, receiving } = new MemoryPostcase();
  const put = (uploadId: string, messageId: string) =>
    uploads.put(uploadId, Buffer.from(plainMail({ subject: 'Bulb', messageId })));
  const ports: ImportPorts = {
    ...{ mails, configuration, reader: receiving.reader },
    imports: new DynamoImports(table),
    cases: new DynamoCaseStore(table),
    newCases: new DynamoNewCases(table),
    uploads: { prepare: (id, file) => uploads.prepare(id, file), keyOf: (id) => `uploads/${id}` },
    newId: randomUUID,
    now: () => new Date('2026-11-20T10:00:00.000Z'),
    pause: async () => undefined,
  };
  return { ports, put };
}

/** Ports of which a call by its number is followed by something else. */
function followed<Ports extends object>(ports: Ports, isIt: () => boolean, then: () => Promise<unknown>): Ports {
  return new Proxy(ports, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...given: unknown[]) => {
        const answer: unknown = await call.apply(target, given);
        if (isIt()) await then();
        return answer;
      };
    },
  });
}

describe('MAIL-03 one mail that two runs import at once', () => {
  it.each([
    1, 2, 3,
  ])('is known by its import, whose case goes on, when the other one is done after look %i', async (which) => {
    const { ports, put } = await install();
    put('bulb', '<bulb@client.test>');
    put('same', '<bulb@client.test>');
    let looks = 0;
    const isIt = () => ++looks === which;
    const rival = () => importMessage({ ...asked, uploadId: 'same' }, effort, ports);
    const { imports, cases } = ports;
    const slow = { ...ports, imports: followed(imports, isIt, rival), cases: followed(cases, isIt, rival) };
    const imported = await importMessage(asked, effort, slow);
    expect(imported).toMatchObject({ outcome: 'known', caseNumber: expect.any(Number) });
    expect(
      await ports.cases.known({ identityKey: undefined, messageIds: ['bulb@client.test'], address: undefined }),
    ).toMatchObject({
      caseNumbers: new Map([['bulb@client.test', imported.caseNumber]]),
    });
  });

  it('is elsewhere when it came by itself', async () => {
    const { ports, put } = await install();
    put('bulb', '<bulb@client.test>');
    put('same', '<bulb@client.test>');
    await importMessage({ ...asked, message: { ...asked.message, key: 'mail/otherwise written' } }, effort, ports);
    expect(await importMessage({ ...asked, uploadId: 'same' }, effort, ports)).toMatchObject({
      outcome: 'elsewhere',
      caseNumber: 1,
    });
  });
});
