import type { Cases } from '#actions/life/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Following } from '#domain/case/following.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { CaseChange, MessageRevision } from '#domain/life/case-change.ts';
import { MemoryAgentLoads, memoryLoadWrites } from './agent-loads.ts';
import { memoryDraftWrite } from './drafts.ts';
import { memoryFollowingWrite, memoryUnfollowedWrite } from './followings.ts';
import { memoryPeopleWrites } from './people.ts';
import { memoryRatingWrites } from './ratings.ts';
import { itemKey, type MemoryTable, type StoredAnswer, waitKey } from './table.ts';
import { create, type ExpectingWrite, writeAll } from './transaction.ts';

export class MemoryCases implements Cases {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async load(number: number): Promise<Case | undefined> {
    return this.table.cases.get(String(number));
  }

  async loadWait(caseNumber: number, id: string): ReturnType<Cases['loadWait']> {
    const found = this.table.cases.get(String(caseNumber));
    const wait = this.table.waits.get(waitKey({ caseNumber, id }));
    return found && wait ? { case: found, wait } : undefined;
  }

  async message(key: MessageKey): Promise<InboundMessage | OutboundMessage | Note | undefined> {
    const found = this.table.messages.get(itemKey(key));
    return found?.direction === 'out' ? asDecided(found) : found;
  }

  async answered(number: number, at: string, messageId: string): Promise<InboundMessage | undefined> {
    const { messages = [] } = this.table.page(number) ?? {};
    return messages.find(
      (one): one is InboundMessage => one.direction === 'in' && one.at === at && one.messageId === messageId,
    );
  }

  async eventsSince(number: number, version: number): Promise<readonly CaseEvent[]> {
    const { events = [] } = this.table.page(number) ?? {};
    return events.filter((event) => event.version !== undefined && event.version > version);
  }

  async followers(number: number): Promise<readonly Following[]> {
    return this.table.followings.all().filter(({ caseNumber }) => caseNumber === number);
  }

  loads(agents: readonly string[]): ReturnType<Cases['loads']> {
    return new MemoryAgentLoads(this.table).loads(agents);
  }

  async nextNumber(): Promise<number> {
    return ++this.table.lastNumber;
  }

  async save(change: CaseChange): Promise<void> {
    writeAll(memoryChangeWrites(change, this.table));
  }
}

/** Without what became of it. */
function asDecided(stored: StoredAnswer): OutboundMessage {
  const { leaseId, leasedUntil, deliveryDetail, messageId, sentAt, text, cut, ...message } = stored;
  return message;
}

/** The writes of a change; the first of them guards the case. */
export function memoryChangeWrites(change: CaseChange, table: MemoryTable): ExpectingWrite[] {
  const { before, after, events, messages, waits, ended, revision, ratings, branch, other, draft } = change;
  const { followings = [], unfollowed = [], loads, people } = change;
  return [
    guard(before, after, table),
    ...(other ? [guard(other.before, other.after, table)] : []),
    ...(branch ? [create(`the case number ${branch.number} is free`, table.cases, String(branch.number), branch)] : []),
    ...(revision ? [revise(revision, table)] : []),
    ...messages.map((one) => create('the message is new', table.messages, itemKey(one), one)),
    ...events.map((one) => create('the event is new', table.events, itemKey(one), one)),
    ...waits.map((one) => create('the wait is new', table.waits, waitKey(one), one)),
    ...(ended ? [end(ended, table)] : []),
    ...(ratings ? memoryRatingWrites(ratings, table) : []),
    ...(draft ? [memoryDraftWrite(draft, table)] : []),
    ...followings.map((one) => memoryFollowingWrite(one, table)),
    ...unfollowed.map((one) => memoryUnfollowedWrite(one, table)),
    ...(people ? memoryPeopleWrites(people, table) : []),
    ...memoryLoadWrites(loads, table),
  ];
}

function guard({ number, version, entry }: Case, after: Case | undefined, table: MemoryTable): ExpectingWrite {
  const stored = table.cases.get(String(number));
  return {
    expectation: after
      ? `case ${number} has version ${version}`
      : `case ${number} is in its status since entry ${entry}`,
    isMet: after ? stored?.version === version : stored?.entry === entry,
    item: `case ${number}`,
    write: () => after && table.cases.put(String(number), after),
  };
}

function end({ caseNumber, id, state, outcome }: Wait, table: MemoryTable): ExpectingWrite {
  const key = waitKey({ caseNumber, id });
  const stored = table.waits.get(key);
  return {
    expectation: `the wait ${id} is waiting`,
    isMet: stored?.state === 'waiting',
    item: `wait ${key}`,
    write: () => stored && table.waits.put(key, { ...stored, state, outcome }),
  };
}

function revise(revision: MessageRevision, table: MemoryTable): ExpectingWrite {
  const { messages } = table;
  const { key } = revision;
  const stored = messages.get(itemKey(key));
  const item = `message ${itemKey(key)}`;
  if (revision.kind === 'confirmed') {
    const isMet = stored?.direction === 'in' && stored.unverified === revision.doubt;
    const write = () => isMet && messages.put(itemKey(key), { ...stored, unverified: undefined });
    return { expectation: `the message ${key.id} is in doubt`, isMet, item, write };
  }
  const isMet = stored?.direction === 'out' && stored.delivery === revision.from;
  const write = () => isMet && messages.put(itemKey(key), { ...stored, delivery: revision.to });
  return { expectation: `the message ${key.id} is ${revision.from}`, isMet, item, write };
}
