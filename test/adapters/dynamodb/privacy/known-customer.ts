import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { indexWords } from '#actions/lists/search/index-words.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import type { Files, Holds } from '#actions/privacy/ports.ts';
import type { RetentionPorts } from '#actions/privacy/retention-run.ts';
import { countFact } from '#actions/rating/count-fact.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { DynamoCalls } from '#adapters/dynamodb/calls/calls.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoDrafts } from '#adapters/dynamodb/case/drafts.ts';
import { DynamoPeopleIndex } from '#adapters/dynamodb/case/people-index.ts';
import { DynamoWholeCases } from '#adapters/dynamodb/case/whole-cases.ts';
import { DynamoAuditTrail } from '#adapters/dynamodb/configuration/audit-trail.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { DynamoOutbox } from '#adapters/dynamodb/mail/outbox.ts';
import { DynamoChangeFeed } from '#adapters/dynamodb/news/change-feed.ts';
import { DynamoCustomers } from '#adapters/dynamodb/people/customers.ts';
import { AgedItems } from '#adapters/dynamodb/privacy/aged-items.ts';
import { DynamoClosedCases } from '#adapters/dynamodb/privacy/closed-cases.ts';
import { DynamoErasures } from '#adapters/dynamodb/privacy/erasures.ts';
import { EstateItems } from '#adapters/dynamodb/privacy/estate-items.ts';
import { DynamoHolds } from '#adapters/dynamodb/privacy/legal-holds.ts';
import { DynamoRawMailMarks } from '#adapters/dynamodb/privacy/raw-mail-marks.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { DynamoMessagesToIndex } from '#adapters/dynamodb/words/messages-to-index.ts';
import { DynamoWordIndex } from '#adapters/dynamodb/words/word-index.ts';
import { DynamoWordRebuilding } from '#adapters/dynamodb/words/word-rebuilding.ts';
import { DynamoWordSearch } from '#adapters/dynamodb/words/word-search.ts';
import { addedReach } from '#domain/people/customer-reach.ts';
import { byOlga, olga } from '../../../support/agents.ts';
import { letter } from '../../../support/letter.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';

export interface Tables {
  readonly cases: CaseTable;
  readonly words: CaseTable;
}

type Item = Record<string, unknown>;

/** An install whose tables are real and whose bucket is in memory. */
export class TrialInstall {
  readonly postcase = new MemoryPostcase();
  readonly tables: Tables;
  readonly objects: Map<string, Uint8Array>;
  private ids = 0;

  constructor(tables: Tables, objects = new Map<string, Uint8Array>()) {
    this.tables = tables;
    this.objects = objects;
  }

  get files(): Files {
    const { objects } = this;
    return {
      below: async (beginning) =>
        [...objects].flatMap(([key, { byteLength: size }]) => (key.startsWith(beginning) ? [{ key, size }] : [])),
      remove: async (keys) => {
        for (const key of keys) objects.delete(key);
      },
      link: async (key) => `https://files.test/${key}`,
    };
  }

  get ports(): RetentionPorts & { readonly holds: Holds } {
    const { cases, words } = this.tables;
    return {
      estate: new EstateItems(cases),
      files: this.files,
      cases: new DynamoCases(cases),
      lists: new DynamoCaseLists(cases),
      customers: new DynamoCustomers(cases),
      wordIndex: new DynamoWordIndex(words),
      wordSearch: new DynamoWordSearch(words),
      rebuilding: new DynamoWordRebuilding(words, cases),
      erasures: new DynamoErasures(cases),
      holds: new DynamoHolds(cases),
      audit: new DynamoAuditTrail(cases),
      aged: new AgedItems(cases),
      closedCases: new DynamoClosedCases(cases),
      rawMailMarks: new DynamoRawMailMarks(cases),
      configuration: this.postcase.configuration,
      keys: this.postcase.keys,
      now: () => this.postcase.now,
      newId: () => `made-${++this.ids}`,
      pause: async () => undefined,
    };
  }

  /** A mail comes in and is registered. */
  async mail(raw: Buffer, differences: Parameters<MemoryPostcase['arrived']>[1] = {}): Promise<void> {
    const { postcase, tables } = this;
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const receipt = postcase.arrived(raw, differences);
    for (const [key, bytes] of postcase.mails.objects) this.objects.set(key, bytes);
    const mails = Object.assign(postcase.mails, { objects: this.objects });
    const cases = new DynamoCaseStore(tables.cases);
    await receiveMail(receipt, { ...postcase.receiving, mails, cases, held: new DynamoHeldMails(tables.cases) });
  }

