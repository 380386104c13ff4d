import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { DeadLetters } from '../parts/queue.ts';
import type { Settings } from '../settings/settings.ts';

/** Figures of ratings and cases follow the table's stream. */
export class Figures extends Construct {
  readonly countFigures: PostcaseFunction;
  readonly uncountedRatings: DeadLetters;

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // 60 s: one transaction after the other, a hundred in a batch; rivals for a row take a second now and then.
    this.countFigures = new PostcaseFunction(this, 'count-figures', { timeout: seconds(60), memory: 512 });
    this.uncountedRatings = new DeadLetters(this, 'uncounted-ratings');
    table.bindTo(this.countFigures, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    // Days are those of the default time zone.
    this.countFigures.bindSettings(settings);
    this.followStream(table);
  }

  /**
   * The stream's second reader, apart from case-changed, so that figures which cannot be counted hold back no mail. Two is
   * all that DynamoDB recommends for a shard: a third one would have to be told by one of these.
   */
  private followStream(table: CaseTable): void {
    const newImageOf = (entity: string) => ({ __edb_e__: { S: FilterRule.isEqual(entity) } });
    const isWritten = FilterRule.or('INSERT', 'MODIFY');
    table.feed(this.countFigures, this.uncountedRatings, [
      FilterCriteria.filter({ eventName: isWritten, dynamodb: { NewImage: newImageOf('rating') } }),
      // Looked at with each change: what counts of it changes some times in its life.
      FilterCriteria.filter({ eventName: isWritten, dynamodb: { NewImage: newImageOf('case') } }),
      // A round that nobody was asked of counts for nothing.
      FilterCriteria.filter({
        eventName: isWritten,
        dynamodb: {
          NewImage: { ...newImageOf('rating-round'), asked: { M: { day: { S: FilterRule.exists() } } } },
        },
      }),
    ]);
  }
}
