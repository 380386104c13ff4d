import type { CaseStore, KnownOfMail } from '#actions/intake/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { MessageKey } from '#domain/case/message.ts';
import type { AgentsNote } from '#domain/intake/agents-note.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import type { AnsweredNotice } from '#domain/intake/matching.ts';
import type { Memory, Registration } from '#domain/intake/registration.ts';
import { MemoryAgentLoads, memoryLoadWrites } from './agent-loads.ts';
import { memoryChangeWrites } from './cases.ts';
import { memoryPeopleWrites } from './people.ts';
import { itemKey, type MemoryTable, requireFit, waitKey } from './table.ts';
import { create, type ExpectingWrite, writeAll } from './transaction.ts';

export class MemoryCaseStore implements CaseStore {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async known({ identityKey, messageIds, address }: Parameters<CaseStore['known']>[0]): Promise<KnownOfMail> {
    const { knownMails, addresses } = this.table;
    if (address !== undefined) requireFit(address, {});
    const remembered = identityKey === undefined ? undefined : knownMails.get(identityKey);
    const customer = address === undefined ? undefined : addresses.get(address);
    return {
      remembered: remembered && {
        caseNumber: remembered.caseNumber,
        fingerprint: remembered.fingerprint,
        mails: remembered.mails,
      },
      caseNumbers: new Map(
        messageIds.flatMap((id): [string, number][] => {
          const found = knownMails.get(messageIdKey(id));
          return found ? [[id, found.caseNumber]] : [];
        }),
      ),
      received: new Set(messageIds.filter((id) => knownMails.get(messageIdKey(id))?.fingerprint !== undefined)),
      notices: new Map(
        messageIds.flatMap((id): [string, AnsweredNotice][] => {
          const found = knownMails.get(messageIdKey(id));
          const template = found?.sent?.notice ?? found?.notice;
          return template === undefined ? [] : [[id, { template, to: found?.sent?.to }]];
        }),
      ),
      answered: messageIds.map((id) => knownMails.get(messageIdKey(id))?.sent?.key).find((key) => key !== undefined),
      customer:
        customer?.customerId === undefined
          ? undefined
          : {
              id: customer.customerId,
              accountId: customer.accountId,
              isSuppressed: customer.suppressedAt !== undefined,
              ...(customer.unnamed && { isUnnamed: true }),
              ...(customer.language && { language: customer.language }),
              provenAt: customer.provenAt,
            },
      isSuppressed: customer?.suppressedAt !== undefined,
    };
  }

  async agentsText(key: MessageKey): ReturnType<CaseStore['agentsText']> {
    const message = this.table.messages.get(itemKey(key));
    if (message?.direction !== 'out' || message.by === undefined || message.text === undefined) return undefined;
    return { text: message.text, cut: message.cut ?? false };
  }

  async cases(numbers: readonly number[]): Promise<ReadonlyMap<number, Case>> {
    return new Map(
      numbers.flatMap((number): [number, Case][] => {
        const found = this.table.cases.get(String(number));
        return found ? [[number, found]] : [];
      }),
    );
  }

  async accountOf(domain: string): Promise<{ id: string } | undefined> {
    requireFit(domain, {});
    const found = this.table.domains.get(domain);
    return found && { id: found.accountId };
  }

  async peopleAt(addresses: readonly string[]): ReturnType<CaseStore['peopleAt']> {
    const known = this.table.addresses;
    return new Map(
      addresses.flatMap((address) => {
        const found = known.get(address);
        return found ? [[address, { accountId: found.accountId, provenAt: found.provenAt }]] : [];
      }),
    );
  }

  loads(agents: readonly string[]): ReturnType<CaseStore['loads']> {
    return new MemoryAgentLoads(this.table).loads(agents);
  }

  async nextNumber(): Promise<number> {
    return ++this.table.lastNumber;
  }

  async register(registration: Registration): Promise<void> {
    const writes = [
      ...this.caseWrites(registration),
      ...memoryPeopleWrites({ ...registration, at: registration.message.at }, this.table),
      ...memoryLoadWrites(registration.loads, this.table),
    ];
    writeAll(writes);
  }

  async keepNote({ memory, note, event, notice }: AgentsNote): Promise<void> {
    const { table } = this;
    writeAll([
      this.remember(memory, note.caseNumber),
      create('the note is new', table.messages, itemKey(note), note),
      create('the event is new', table.events, itemKey(event), event),
      ...(notice ? [create('the notice is new', table.messages, itemKey(notice), notice)] : []),
    ]);
  }

  async keepAnswer({ memory, change }: Parameters<CaseStore['keepAnswer']>[0]): Promise<void> {
    const [guard, ...writes] = memoryChangeWrites(change, this.table);
    writeAll([this.remember(memory, change.before.number), ...(change.after && guard ? [guard] : []), ...writes]);
  }

  private remember({ key, after, ...known }: Memory, caseNumber: number): ExpectingWrite {
    const { knownMails } = this.table;
    const before = knownMails.get(key);
    return {
      ...create('the mail is new', knownMails, key, { ...known, caseNumber, sent: undefined }),
      isMet: before?.mails.at(-1)?.id === after && (after !== undefined || before === undefined),
    };
  }

  private caseWrites({
    memory,
    cases,
    message,
    copies,
    note,
    events,
    notices,
    ruled = [],
    waits,
  }: Registration): ExpectingWrite[] {
    const { table } = this;
    return [
      this.remember(memory, message.caseNumber),
      ...cases.map(({ case: written, expectedVersion }) => {
        const key = String(written.number);
        if (expectedVersion === undefined) return create(`the case number ${key} is free`, table.cases, key, written);
        return {
          expectation: `case ${key} has version ${expectedVersion}`,
          isMet: table.cases.get(key)?.version === expectedVersion,
          item: `case ${key}`,
          write: () => table.cases.put(key, written),
        };
      }),
      ...[message, ...copies].map((one) => create('the message is new', table.messages, itemKey(one), one)),
      ...(note ? [create('the note is new', table.messages, itemKey(note), note)] : []),
      ...events.map((one) => create('the event is new', table.events, itemKey(one), one)),
      ...notices.map((one) => create('the answer is new', table.messages, itemKey(one), one)),
      ...ruled.map((one) => create('what the rules write is new', table.messages, itemKey(one), one)),
      ...waits.map((one) => create('the wait is new', table.waits, waitKey(one), one)),
    ];
  }
}
