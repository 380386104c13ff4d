import { drainBacklog } from '#actions/lists/drain-backlog.ts';
import { lookDaily } from '#actions/lists/look-daily.ts';
import { replayCases } from '#actions/lists/replay-cases.ts';
import { sendDigest } from '#actions/notification/send-digest.ts';
import { checkNorm, planNormChecks } from '#actions/reports/check-norm.ts';
import { reviewWaits } from '#actions/work/waits/review-waits.ts';
import { reviewPorts } from '../wake-ports.ts';

interface Look {
  readonly name: string;
  readonly page?: string | undefined;
  readonly stateMachine: string;
}

/** Looks again at what waits, by how the name of the look begins. @returns what came of it. */
export async function runLook({ name, page, stateMachine }: Look): Promise<object> {
  const ports = reviewPorts(stateMachine);
  const [kind] = name.split('-');
  switch (kind) {
    case 'daily': {
      // Apart from what may fail.
      const checks = await planNormChecks(ports);
      return { checks, ...(await lookDaily({ name }, ports)) };
    }
    case 'norm':
      return { level: page, missed: await checkNorm({ name, level: page ?? '' }, ports) };
    case 'digest':
      return { agent: page, ...(await sendDigest({ id: name.slice('digest-'.length), agent: page ?? '' }, ports)) };
    case 'drain':
      return drainBacklog(ports);
    case 'replay':
      if (page === undefined) await planNormChecks(ports);
      return replayCases({ name, page }, ports);
    default:
      return reviewWaits({ name, page }, ports);
  }
}
