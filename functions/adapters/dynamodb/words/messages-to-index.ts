import type { MessagesToIndex } from '#actions/lists/search/word-ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { storedCase } from '../case/stored-case.ts';
import { storedMessage } from '../case/stored-message.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItemsOfBoth } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { generationsKey, generationsOf } from './word-items.ts';

/** Messages whose words are to be stored, with what their table says of its generations. */
export class DynamoMessagesToIndex implements MessagesToIndex {
  private readonly words: CaseTable;
  private readonly cases: CaseTable;
  private readonly items: Entities;

  constructor(words: CaseTable, cases: CaseTable) {
    this.words = words;
    this.cases = cases;
    this.items = entities(cases);
  }

  async messageToIndex(key: MessageKey): ReturnType<MessagesToIndex['messageToIndex']> {
    const keys = {
      case: keyOf(this.items.case, { number: key.caseNumber }),
      message: keyOf(this.items.message, key),
    };
    const [ofWords, ofCases] = await readItemsOfBoth(
      [this.words, [generationsKey]],
      [this.cases, [keys.case, keys.message]],
    );
    const found = itemOf(this.items.case, ofCases(keys.case));
    const message = itemOf(this.items.message, ofCases(keys.message));
    return {
      generations: generationsOf(ofWords(generationsKey)),
      found: found && message ? { case: storedCase(found), message: storedMessage(message) } : undefined,
    };
  }
}
