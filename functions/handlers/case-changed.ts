import { planDigest, planReview } from '#actions/life/plan-review.ts';
import { startWait } from '#actions/life/start-wait.ts';
import { tellNews } from '#actions/lists/search/tell-news.ts';
import { moveCases } from '#actions/people/move-cases.ts';
import { committedChange } from './events/committed-change.ts';
import { stream } from './events/envelopes.ts';
import { changePorts } from './wiring/change-ports.ts';

const ports = changePorts();

/** Something was committed that has an effect. The event source lets nothing else through. */
export const handler = stream(committedChange, async (change) => {
  switch (change.is) {
    case 'wait':
      return startWait(change, ports);
    case 'message':
      if (change.isQueued) await ports.queue.enqueue(change.key);
      return change.news && tellNews(change.news, change.key, ports);
    case 'event':
      return tellNews(change, undefined, ports);
    case 'customer':
      return ports.peopleIndex.keep(change);
    case 'case-move':
      return moveCases(change, ports);
    case 'digest':
      return planDigest(change, ports);
    case 'rule':
      return planReview(change, ports);
  }
});
