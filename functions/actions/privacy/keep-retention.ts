import { causeOf } from '#actions/work/cause-of.ts';
import { type Counts, isNothing, nothing, sum } from '#domain/privacy/erasure.ts';
import { cutoffsAt, listsOfOver } from '#domain/privacy/retention.ts';
import { eraseClosedCases } from './erase-closed-cases.ts';
import { eraseHeldMails } from './erase-held-mails.ts';
import { eraseRawMails } from './erase-raw-mails.ts';
import type { RetentionPorts, RetentionRun } from './retention-run.ts';

/**
 * Erases what has had its time by the settings: closed cases but for their skeleton, raw mails of closed cases, held mails (OPS-07).
 * What is on legal hold is passed by. As far as time goes: the next day goes on.
 * @returns how many of each; the audit says it, too, when there were any.
 */
export async function keepRetention(hasTime: () => boolean, ports: RetentionPorts): Promise<Counts> {
  const configured = await ports.configuration.load();
  const cutoffs = cutoffsAt(ports.now(), configured.settings);
  const cause = causeOf({ who: 'postcase' }, ports);
  let counts = nothing;
  const run: RetentionRun = {
    hasTime,
    count: (more) => {
      counts = sum(counts, more);
    },
  };
  const lists = listsOfOver(configured);
  if (cutoffs.cases !== undefined) await eraseClosedCases(lists, cutoffs.cases, cause, run, ports);
  if (cutoffs.rawMails !== undefined) await eraseRawMails(lists, cutoffs.rawMails, run, ports);
  if (cutoffs.heldMails !== undefined) await eraseHeldMails(cutoffs.heldMails, run, ports);
  if (!isNothing(counts)) {
    const entry = { id: cause.id, at: cause.at, who: cause.who, what: 'deleted', lookup: 'erasure' } as const;
    await ports.audit.add({ ...entry, name: 'retention', before: undefined, after: counts });
  }
  return counts;
}
