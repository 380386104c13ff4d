import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { whyNoMail } from '#domain/life/silent-entry.ts';

/**
 * What an agent is told of a change that they made: the case as it is since, the messages that were written and whom they go
 * to, what is due later, why entering a status sends nothing, and the case that came of it or goes on for it.
 */
export function changeSummary(
  { before, after, messages, waits, branch, other }: CaseChange,
  configuration: Configuration,
): object {
  const { number, version, status, category, type, priority, agent, group } = after ?? before;
  const noMail = after && !other && after.entry !== before.entry ? whyNoMail(after, configuration) : undefined;
  return {
    case: { number, version, status, category, type, priority, agent, group },
    messages: messages.map((message) => ({
      ...{ caseNumber: message.caseNumber, at: message.at, id: message.id, direction: message.direction },
      ...(message.direction === 'out' && {
        template: message.template,
        to: [message.to.address, ...message.cc],
      }),
    })),
    waits: waits.map(({ purpose, dueAt }) => ({ purpose, dueAt })),
    ...(noMail !== undefined && { noMail }),
    ...(branch && { opened: branch.number }),
    ...(other && { goesOn: other.after.number }),
    caseNumberMask: configuration.settings.caseNumberMask,
  };
}
