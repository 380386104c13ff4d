import { decideWait } from '#domain/due-wait.ts';
import type { WaitState } from '#domain/wait.ts';
import type { ChangePorts } from './change-case.ts';
import { StaleFacts } from './ports.ts';

export interface Woken {
  readonly state: WaitState | 'ended-before';
  readonly outcome: string | undefined;
}

const mostAttempts = 10;

/**
 * A wait has come to its end: does what it waited for, if case and rules still want it (NOTE-05, CASE-13). Again changes
 * nothing: what it does and its end are written together.
 * @throws when there is no such wait, or something broke; calling again is safe and needed.
 */
export async function wakeWait(
  { caseNumber, waitId }: { readonly caseNumber: number; readonly waitId: string },
  { cases, configuration, now, pause }: Omit<ChangePorts, 'newId'>,
): Promise<Woken> {
  const configured = await configuration.load();
  for (let attempt = 1; ; attempt++) {
    const found = await cases.loadWait(caseNumber, waitId);
    if (!found) throw new Error(`There is no wait ${waitId} of case ${caseNumber}`);
    if (found.wait.state !== 'waiting') return { state: 'ended-before', outcome: found.wait.outcome };
    const change = decideWait(found.case, found.wait, now(), configured);
    try {
      await cases.save(change);
      return { state: change.ended?.state ?? 'done', outcome: change.ended?.outcome };
    } catch (error) {
      // Somebody changed the case at this very moment: it decides anew.
      if (!(error instanceof StaleFacts) || attempt === mostAttempts) throw error;
      await pause(attempt);
    }
  }
}
