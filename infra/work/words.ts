import { CfnOutput } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import type { MailBucket } from '../data/mail-bucket.ts';
import type { WordsTable } from '../data/words-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { WorkQueue } from '../parts/queue.ts';

interface Parts {
  readonly bucket: MailBucket;
  readonly table: CaseTable;
  readonly words: WordsTable;
}

/** Words of cases follow what happens to them, by a queue of their own: search may lag, mail may not. */
export class Words extends Construct {
  readonly queue: WorkQueue;

  constructor(scope: Construct, id: string, { bucket, table, words }: Parts) {
    super(scope, id);
    // 60 s: of a mail that is longer than its item holds all is read. Whoever builds the index anew asks for steps of half of it.
    const limits = { timeout: seconds(60), memory: 1024 };
    const indexWords = new PostcaseFunction(this, 'index-words', limits);
    this.queue = new WorkQueue(this, 'words', limits);
    indexWords.addEventSource(
      // A flood of mail may not use up what an account has of functions: words wait.
      new SqsEventSource(this.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
    table.bindTo(indexWords, 'BatchGetItem', 'GetItem', 'Query');
    words.bindTo(indexWords, 'BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem');
    bucket.bindObjectsTo(indexWords, { messages: ['GetObject'] });
    new CfnOutput(this, 'function', {
      value: indexWords.functionName,
      description: 'Function for the words of the search: npm run words -- --function <this>',
    });
  }

  /** Lets a function hand over cases whose words are to be looked at. */
  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.wordsQueueUrl, this.queue.queueUrl, {
      actions: ['sqs:SendMessage'],
      resources: [this.queue.queueArn],
    });
  }
}
