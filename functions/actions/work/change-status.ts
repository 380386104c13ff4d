import { nextStatus } from '#domain/configuration/status.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Puts a case into another status, with all that the rules send then (CASE-03, NOTE-01).
 * @throws Refusal for a status that there is not, or that may not follow.
 */
export function changeStatus(
  asked: Asked & { readonly status: string; readonly closureReason?: string | undefined },
  ports: ChangePorts,
): Promise<CaseChange> {
  const cause = {
    id: ports.newId(),
    at: ports.now().toISOString(),
    who: asked.who,
    closureReason: asked.closureReason,
  };
  return changeCase(
    asked,
    (found, configuration) => {
      const { name } = nextStatus(found.status, asked.status, configuration.statuses);
      const next = { ...found, version: found.version + 1 };
      const { case: after, event, messages, waits } = enterStatus(next, name, cause, configuration);
      return { before: found, after, events: [event], messages, waits };
    },
    ports,
  );
}
