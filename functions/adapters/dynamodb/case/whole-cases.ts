import type { SentMail, WholeCase, WholeCases } from '#actions/case/ports.ts';
import type { CaseTable } from '../table/case-table.ts';
import type { CasePage } from './case-page.ts';
import { storedFollowing } from './followings.ts';
import { storedCase } from './stored-case.ts';
import { storedMessage } from './stored-message.ts';
import { wholeCasePage } from './whole-case-page.ts';

export class DynamoWholeCases implements WholeCases {
  private readonly table: CaseTable;

  constructor(table: CaseTable) {
    this.table = table;
  }

  async whole(number: number): Promise<WholeCase | undefined> {
    const page = await wholeCasePage(this.table, number);
    return (
      page && {
        case: storedCase(page.case),
        messages: page.messages.map(shown),
        events: page.events.map(({ from, to, messageId, ...event }) => ({ ...event, from, to, messageId })),
        ratings: page.ratings.map(({ comment = '', agent, group, service, ...rating }) => {
          return { ...rating, comment, agent, group, service };
        }),
        waits: page.waits.map((wait) => ({ ...wait, outcome: wait.outcome })),
        followers: page.followers.map(storedFollowing),
        seen: page.seen.map(({ caseNumber, who, seenAt }) => ({ caseNumber, who, seenAt })),
      }
    );
  }
}

function shown(item: CasePage['messages'][number]): WholeCase['messages'][number] {
  const message = storedMessage(item);
  if (message.direction !== 'out') return message;
  return { ...message, sentAt: item.sentAt, deliveryDetail: item.deliveryDetail } satisfies SentMail;
}
