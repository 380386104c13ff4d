import { isDeepStrictEqual } from 'node:util';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { isTheirs, type Person, type Whose } from './person.ts';
import { redactor } from './redaction.ts';

/** Whether a case is the person's, or they only take part in it. */
export function whoseCase({ customerId, correspondence, contact }: Case, person: Person): Whose {
  const isOwn =
    person.ids.some((id) => id === customerId) ||
    isTheirs(correspondence.customer?.address, person) ||
    person.phones.some((phone) => phone === contact?.phone);
  return isOwn ? 'own' : 'others';
}

/**
 * A case of which nobody can tell any more whose it was: number, times, status and figures stay (OPS-07). Of one in which they took part
 * their names and addresses go.
 * @param isTouched whether something that stands in it was erased: then it says so, whether or not it itself is another one.
 * @returns undefined when there is nothing to say.
 */
export function erasedCase(
  about: Case,
  person: Person,
  whose: Whose,
  { cause, isTouched }: { readonly cause: Cause; readonly isTouched: boolean },
): CaseChange | undefined {
  const isOthers = whose === 'others' || whose === 'named';
  const left = isOthers ? withoutPerson(about, person) : bare(about, person, whose, cause.at);
  if (!isTouched && isDeepStrictEqual(asStored(left), asStored(about))) return undefined;
  const after: Case = { ...left, version: about.version + 1 };
  // A case to which mail of theirs comes meanwhile is erased once more.
  const line = caseEvent(after, { ...cause, id: `${cause.id}-${after.version}` }, 'erased');
  return caseChange(about, { after, events: [line] });
}

function asStored(about: Case): unknown {
  return JSON.parse(JSON.stringify(about));
}

/** Mail of theirs may have come since it was erased: all of it goes again. */
function bare(about: Case, person: Person, whose: Whose, now: string): Case {
  const { last, contact, ...rest } = about;
  const stay = (addresses: readonly string[]) =>
    whose === 'everybody' ? [] : addresses.filter((one) => !isTheirs(one, person));
  return {
    ...rest,
    subject: '',
    description: '',
    customerId: undefined,
    participants: stay(about.participants),
    correspondence: {
      customer: undefined,
      others: [],
      knownOthers: [],
      isProven: false,
      silence: 'erased',
      subject: '',
      messageId: undefined,
      references: [],
    },
    erasedAt: about.erasedAt ?? now,
    ...(whose === 'everybody' && { everybodyErased: true }),
  };
}

function withoutPerson(about: Case, person: Person): Case {
  const { participants, correspondence, last } = about;
  const { others, knownOthers, newest } = correspondence;
  const stay = (addresses: readonly string[]) => addresses.filter((one) => !isTheirs(one, person));
  const isToThem = isTheirs(newest?.to.address, person);
  const isTheirWord = last !== undefined && (isTheirs(last.who, person) || person.names.includes(last.who));
  return redactor(person)({
    ...about,
    participants: stay(participants),
    last: isTheirWord ? undefined : last,
    correspondence: {
      ...correspondence,
      others: stay(others),
      knownOthers: stay(knownOthers),
      newest: newest === undefined || isToThem ? undefined : { ...newest, cc: stay(newest.cc) },
    },
  }) as Case;
}
