import type { Cases } from '#actions/life/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { InboundMessage, MessageKey } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { CaseChange, MessageRevision } from '#domain/life/case-change.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf, readItems } from '../table/point-reads.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';
import { draftWrite } from './drafts.ts';
import { followingWrites } from './followings.ts';
import { caseItem } from './listed-item.ts';
import { nextCaseNumber } from './next-case-number.ts';
import { peopleWrites } from './people-writes.ts';
import { ratingWrites } from './rating-writes.ts';
import { storedCase } from './stored-case.ts';
import { storedMessage } from './stored-message.ts';
import { inOrder, toldEvent, withTold } from './told-event.ts';

/** Cases as agents and waits change them. */
export class DynamoCases implements Cases {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async load(number: number): Promise<Case | undefined> {
    const key = keyOf(this.items.case.get({ number }));
    const item = await readItems(this.table, [key]);
    const { data } = this.items.case.parse({ Item: item(key) });
    return data ? storedCase(data) : undefined;
  }

  async loadWait(caseNumber: number, id: string): ReturnType<Cases['loadWait']> {
    const keys = {
      case: keyOf(this.items.case.get({ number: caseNumber })),
      wait: keyOf(this.items.wait.get({ caseNumber, id })),
    };
    const item = await readItems(this.table, [keys.case, keys.wait]);
    const found = this.items.case.parse({ Item: item(keys.case) }).data;
    const wait = this.items.wait.parse({ Item: item(keys.wait) }).data;
    return found && wait ? { case: storedCase(found), wait: { ...wait, outcome: wait.outcome } } : undefined;
  }

  async message(key: MessageKey): ReturnType<Cases['message']> {
    const itemKey = keyOf(this.items.message.get(key));
    const item = await readItems(this.table, [itemKey]);
    const { data } = this.items.message.parse({ Item: item(itemKey) });
    return data ? storedMessage(data) : undefined;
  }

  async answered(caseNumber: number, at: string, messageId: string): Promise<InboundMessage | undefined> {
    const { data } = await this.items.message.query.ofCase({ caseNumber, at }).go({ consistent: true });
    const found = data.find((item) => item.direction === 'in' && item.messageId === messageId);
    const message = found && storedMessage(found);
    return message?.direction === 'in' ? message : undefined;
  }

  async eventsSince(caseNumber: number, version: number): Promise<readonly CaseEvent[]> {
    const all = { pages: 'all', consistent: true } as const;
    const [events, messages] = await Promise.all([
      this.items.event.query
        .ofCase({ caseNumber })
        .where(({ version: one }, { gt }) => gt(one, version))
        .go(all),
      this.items.message.query
        .ofCase({ caseNumber })
        .where(({ told }, { exists }) => exists(told))
        .go(all),
    ]);
    const told = messages.data.flatMap((message) => (message.told ? [toldEvent(message, message.told)] : []));
    return inOrder([
      ...events.data.map(({ from, to, messageId, ...event }) => ({ ...event, from, to, messageId })),
      ...told.filter((event) => (event.version ?? 0) > version),
    ]);
  }

  nextNumber(): Promise<number> {
    return nextCaseNumber(this.items);
  }

  async save(change: CaseChange): Promise<void> {
    const { before, after, events, messages, waits, ended, revision, ratings, branch, other, draft } = change;
    const { followings = [], people } = change;
    const { case: cases, message, event, wait } = this.items;
    const told = withTold(messages, events);
    await transact(this.table.client, [
      this.guard(before, after),
      ...(other ? [this.guard(other.before, other.after)] : []),
      ...(branch
        ? [{ expectation: `the case number ${branch.number} is free`, write: cases.create(caseItem(branch)) }]
        : []),
      ...(revision ? [this.revise(revision)] : []),
      ...told.messages.map((one) => ({ expectation: 'the message is new', write: message.create(one) })),
      ...told.events.map((one) => ({ expectation: 'the event is new', write: event.create(one) })),
      ...waits.map((one) => ({ expectation: 'the wait is new', write: wait.create(one) })),
      ...(ended ? [this.end(ended)] : []),
      ...(ratings ? ratingWrites(ratings, this.items) : []),
      ...(draft ? [draftWrite(draft, this.items)] : []),
      ...followings.flatMap((one) => followingWrites(one, this.items)),
      ...(people ? peopleWrites(people, this.items) : []),
    ]);
  }

  private end({ caseNumber, id, state, outcome }: Wait): ExpectingWrite {
    const wait = this.items.wait.patch({ caseNumber, id }).set({ state, outcome });
    return {
      expectation: `the wait ${id} is waiting`,
      kind: 'Update',
      write: wait.where(({ state: known }, { eq }) => eq(known, 'waiting')),
    };
  }

  private revise(revision: MessageRevision): ExpectingWrite {
    const message = this.items.message.patch(revision.key);
    if (revision.kind === 'confirmed')
      return {
        expectation: `the message ${revision.key.id} is in doubt`,
        kind: 'Update',
        write: message.remove(['unverified']).where(({ unverified }, { eq }) => eq(unverified, revision.doubt)),
      };
    return {
      expectation: `the message ${revision.key.id} is ${revision.from}`,
      kind: 'Update',
      write: message.set({ delivery: revision.to }).where(({ delivery }, { eq }) => eq(delivery, revision.from)),
    };
  }

  private guard(before: Case, after: Case | undefined): ExpectingWrite {
    const { case: cases } = this.items;
    if (after === undefined)
      return {
        expectation: `case ${before.number} is in its status since entry ${before.entry}`,
        kind: 'ConditionCheck',
        write: cases.get({ number: before.number }),
        condition: { attribute: 'entry', value: before.entry },
      };
    return {
      expectation: `case ${before.number} has version ${before.version}`,
      write: cases.put(caseItem(after)).where(({ version }, { eq }) => eq(version, before.version)),
    };
  }
}
