import type { Case } from '#domain/case/case.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { CaseChange, MessageRevision } from '#domain/life/case-change.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';
import { loadWrites } from './agent-loads.ts';
import { closingWrites } from './closing-writes.ts';
import { draftWrite } from './drafts.ts';
import { noLongerFailed } from './failed-mail-writes.ts';
import { followingWrites, unfollowedWrites } from './followings.ts';
import { caseItem } from './listed-item.ts';
import { peopleWrites } from './people-writes.ts';
import { ratingWrites } from './rating-writes.ts';
import { withTold } from './told-event.ts';

/** The writes of a change, for one transaction; the first of them guards the case. */
export function changeWrites(change: CaseChange, items: Entities): ExpectingWrite[] {
  const { before, after, events, messages, waits, ended, revision, ratings, branch, other, draft } = change;
  const { followings = [], unfollowed = [], loads = [], people } = change;
  const { case: cases, message, event, wait } = items;
  const told = withTold(messages, events);
  return [
    guard(before, after, items),
    ...(other ? [guard(other.before, other.after, items)] : []),
    ...(branch
      ? [{ expectation: `the case number ${branch.number} is free`, write: cases.create(caseItem(branch)) }]
      : []),
    ...(revision ? [revise(revision, items)] : []),
    ...(revision?.kind === 'delivery' ? noLongerFailed(revision.key, items) : []),
    ...told.messages.map((one) => ({ expectation: 'the message is new', write: message.create(one) })),
    ...told.events.map((one) => ({ expectation: 'the event is new', write: event.create(one) })),
    ...waits.map((one) => ({ expectation: 'the wait is new', write: wait.create(one) })),
    ...(ended ? [end(ended, items)] : []),
    ...(ratings ? ratingWrites(ratings, items) : []),
    ...(draft ? [draftWrite(draft, items)] : []),
    ...followings.flatMap((one) => followingWrites(one, items)),
    ...unfollowed.flatMap((one) => unfollowedWrites(one, items)),
    ...(people ? peopleWrites(people, items) : []),
    ...loadWrites(loads, items),
    ...closingWrites(after, before, items),
    ...(other ? closingWrites(other.after, other.before, items) : []),
    ...(branch ? closingWrites(branch, undefined, items) : []),
  ];
}

function end({ caseNumber, id, state, outcome }: Wait, { wait: waits }: Entities): ExpectingWrite {
  const wait = waits.patch({ caseNumber, id }).set({ state, outcome });
  return {
    expectation: `the wait ${id} is waiting`,
    kind: 'Update',
    write: wait.where(({ state: known }, { eq }) => eq(known, 'waiting')),
  };
}

function revise(revision: MessageRevision, { message: messages }: Entities): ExpectingWrite {
  const message = messages.patch(revision.key);
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

function guard(before: Case, after: Case | undefined, { case: cases }: Entities): ExpectingWrite {
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
