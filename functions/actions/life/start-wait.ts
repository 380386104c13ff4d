import { type Wait, wakeAt } from '#domain/case/wait.ts';
import type { Workflows } from './ports.ts';

/** Starts the workflow of a wait that was committed; again changes nothing. */
export async function startWait(
  { caseNumber, id, dueAt }: Pick<Wait, 'caseNumber' | 'id' | 'dueAt'>,
  { workflows, now }: { readonly workflows: Workflows; now(): Date },
): Promise<void> {
  await workflows.start({ caseNumber, waitId: id, wakeAt: wakeAt(dueAt, now()) });
}
