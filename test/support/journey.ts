import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { RotateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { changeStatus } from '#actions/work/change-status.ts';
import { type CasePage, casePage } from '#adapters/dynamodb/case/case-page.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoConfigurationSource } from '#adapters/dynamodb/configuration/configuration-source.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Case } from '#domain/case/case.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { mailboxWithDefaults } from '#domain/configuration/mailbox.ts';
import type { formerLookup } from '#domain/configuration/rules/former-rows.ts';
import { LocalCloud } from '../../local/cloud.ts';
import { readyPeople } from '../../local/commands/start/ready-people.ts';
import { WarmEnvironments } from '../../local/lambda/warm-environments.ts';
import { PortTaken } from '../../local/port-taken.ts';
import { deployed } from './deployment/deployed.ts';
import { type Letter, letter } from './letter.ts';

export const support = 'support@postcase.test';
export const pomosch = 'pomosch@postcase.test';

/** A person's key: the embedded cloud lets people do anything. */
const tester = { accessKeyId: 'tester', secretAccessKey: 'tester' };

/** Journeys of a worker come one after the other. */
const warm = new WarmEnvironments();

type CloudOptions = ConstructorParameters<typeof LocalCloud>[0];

interface JourneyOptions extends CloudOptions {
  /** `new`: the stack is deployed for the first time, so its custom resources run; else it has just been deployed. */
  readonly deployment: 'new';
}

/** A running system, and what a test does with it: write as a customer, read what came of it. */
export class Journey {
  readonly cloud: LocalCloud;
  readonly folder: string;
  readonly table: CaseTable;
  private clients = 0;

  private constructor(cloud: LocalCloud, folder: string) {
    this.cloud = cloud;
    this.folder = folder;
    const name = cloud.physicalName('AWS::DynamoDB::Table');
    this.table = caseTable(name, { endpoint: cloud.endpoint, region: 'eu-west-1', credentials: tester });
  }

  static async start({ deployment, ...options }: Partial<JourneyOptions> = {}): Promise<Journey> {
    const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'postcase-'));
    const people = [
      ...readyPeople,
      { email: 'olga@agents.test', name: 'Olga', groups: ['agent'] },
      { email: 'second@agents.test', name: 'Second', groups: ['admin'] },
    ];
    const usual = { assembly: inject('assembly'), dataDir: folder, people, warm };
    const isNew = deployment === 'new' || options.dataDir !== undefined;
    const ports = isNew ? {} : await deployed(usual);
    const start = async (own: CloudOptions['ports']) => {
      const cloud = new LocalCloud({ ...usual, ports: own, ...options });
      await cloud.start();
      return new Journey(cloud, folder);
    };
    // Somebody may have taken its ports meanwhile; on others the start takes longer.
    return start(ports).catch((error) => (error instanceof PortTaken ? start({}) : Promise.reject(error)));
  }

  async stop(): Promise<void> {
    await this.cloud.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes as a customer, by SMTP, and waits until everything that follows has happened. */
  async write(mail: Letter | Buffer, envelope: { from?: string; to?: string[] } = {}): Promise<void> {
    await this.send(mail, envelope);
    await this.cloud.idle();
  }

  /** Writes and does not wait. */
  async send(mail: Letter | Buffer, envelope: { from?: string; to?: string[] } = {}): Promise<void> {
    const from = Buffer.isBuffer(mail) ? 'ann@client.test' : mail.from;
    const to = Buffer.isBuffer(mail) ? [support] : [mail.to].flat();
    await this.cloud.deliver(Buffer.isBuffer(mail) ? mail : await letter(mail), { from, to, ...envelope });
  }

  /** Lets what failed be tried again, in virtual time, until nothing is left to do. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 36; turn++) await this.cloud.advance('5 minutes');
    await this.cloud.idle(60_000);
  }

  /** Registers a case of a new customer, and returns its number and the acknowledgement. */
  async newCase(subject: string) {
    const client = `client${++this.clients}.test`;
    const from = `writer@${client}`;
    await this.write({ from, to: support, subject, messageId: `<${this.clients}@${client}>` });
    const page = await this.caseAbout(subject);
    return { from, number: page.case.number, acknowledgement: await this.lastMailTo(from) };
  }

  /** Held mails of a sender. */
  async held(from: string): Promise<Record<string, unknown>[]> {
    return (await this.items('held-mail')).filter((mail) => mail.from === from);
  }

  /** Puts a case into a status as an agent does, and waits until everything that follows has happened. */
  async setStatus(number: number, status: string): Promise<void> {
    const deployed = {
      mailDomain: 'postcase.test',
      caseNumberMask: 'SR-{0}',
      mailboxes: [support, pomosch].map((address) =>
        mailboxWithDefaults({ address, displayName: address, language: address === support ? 'en' : 'ru' }),
      ),
    };
    await changeStatus(
      { caseNumber: number, who: 'agent', expectedVersion: undefined, status },
      {
        cases: new DynamoCases(this.table),
        configuration: new DynamoConfigurationSource(this.table, deployed),
        now: () => new Date(this.cloud.now()),
        newId: randomUUID,
        pause: () => setTimeout(20),
      },
    );
    await this.cloud.idle();
  }

  /** Changes a row of a lookup or a setting, and lets the functions forget the old one. */
  async configure(lookup: LookupName | typeof formerLookup, name: string, value?: unknown): Promise<void> {
    await entities(this.table).configuration.put({ lookup, name, value }).go();
    await this.cloud.advance('1 minute');
  }

  async unconfigure(lookup: LookupName | typeof formerLookup, name: string): Promise<void> {
    await entities(this.table).configuration.delete({ lookup, name }).go();
    await this.cloud.advance('1 minute');
  }

  /** As Secrets Manager does once a year. */
  async rotateSigningKeys(): Promise<void> {
    const secrets = new SecretsManagerClient({
      endpoint: this.cloud.endpoint,
      region: 'eu-west-1',
      credentials: tester,
    });
    await secrets.send(new RotateSecretCommand({ SecretId: this.cloud.physicalName('AWS::SecretsManager::Secret') }));
    await this.cloud.idle();
  }

  /** Keys in the mail bucket, SES's own note apart. */
  async keys(prefix: string): Promise<string[]> {
    const s3 = new S3Client({
      endpoint: this.cloud.endpoint,
      region: 'eu-west-1',
      credentials: tester,
      forcePathStyle: true,
    });
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket: this.cloud.physicalName('AWS::S3::Bucket'), Prefix: prefix }),
    );
    return Contents.flatMap(({ Key }) => Key ?? []).filter((key) => !key.endsWith('AMAZON_SES_SETUP_NOTIFICATION'));
  }

  /** Bytes of an object in the mail bucket. */
  async object(key: string): Promise<Uint8Array> {
    const s3 = new S3Client({
      endpoint: this.cloud.endpoint,
      region: 'eu-west-1',
      credentials: tester,
      forcePathStyle: true,
    });
    const { Body } = await s3.send(
      new GetObjectCommand({ Bucket: this.cloud.physicalName('AWS::S3::Bucket'), Key: key }),
    );
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  }

  /** As an owner does by hand. */
  async remove(key: string): Promise<void> {
    const s3 = new S3Client({
      endpoint: this.cloud.endpoint,
      region: 'eu-west-1',
      credentials: tester,
      forcePathStyle: true,
    });
    await s3.send(new DeleteObjectCommand({ Bucket: this.cloud.physicalName('AWS::S3::Bucket'), Key: key }));
  }

  async items(entity: string): Promise<Record<string, unknown>[]> {
    const { client, name } = this.table;
    const items: Record<string, unknown>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page: { Items?: Record<string, unknown>[]; LastEvaluatedKey?: Record<string, unknown> } = await client.send(
        new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: from }),
      );
      items.push(...(page.Items ?? []).filter((item) => item.__edb_e__ === entity));
      from = page.LastEvaluatedKey;
    } while (from);
    return items;
  }

  async cases(): Promise<Case[]> {
    const numbers = (await this.items('case')).map(({ number }) => Number(number)).toSorted((a, b) => a - b);
    return Promise.all(numbers.map(async (number) => (await this.page(number)).case as Case));
  }

  async page(number: number): Promise<CasePage> {
    const page = await casePage(this.table, number);
    if (!page) throw new Error(`There is no case ${number}`);
    return page;
  }

  /** The newest case with the subject. */
  async caseAbout(subject: string): Promise<CasePage> {
    const found = (await this.items('case'))
      .filter((item) => item.subject === subject)
      .map(({ number }) => Number(number));
    return this.page(Math.max(...found));
  }

  /** What the system sent to an address, parsed as a mail client would, oldest first. */
  async mailTo(address: string) {
    const sent = this.cloud.sentMail().filter(({ recipients }) => recipients.includes(address));
    return Promise.all(sent.map(async ({ raw }) => ({ ...readMail(raw), raw: raw.toString('latin1') })));
  }

  async lastMailTo(address: string) {
    const mail = (await this.mailTo(address)).at(-1);
    if (!mail) throw new Error(`Nothing was sent to ${address}`);
    return mail;
  }
}