  /** Sends what is queued, and indexes words. */
  async settle(): Promise<void> {
    const { postcase, tables } = this;
    const outbox = new DynamoOutbox(tables.cases);
    for (const { __edb_e__: kind, delivery, caseNumber, at, id } of await itemsOf(tables.cases))
      if (kind === 'message' && delivery === 'queued')
        await sendMail({ caseNumber: Number(caseNumber), at: String(at), id: String(id) }, 1, {
          ...postcase.sending,
          outbox,
        });
    const ports = {
      cases: new DynamoCases(tables.cases),
      wholeCases: new DynamoWholeCases(tables.cases),
      lists: new DynamoCaseLists(tables.cases),
      messagesToIndex: new DynamoMessagesToIndex(tables.words, tables.cases),
      wordIndex: new DynamoWordIndex(tables.words),
      texts: { newText: async () => undefined },
    };
    for (const { __edb_e__: kind, number, ...item } of await itemsOf(tables.cases)) {
      if (kind === 'case') await indexWords({ caseNumber: Number(number) }, ports);
      if (kind === 'customer') await new DynamoPeopleIndex(tables.cases).keep(item as never);
    }
  }

  /** What stands in both tables and the bucket, one line each; letters of others stay as they wrote them. */
  async everything(others: readonly string[] = []): Promise<readonly string[]> {
    const items = [...(await itemsOf(this.tables.cases)), ...(await itemsOf(this.tables.words))];
    const texts = items.map((item) => JSON.stringify(item, (_, value) => (value instanceof Set ? [...value] : value)));
    const files = [...this.objects].map(([key, bytes]) => `${key} ${Buffer.from(bytes).toString()}`);
    return [...texts, ...files.filter((text) => !others.some((words) => text.includes(words)))];
  }
}

/** All that a customer can leave behind: mails with files, an answer, a note, a draft, a rating, a held mail, a call, words, and a case of somebody else. */
async function annEverywhere(tables: Tables): Promise<TrialInstall> {
  const install = new TrialInstall(tables);
  const { postcase } = install;
  const ann = { from: 'Ann Berger <ann@client.test>', to: 'support@postcase.test' };
  const file = { filename: 'garden-plan.txt', content: Buffer.from('hedgehog plan') };
  const first = await letter({
    ...ann,
    subject: 'Smoking toaster',
    text: 'My toaster smokes marzipan.',
    messageId: '<one@client.test>',
    attachments: [file],
  });
  await install.mail(first);
  await install.mail(first);
  await install.mail(
    await letter({ ...ann, to: 'nobody@postcase.test', subject: 'Lost marzipan', messageId: '<two@client.test>' }),
    { recipients: ['nobody@postcase.test'] },
  );
  const bob = { from: 'Bob Marley <bob@other.test>', to: 'support@postcase.test' };
  await install.mail(
    await letter({
      ...bob,
      cc: ['Ann Berger <ann@client.test>'],
      subject: 'Bicycle',
      text: 'Ann Berger knows of my bicycle.',
      messageId: '<three@other.test>',
    }),
  );
  await install.mail(
    await letter({
      ...ann,
      subject: 'Re: Bicycle [SR-2]',
      text: 'I have seen the pumpkin.',
      inReplyTo: '<three@other.test>',
      messageId: '<four@client.test>',
    }),
  );
  const working = { ...postcase.working, cases: new DynamoCases(tables.cases) };
  const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined, uploadIds: [] };
  const words = { to: undefined, cc: undefined, subject: undefined, status: undefined };
  await writeReply({ ...asked, ...words, body: 'Dear Ann Berger, unplug the toaster.' }, working);
  await writeNote({ ...asked, body: 'Mrs. Berger sounds like marzipan.' }, working);
  await annBesideCases(install);
  await install.settle();
  return install;
}

