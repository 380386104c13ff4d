import type { CaseReading } from '#actions/case/ports.ts';
import type { Deployed } from '#domain/configuration/lookups/lookup.ts';
import { type EventLine, publishedEventOf } from '#domain/webhook/published-event.ts';
import type { EventBus } from './ports.ts';

/** Tells the bus of a line of a case's history, with the case as it is by now (OPS-08). The same line again is told with the same id. */
export async function publishEvent(
  line: EventLine,
  ports: {
    readonly cases: Pick<CaseReading, 'load'>;
    readonly deployed: Pick<Deployed, 'mailDomain' | 'caseNumberMask'>;
    readonly bus: EventBus;
  },
): Promise<void> {
  const about = await ports.cases.load(line.caseNumber);
  // Mail that is about no case has no history.
  if (!about) return;
  await ports.bus.publish(publishedEventOf(line, about, ports.deployed));
}
