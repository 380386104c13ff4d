import type { FunctionLog } from '../../local/lambda/function-log.ts';

interface Registered {
  readonly at: number;
  readonly caseNumber: number;
}
interface Acknowledged {
  readonly at: number;
  readonly messageId: string;
}
export interface Arrival {
  readonly registered: Promise<Registered>;
  /** Of a new case. */
  readonly acknowledged: Promise<Acknowledged>;
}

const registered = new Set(['Case registered', 'Message joined its case', 'Message reopened its case']);

/** Learns from what the functions log when a mail has become a case and when its acknowledgement has left. */
export class Arrivals {
  private readonly mails = new Map<string, PromiseWithResolvers<Registered>>();
  private readonly cases = new Map<number, PromiseWithResolvers<Acknowledged>>();
  private readonly open = new Set<Promise<unknown>>();

  /** @param id what SMTP answered for the mail: the end of its key in the bucket. */
  of(id: string): Arrival {
    const registered = this.mail(id).promise;
    return { registered, acknowledged: registered.then(({ caseNumber }) => this.case(caseNumber).promise) };
  }

  /** Resolves when every new case so far is acknowledged. */
  async all(): Promise<void> {
    await Promise.all([...this.mails.values()].map(({ promise }) => promise));
    await Promise.all(this.open);
  }

  readonly note = ({ entry }: FunctionLog): void => {
    const at = performance.now();
    const caseNumber = Number(entry?.caseNumber);
    if (registered.has(String(entry?.message)) && entry) {
      if (entry.message === 'Case registered') this.open.add(this.case(caseNumber).promise);
      this.mail(String(entry.mail).replace('raw/', '')).resolve({ at, caseNumber });
    }
    if (entry?.message === 'Mail sent') this.case(caseNumber).resolve({ at, messageId: String(entry.messageId) });
  };

  private mail(id: string): PromiseWithResolvers<Registered> {
    return getOrMake(this.mails, id);
  }

  private case(number: number): PromiseWithResolvers<Acknowledged> {
    return getOrMake(this.cases, number);
  }
}

function getOrMake<Key, Value>(map: Map<Key, PromiseWithResolvers<Value>>, key: Key): PromiseWithResolvers<Value> {
  const made = map.get(key) ?? Promise.withResolvers<Value>();
  map.set(key, made);
  return made;
}