async function annBesideCases({ tables: { cases }, postcase, objects }: TrialInstall): Promise<void> {
  const at = postcase.now.toISOString();
  const items = entities(cases);
  const id = String((await new DynamoCustomers(cases).known(['ann@client.test'])).get('ann@client.test')?.customerId);
  const customers = new DynamoCustomers(cases);
  const ann = await customers.find(id);
  if (!ann) throw new Error('Nobody knows Ann');
  const known = await customers.known(['ann@client.test']);
  const reached = addedReach(ann, { phone: '+4930901820' }, known, { ...byOlga, id: 'act' });
  if (reached) await customers.save(reached);
  await customers.lift('ann@client.test', {
    of: id,
    id: 'lift',
    at,
    who: olga.address,
    what: 'suppression-lifted',
    to: 'ann@client.test',
  });
  const belonging = {
    agent: undefined,
    group: undefined,
    service: undefined,
    category: 'Other',
    mailbox: 'support@postcase.test',
  };
  await items.rating
    .create({
      ...belonging,
      caseNumber: 1,
      day: '2026-11-20',
      round: 1,
      level: 'good',
      score: 5,
      comment: 'Sweet marzipan',
      at,
      how: 'confirmed',
      version: 1,
    })
    .go();
  const figures = new DynamoFigures(cases);
  await countFact({ kind: 'rating', caseNumber: 1, day: '2026-11-20' }, { figures, pause: async () => undefined });
  objects.set('uploads/upload-1', Buffer.from('marzipan'));
  await new DynamoDrafts(cases).save({
    key: { caseNumber: 1, who: olga.address, kind: 'reply' },
    from: 0,
    to: {
      ...{
        caseNumber: 1,
        who: olga.address,
        kind: 'reply',
        body: 'Ann, marzipan',
        to: 'ann@client.test',
        cc: [],
        subject: undefined,
      },
      ...{
        uploads: [{ id: 'upload-1', name: 'a', size: 8, contentType: 'text/plain' }],
        files: [],
        seenVersion: 1,
        status: undefined,
      },
      ...{ savedAt: at, revision: 1, leaving: undefined, stopped: undefined },
    },
  });
  await new DynamoCalls(cases).save({
    before: undefined,
    after: { id: 'call-1', from: '+4930901820', to: '7', state: 'missed', at, customer: { id, name: 'Ann Berger' } },
  });
  await new DynamoAuditTrail(cases).add({
    ...{ id: 'entry', at, who: olga.address, what: 'removed', lookup: 'blocked', name: 'ann@client.test' },
    ...{ before: { address: 'ann@client.test' }, after: undefined },
  } as never);
  await new DynamoChangeFeed(cases).write(
    { caseNumber: 1, id: 'news', at, who: 'ann@client.test', what: 'message-joined' } as never,
    at,
  );
  await items.caseMove.put({ from: id, into: 'x', at, who: olga.address, step: 1, expiresAt: 1 }).go();
}

/** All that an install holds, apart from where. */
interface Seed {
  readonly cases: readonly Item[];
  readonly words: readonly Item[];
  readonly objects: TrialInstall['objects'];
  readonly now: Date;
}

/** Outlives the tables that it was made in: files of tests that one worker runs share it. */
let seeded: Promise<Seed> | undefined;

/** The same install again, in tables of its own. */
export async function annAgain(make: () => Promise<CaseTable>): Promise<TrialInstall> {
  const copy = { cases: await make(), words: await make() };
  seeded ??= seedIn({ cases: await make(), words: await make() });
  const seed = await seeded;
  await fill(copy.cases, seed.cases);
  await fill(copy.words, seed.words);
  const install = new TrialInstall(copy, new Map(seed.objects));
  install.postcase.now = seed.now;
  return install;
}

async function seedIn(tables: TrialInstall['tables']): Promise<Seed> {
  const { objects, postcase } = await annEverywhere(tables);
  return { cases: await itemsOf(tables.cases), words: await itemsOf(tables.words), objects, now: postcase.now };
}

export async function itemsOf({ client, name }: CaseTable): Promise<Item[]> {
  const found: Item[] = [];
  let from: Item | undefined;
  do {
    const page: { Items?: Item[]; LastEvaluatedKey?: Item } = await client.send(
      new ScanCommand({ TableName: name, ExclusiveStartKey: from, ConsistentRead: true }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/** Puts items into an empty table. */
async function fill({ client, name }: CaseTable, items: readonly Item[]): Promise<void> {
  for (let first = 0; first < items.length; first += 25)
    await client.send(
      new BatchWriteCommand({
        RequestItems: { [name]: items.slice(first, first + 25).map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
}
