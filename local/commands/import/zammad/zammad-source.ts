import { readAddresses } from '#adapters/mailparser/headers/address-list.ts';
import { readIds } from '#adapters/mailparser/headers/message-ids.ts';
import { caseNumbersIn } from '#domain/case/case-number.ts';
import type { OldCase } from '#domain/imports/old-case.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { PlainError } from '../../text/command-line.ts';
import type { Remarks } from '../remarks.ts';
import { soundTime } from '../sound-time.ts';
import type { Source, SourceCase, SourceMessage } from '../source.ts';
import { articleMail } from './article-mail.ts';
import { type Placed, ZammadFolder } from './zammad-folder.ts';
import { ZammadPeople } from './zammad-people.ts';
import {
  type ArticleRecord,
  articleRecord,
  stateRecord,
  type TicketRecord,
  ticketRecord,
  userRecord,
} from './zammad-records.ts';

interface Reading {
  readonly remarks: Remarks;
  /** Milliseconds. */
  readonly now: number;
  readonly caseNumberMask: string;
}

/**
 * Tickets of a folder of Zammad's JSON files.
 * @throws PlainError when there are none, or when numbers of both systems look alike.
 */
export async function zammadSource(path: string, reading: Reading): Promise<Source> {
  const { remarks, caseNumberMask } = reading;
  const folder = new ZammadFolder(path, remarks);
  const tickets = new Map(folder.records('tickets', ticketRecord).map((one) => [one.record.id, one]));
  if (tickets.size === 0)
    throw new PlainError(
      [
        `${path} holds no tickets: docs/import.md tells how they get there.`,
        ...remarks.leftOut.map((one) => `  ${one.place}: ${one.why}`),
      ].join('\n'),
    );
  requireOtherNumbers([...tickets.values()], caseNumberMask);
  const people = new ZammadPeople(folder.records('users', userRecord).map(({ record }) => record));
  const states = new Map(folder.records('ticket_states', stateRecord).map(({ record }) => [record.id, record]));
  const files = filesOfTickets(folder, tickets, remarks);
  return {
    size: tickets.size,
    async *cases() {
      for (const ticket of tickets.values()) {
        const articles = new Map(
          (files.get(ticket.record.id) ?? [])
            .flatMap((file) => folder.recordsOf(file, articleRecord))
            .filter(({ record }) => record.ticket_id === ticket.record.id)
            .map((one) => [one.record.id, one]),
        );
        const found = sourceCase(ticket, [...articles.values()], { ...reading, folder, people, states });
        if (found) yield found;
      }
    },
  };
}

/** A customer who quotes an old number would reach whoever has that number here. @throws PlainError */
function requireOtherNumbers(tickets: readonly Placed<TicketRecord>[], mask: string): void {
  for (const { record } of tickets) {
    const { number = '' } = record;
    const isAlike = [`[Ticket#${number}]`, `Ticket#${number}`, `#${number}`].some(
      (written) => number !== '' && caseNumbersIn(written, mask).length > 0,
    );
    if (isAlike)
      throw new PlainError(
        `Case numbers look like Zammad's here (${mask}): mail about old tickets would reach foreign cases. Choose another mask first.`,
      );
  }
}

/** In which files articles of each ticket stand; the articles themselves are read when their ticket has its turn. */
function filesOfTickets(
  folder: ZammadFolder,
  tickets: ReadonlyMap<number, unknown>,
  remarks: Remarks,
): ReadonlyMap<number, readonly string[]> {
  const files = new Map<number, Set<string>>();
  for (const file of folder.files('ticket_articles'))
    for (const { record, place } of folder.recordsOf(file, articleRecord)) {
      if (!tickets.has(record.ticket_id))
        remarks.leaveOut(
          place,
          `Article ${record.id} belongs to ticket ${record.ticket_id}, which is not in the folder.`,
        );
      files.set(record.ticket_id, (files.get(record.ticket_id) ?? new Set()).add(file));
    }
  return new Map([...files].map(([id, names]) => [id, [...names]]));
}

interface Known extends Reading {
  readonly folder: ZammadFolder;
  readonly people: ZammadPeople;
  readonly states: ReadonlyMap<number, { readonly name: string; readonly state_type?: string | null | undefined }>;
}

