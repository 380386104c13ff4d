import { join } from 'node:path';
import { type BuildAppOptions, buildApp } from 'fauxqs';
import { usingData } from '../kept-data.ts';

type Stores = NonNullable<BuildAppOptions['stores']>;
export type QueueStore = Stores['sqsStore'];
export type Queue = ReturnType<QueueStore['createQueue']>;
export type QueuedMessage = Queue['messages'][number];
export type TopicStore = Stores['snsStore'];
export type BucketStore = Stores['s3Store'];
type App = ReturnType<typeof buildApp>;

/** The parts of fauxqs that its `startFauxqs` puts together but does not hand out. */
interface Parts {
  SqsStore: {
    new (): QueueStore;
    createMessage(body: string, attributes: object, delaySeconds: number): QueuedMessage;
  };
  SnsStore: new () => TopicStore;
  S3Store: new () => BucketStore;
  PersistenceManager: new (dataDir: string) => NonNullable<QueueStore['persistence']>;
  publish(parameters: { TopicArn: string; Message: string }, topics: TopicStore, queues: QueueStore): string;
}

async function loadParts(): Promise<Parts> {
  const load = async (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href);
  const modules = await Promise.all(
    ['sqs/sqsStore.js', 'sns/snsStore.js', 'sns/actions/publish.js', 's3/s3Store.js', 'persistence.js'].map(load),
  );
  return Object.assign({}, ...modules);
}

/** S3, SNS and SQS in this process: stores to work with directly, and an app that answers the AWS protocols. */
export interface Fauxqs {
  readonly app: App;
  readonly queues: QueueStore;
  readonly topics: TopicStore;
  readonly buckets: BucketStore;
  /** Puts a message into a queue. Throws if there is none with this ARN. */
  sendMessage(queueArn: string, body: string): void;
  /** Publishes to a topic's queues. Throws if there is no topic with this ARN. */
  publish(topicArn: string, message: string): void;
  stop(): Promise<void>;
}

/**
 * Opens the engine on its data. Put together here and not by `startFauxqs`, which listens on all addresses of the machine,
 * keeps its stores to itself and syncs the disk for each message.
 */
export async function openFauxqs(options: { region: string; dataDir: string }): Promise<Fauxqs> {
  const parts = await loadParts();
  const queues = new parts.SqsStore();
  const topics = new parts.SnsStore();
  const buckets = new parts.S3Store();
  const file = join(options.dataDir, 'fauxqs.db');
  const persistence = usingData(file, () => new parts.PersistenceManager(options.dataDir));
  // biome-ignore lint/complexity/useLiteralKeys: fauxqs declares its database private, and brackets alone reach it.
  const database = persistence['db'];
  database.exec('PRAGMA synchronous = NORMAL');
  // fauxqs 2.4.1 writes null to a column that is NOT NULL here: making a message visible at once would fail.
  const makeVisible = database.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  persistence.updateMessageReady = (messageId) => void makeVisible.run(messageId);
  usingData(file, () => persistence.load(queues, topics, buckets));
  queues.persistence = persistence;
  topics.persistence = persistence;
  buckets.persistence = persistence;
  for (const queue of queues.allQueues()) queue.persistence = persistence;
  const app = buildApp({
    logger: false,
    defaultRegion: options.region,
    stores: { sqsStore: queues, snsStore: topics, s3Store: buckets },
  });
  await app.ready();
  return {
    app,
    queues,
    topics,
    buckets,
    sendMessage: (queueArn, body) => {
      const queue = queues.getQueueByArn(queueArn);
      if (queue === undefined) throw new Error(`There is no queue ${queueArn}.`);
      queue.enqueue(parts.SqsStore.createMessage(body, {}, Number(queue.attributes.DelaySeconds ?? 0)));
    },
    publish: (TopicArn, Message) => {
      parts.publish({ TopicArn, Message }, topics, queues);
    },
    stop: async () => {
      queues.shutdown();
      await app.close();
      persistence.close();
    },
  };
}
