import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { WaitForWebhook } from '#domain/case/wait.ts';
import { agentName } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { kindOf } from '#domain/configuration/status.ts';

/**
 * What a webhook is told: which event, by which rule, and the case as it is when it is told. `id` is the same when the call is tried again,
 * and columns are added, never changed, while `schema` stays.
 */
export function webhookPayload(about: Case, wait: WaitForWebhook, configuration: Configuration): object {
  const { event, rule } = wait.purpose;
  const { mailDomain, settings, statuses } = configuration;
  const { customer } = about.correspondence;
  return {
    schema: 1,
    id: `${about.number}-${wait.id}`,
    event,
    rule,
    at: wait.dueAt,
    install: mailDomain,
    case: {
      number: about.number,
      printed: printCaseNumber(settings.caseNumberMask, about.number),
      subject: about.subject,
      status: about.status,
      statusKind: kindOf(about.status, statuses),
      category: about.category,
      service: about.service ?? null,
      priority: about.priority,
      origin: about.origin,
      mailbox: about.mailbox,
      language: about.language,
      agent: about.agent === undefined ? null : { address: about.agent, name: agentName(about.agent, configuration) },
      group: about.group ?? null,
      customer: customer ? { address: customer.address, name: customer.name } : null,
      registeredAt: about.registeredAt,
      respondedAt: about.respondedAt ?? null,
      resolvedAt: about.resolvedAt ?? null,
      closedAt: about.closedAt ?? null,
      dueAt: about.dueAt ?? null,
      rating: about.satisfaction ?? null,
      version: about.version,
    },
  };
}