function sourceCase(
  { record: ticket, place }: Placed<TicketRecord>,
  articles: readonly Placed<ArticleRecord>[],
  known: Known,
): SourceCase | undefined {
  const { remarks, now, people } = known;
  const name = `ticket ${ticket.number ?? ticket.id}`;
  if (articles.length === 0) {
    remarks.leaveOut(`${place}, ${name}`, 'The folder has no articles of it.');
    return undefined;
  }
  const times = articles.flatMap(({ record }) => soundTime(record.created_at, now) ?? []).toSorted();
  const created = soundTime(ticket.created_at, now) ?? times[0];
  if (created === undefined) {
    remarks.leaveOut(`${place}, ${name}`, 'Neither it nor an article of it has a date that can be.');
    return undefined;
  }
  if (soundTime(ticket.created_at, now) === undefined)
    remarks.tell(
      `${place}, ${name}`,
      `Its date "${ticket.created_at ?? ''}" cannot be: that of its first article stands for it.`,
    );
  const customer = people.person(ticket.customer_id, ticket.customer);
  const state = stateOf(ticket, `${place}, ${name}`, known);
  return {
    name: `${place}, ${name}`,
    head: {
      from: 'zammad',
      ...(ticket.number && { number: ticket.number.slice(0, 100) }),
      subject: ticket.title ?? '',
      state,
      ...priorityOf(ticket.priority),
      ...(customer && { customer }),
      // Nobody is user 1 in Zammad, by the name of "-".
      ...(ticket.owner_id !== 1 && agentOf(people, ticket)),
      ...(ticket.group && { group: ticket.group.slice(0, 200) }),
      ...(state === 'closed' && { closedAt: soundTime(ticket.close_at, now) ?? times.at(-1) ?? created }),
      registeredAt: created,
    },
    messages: articles.map((article) => messageOf(article, ticket, created, customer, known)),
  };
}

function agentOf(people: ZammadPeople, { owner_id, owner }: TicketRecord) {
  const address = people.person(owner_id, owner)?.address;
  return address && { agent: address };
}

const states: Readonly<Record<string, OldCase['state']>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'waiting',
  'pending close': 'waiting',
  'pending action': 'waiting',
  closed: 'closed',
  merged: 'closed',
  removed: 'closed',
};

/** By its name, or by its type where an owner of Zammad has named it. */
function stateOf({ state, state_id }: TicketRecord, place: string, { states: rows, remarks }: Known): OldCase['state'] {
  const row = rows.get(state_id ?? 0) ?? [...rows.values()].find(({ name }) => name === state);
  const found = states[row?.state_type ?? ''] ?? states[row?.name ?? ''] ?? states[state ?? ''];
  if (found) return found;
  remarks.tell(
    place,
    `Nobody says what its state "${state ?? state_id ?? ''}" means (ticket_states.json would): it stays open.`,
  );
  return 'open';
}

function priorityOf(name: string | null | undefined): Pick<OldCase, 'priority'> {
  if (/^1\b|low/i.test(name ?? '')) return { priority: 'Low' };
  if (/^3\b|high/i.test(name ?? '')) return { priority: 'High' };
  return name ? { priority: 'Medium' } : {};
}

function messageOf(
  article: Placed<ArticleRecord>,
  ticket: TicketRecord,
  created: string,
  customer: SourceCase['head']['customer'],
  { folder, remarks, people, now }: Known,
): SourceMessage {
  const { record, place } = article;
  const at = soundTime(record.created_at, now);
  if (at === undefined)
    remarks.tell(
      place,
      `The date "${record.created_at ?? ''}" of article ${record.id} cannot be: that of its ticket stands for it.`,
    );
  const direction = directionOf(record);
  const author = people.person(record.created_by_id, record.created_by);
  const [told] = readAddresses(record.from ? [record.from] : [], undefined);
  const from = addressOf(told, direction === 'in' ? customer : author);
  const automatic = record.sender === 'System' || record.preferences?.['is-auto-response'] === true;
  const by = direction === 'in' || automatic ? undefined : (author?.address ?? from?.address);
  const subject = record.subject || (ticket.title ?? '');
  const references = [record.references ?? []].flat().slice(-30);
  const written = { article, ticketId: ticket.id, from, subject, at: at ?? created, automatic, references };
  return {
    key: `zammad/${record.id}/${record.created_at ?? ''}`.slice(0, 200),
    direction,
    at: at ?? created,
    ...(by && { by }),
    place,
    automatic,
    from,
    to: readAddresses([record.to ?? '', record.cc ?? ''].filter(Boolean), undefined).map(({ address }) => address),
    subject,
    messageId: readIds([record.message_id ?? ''])[0],
    references: readIds(references),
    raw: () => articleMail(written, folder, remarks),
  };
}

/** What customers did not read is a note; so is what an agent wrote down of a call, and what nobody got by mail. */
function directionOf({ internal, sender, type }: ArticleRecord): SourceMessage['direction'] {
  if (internal) return 'note';
  if (sender === 'Customer') return 'in';
  return type === 'note' || type === 'phone' ? 'note' : 'out';
}

function addressOf(told: MailAddress | undefined, person: SourceCase['head']['customer']): MailAddress | undefined {
  if (told?.address.includes('@')) return told;
  return person?.address === undefined ? undefined : { address: person.address, name: person.name };
}
