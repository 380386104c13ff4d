import type { CaseMove, CustomerChange } from '#domain/people/customer-change.ts';
import { type WholeCustomer, wordsOfCustomer } from '#domain/people/whole-customer.ts';
import { changedWords } from '../case/people-index.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';
import { customerItem } from './stored-customer.ts';

/** Beside addresses and phones there is room for so many in a transaction. */
const mostWords = 40;

/** The writes of a change, for one transaction. */
export function customerWrites(change: CustomerChange, items: Entities): ExpectingWrite[] {
  const { before, after, events, gained, lost, kept, newAccount, source, move } = change;
  const isOtherwise =
    before !== undefined &&
    (before.accountId !== after.accountId ||
      before.language !== after.language ||
      before.address !== after.address ||
      (before.name === '') !== (after.name === ''));
  return [
    guarded(before, after, items),
    ...(source ? [guarded(source.before, source.after, items)] : []),
    ...gained.map(({ key, from }) => gainedWrite(key, from, after, items)),
    ...lost.map((key) => lostWrite(key, after.id, items)),
    ...(isOtherwise ? kept.map((key) => keptWrite(key, after, items)) : []),
    ...(newAccount ? accountWrites(newAccount, events[0]?.at ?? after.createdAt, items) : []),
    ...memberWrites(before, after, items),
    ...(source ? memberWrites(source.before, { ...source.after, accountId: undefined }, items) : []),
    ...wordWrites(before, after, items),
    ...events.map((one) => ({ expectation: 'the line is new', write: items.peopleEvent.create(one) })),
    ...(move ? [{ expectation: 'the move is planned', write: items.caseMove.put(caseMoveItem(move)) }] : []),
  ];
}

const daysKept = 30;

export function caseMoveItem(move: CaseMove) {
  return { ...move, expiresAt: Math.floor(Date.parse(move.at) / 1000) + daysKept * 24 * 60 * 60 };
}

function guarded(before: WholeCustomer | undefined, after: WholeCustomer, { customer }: Entities): ExpectingWrite {
  const item = customerItem(after);
  if (!before) return { expectation: 'the customer is new', write: customer.create(item) };
  const seen = before.version - 1;
  const write = customer
    .put(item)
    .where(({ edits }, { eq, notExists }) =>
      seen === 0 ? `(${notExists(edits)} OR ${eq(edits, 0)})` : eq(edits, seen),
    );
  return { expectation: `the customer ${before.id} has version ${before.version}`, write };
}

function gainedWrite(
  address: string,
  from: string | undefined,
  after: WholeCustomer,
  { customerAddress }: Entities,
): ExpectingWrite {
  const { id: customerId, accountId, language } = after;
  const unnamed = learnsNameAt(address, after);
  const write = customerAddress
    .upsert({ address, customerId, unnamed, ...(accountId && { accountId }), ...(language && { language }) })
    .where((known, { eq, notExists }) =>
      from === undefined ? notExists(known.customerId) : eq(known.customerId, from),
    );
  return {
    expectation: `${from === undefined ? 'the address is nobody’s' : 'the address is theirs'}`,
    kind: 'Update',
    write,
  };
}

/** A name is learned by mail from the first address alone: another one's mark would outlive the name. */
function learnsNameAt(address: string, { name, address: first }: WholeCustomer): boolean {
  return name === '' && address === first;
}

function lostWrite(address: string, id: string, { customerAddress }: Entities): ExpectingWrite {
  const write = customerAddress.patch({ address }).remove(['customerId', 'accountId', 'language', 'unnamed']);
  return {
    expectation: 'the address is theirs',
    kind: 'Update',
    write: write.where(({ customerId }, { eq }) => eq(customerId, id)),
  };
}

/** What a mail needs to know of its writer stands at their address: one read tells it. */
function keptWrite(address: string, after: WholeCustomer, { customerAddress }: Entities): ExpectingWrite {
  const { id, accountId, language } = after;
  const known = { ...(accountId && { accountId }), ...(language && { language }) };
  const gone = (['accountId', 'language'] as const).filter((column) => known[column] === undefined);
  const write = customerAddress
    .patch({ address })
    .set({ ...known, customerId: id, unnamed: learnsNameAt(address, after) })
    .remove(gone);
  return {
    expectation: 'the address is theirs',
    kind: 'Update',
    write: write.where(({ customerId }, { eq }) => eq(customerId, id)),
  };
}

function accountWrites(
  one: NonNullable<CustomerChange['newAccount']>,
  createdAt: string,
  { account, accountDomain }: Entities,
): ExpectingWrite[] {
  return [
    { expectation: 'the account is new', write: account.create({ ...one, createdAt }) },
    { expectation: 'the domain is unknown', write: accountDomain.create({ domain: one.domain, accountId: one.id }) },
  ];
}

function memberWrites(
  before: WholeCustomer | undefined,
  { id: customerId, accountId }: WholeCustomer,
  { accountMember }: Entities,
): ExpectingWrite[] {
  const left = before?.accountId;
  if (left === accountId) return [];
  return [
    ...(left === undefined
      ? []
      : [
          {
            expectation: 'nobody is a member',
            kind: 'Delete' as const,
            write: accountMember.delete({ accountId: left, customerId }),
          },
        ]),
    ...(accountId === undefined
      ? []
      : [{ expectation: 'the member is put', write: accountMember.put({ accountId, customerId }) }]),
  ];
}

function wordWrites(before: WholeCustomer | undefined, after: WholeCustomer, items: Entities): ExpectingWrite[] {
  const [known, now] = [before, after].map((one) => (one ? wordsOfCustomer(one) : []));
  const added = (now ?? []).filter((word) => !known?.includes(word)).slice(0, mostWords);
  const removed = (known ?? []).filter((word) => !now?.includes(word)).slice(0, mostWords - added.length);
  return changedWords(after.id, { added, removed }, items);
}
