import type { Account, Customer, PeopleNews } from '#domain/case/customer.ts';
import { phoneIn } from '#domain/case/people/phone.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';
import { wordWrites } from './people-index.ts';

/** Who is new, known better or proven by a mail or by an agent's word. */
interface WrittenPeople extends PeopleNews {
  readonly proven?: string | undefined;
  readonly at: string;
}

const notMerged = 'the customer goes on';

/** Writes of people whom nobody knew: two who come at once are one. A transaction writes no item twice. */
export function peopleWrites({ proven, at, ...news }: WrittenPeople, items: Entities): ExpectingWrite[] {
  const { owner, newCustomer, newAccount, learned, newPhone } = news;
  const isOwnerWritten = owner === learned?.after.id || owner === newPhone?.owner.id;
  const written = newCustomer?.address ?? learned?.after.address;
  const provenAt = proven === undefined ? undefined : at;
  return [
    ...(owner === undefined || isOwnerWritten ? [] : [ownerCheck(owner, items)]),
    ...(newCustomer ? customerWrites(newCustomer, written === proven ? provenAt : undefined, news, at, items) : []),
    ...(learned ? learnedWrites(learned, written === proven ? provenAt : undefined, newPhone, items) : []),
    ...(proven !== undefined && proven !== written ? [provenWrite(proven, at, items)] : []),
    ...(newPhone ? newPhone.keys.map((key) => ownerWrite(key, newPhone.owner, {}, items)) : []),
    ...(newPhone && newPhone.owner.id !== newCustomer?.id && newPhone.owner.id !== learned?.after.id
      ? [phoneWrite(newPhone, items)]
      : []),
    ...(newAccount ? accountWrites(newAccount, at, items) : []),
    ...wordWrites(news, items),
  ];
}

function customerWrites(
  one: Customer,
  provenAt: string | undefined,
  { newPhone }: PeopleNews,
  createdAt: string,
  items: Entities,
): ExpectingWrite[] {
  const phones = newPhone && newPhone.phone !== phoneIn(one.address) ? { phones: [newPhone.phone] } : {};
  return [
    { expectation: 'the customer is new', write: items.customer.create({ ...one, ...phones, createdAt }) },
    ownerWrite(one.address, one, { ...(one.name === '' && { unnamed: true }), ...(provenAt && { provenAt }) }, items),
  ];
}

/** Who learns the same at once meets at the address, which is read by all: whoever is later finds nothing to learn. */
function learnedWrites(
  { before, after }: NonNullable<PeopleNews['learned']>,
  provenAt: string | undefined,
  newPhone: PeopleNews['newPhone'],
  items: Entities,
): ExpectingWrite[] {
  const { id, address, name, accountId } = after;
  const phones = [newPhone?.phone, address === before.address ? undefined : phoneIn(before.address)];
  const learnt = phones.filter((phone) => phone !== undefined);
  const isReached = address !== before.address;
  const patch = items.customer.patch({ id });
  // Mail tells a name and nothing else, and never over one that somebody has given.
  const known = isReached ? patch.set({ address, name, ...(accountId && { accountId }) }) : patch.set({ name });
  const named = items.customerAddress.patch({ address }).remove(['unnamed']);
  return [
    {
      expectation: isReached ? 'the customer is known' : 'the customer has no name',
      kind: 'Update',
      write: known
        .add({ edits: 1, ...(learnt.length > 0 && { phones: learnt }) })
        .where(({ address: known, name: called, mergedInto }, { eq, notExists }) => {
          const isAsRead = isReached ? eq(known, before.address) : eq(called, '');
          return `${isAsRead} AND ${notExists(mergedInto)}`;
        }),
    },
    !isReached
      ? {
          expectation: 'the customer has no name',
          kind: 'Update',
          write: (provenAt ? named.set({ provenAt }) : named).where(({ unnamed }, { eq }) => eq(unnamed, true)),
        }
      : ownerWrite(address, after, name === '' ? { unnamed: true } : {}, items),
  ];
}

/** Two customers are one since: what becomes theirs is the other one's. */
function ownerCheck(id: string, { customer }: Entities): ExpectingWrite {
  return {
    expectation: notMerged,
    kind: 'ConditionCheck',
    write: customer.get({ id }),
    condition: { absent: 'mergedInto' },
  };
}

/** Who is found by a phone has it. */
function phoneWrite(
  { phone, owner: { id } }: NonNullable<PeopleNews['newPhone']>,
  { customer }: Entities,
): ExpectingWrite {
  const write = customer.patch({ id }).add({ phones: [phone], edits: 1 });
  return {
    expectation: notMerged,
    kind: 'Update',
    write: write.where(({ mergedInto }, { notExists }) => notExists(mergedInto)),
  };
}

/** @param address or a key of a phone, as `phoneKeys` writes it. */
function ownerWrite(
  address: string,
  { id: customerId, accountId }: Pick<Customer, 'id' | 'accountId'>,
  more: { readonly unnamed?: true; readonly provenAt?: string },
  { customerAddress }: Entities,
): ExpectingWrite {
  return {
    expectation: 'the address is nobody’s',
    kind: 'Update',
    write: customerAddress
      .upsert({ address, customerId, accountId, ...more })
      .where((known, { notExists }) => notExists(known.customerId)),
  };
}

function provenWrite(address: string, provenAt: string, { customerAddress }: Entities): ExpectingWrite {
  return {
    expectation: 'the address is known',
    kind: 'Update',
    write: customerAddress.upsert({ address, provenAt }),
  };
}

function accountWrites(one: Account, createdAt: string, { account, accountDomain }: Entities): ExpectingWrite[] {
  const { domain, id: accountId } = one;
  return [
    { expectation: 'the account is new', write: account.create({ ...one, createdAt }) },
    { expectation: 'the domain is unknown', write: accountDomain.create({ domain, accountId }) },
  ];
}
