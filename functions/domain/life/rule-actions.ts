import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { RuleDeed } from '#domain/case/happened/rule-note.ts';
import type { Note, OutboundMessage } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { RuleAction, SendAction, SettableField } from '#domain/configuration/rules/rule.ts';
import { nextStatus } from '#domain/configuration/status.ts';
import { notifications, whyUnsendable } from '#domain/notification/notification.ts';
import type { Worked } from '#domain/rules/readers.ts';
import { toldAgents } from '#domain/rules/told-agents.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { enterStatus } from './status-entry.ts';
import { webhookCall } from './webhook-call.ts';

/** What one action of a rule does to a case. */
export interface Done {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly (OutboundMessage | Note)[];
  readonly waits: readonly Wait[];
  readonly deed: RuleDeed;
}

export interface Doing {
  /** Name of the rule. */
  readonly rule: string;
  readonly happening: Happening;
  /** Of the action: what it writes is named after it. */
  readonly cause: Cause;
  /** The case that goes on for the one that it is about (CASE-14). */
  readonly worked: Worked | undefined;
  readonly configuration: Configuration;
}

/** Does an action of a rule (NOTE-12). What cannot be done is left, and said. */
export function doneAction(action: RuleAction, about: Case, doing: Doing): Done {
  switch (action.do) {
    case 'send':
      return action.to.includes('customer') ? sentToCustomer(action, about, doing) : sentToAgents(action, about, doing);
    case 'set':
      return action.field === 'status'
        ? statusSet(action.value, about, doing)
        : fieldSet(action.field, action.value, about, doing);
    case 'assign':
      return assignedBy(action, about, doing);
    case 'note':
      return noteBy(action.text, about, doing);
    case 'call':
      return calledBy(action.webhook, about, doing);
  }
}

function done(about: Case, deed: RuleDeed, parts: Partial<Done> = {}): Done {
  return { case: about, events: [], messages: [], waits: [], deed, ...parts };
}

function sentToCustomer({ template }: SendAction, about: Case, { cause, configuration }: Doing): Done {
  const messages = notifications(about, template, { id: cause.id, at: cause.at }, configuration);
  const deed = { do: 'send', what: template } as const;
  if (messages[0]) return done(about, { ...deed, to: [messages[0].to.address] }, { messages });
  return done(about, { ...deed, not: 'unsendable', detail: whyUnsendable(about, template, undefined, configuration) });
}

function sentToAgents(action: SendAction, about: Case, { cause, happening, worked, configuration }: Doing): Done {
  const { id, at } = cause;
  const { messages, deed } = toldAgents(action, about, happening, { id, at, ...(worked && { worked }) }, configuration);
  return done(about, deed, { messages });
}

function statusSet(status: string, about: Case, { cause, configuration }: Doing): Done {
  const deed = { do: 'set', what: 'status', to: [status] } as const;
  if (about.status === status) return done(about, { ...deed, not: 'same' });
  try {
    nextStatus(about.status, status, configuration.statuses);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return done(about, { ...deed, not: 'refused', detail: error.message });
  }
  const { case: entered, event, messages, waits } = enterStatus(about, status, cause, configuration);
  return done(entered, deed, { events: [event], messages, waits });
}

function fieldSet(
  field: Exclude<SettableField, 'status'>,
  value: string,
  about: Case,
  { cause, configuration }: Doing,
): Done {
  const deed = { do: 'set', what: field, to: [value] } as const;
  if (about[field] === value) return done(about, { ...deed, not: 'same' });
  if (!isPossible(field, value, configuration))
    return done(about, { ...deed, not: 'refused', detail: `"${value}" is switched off or gone` });
  const after = { ...about, [field]: value };
  return done(after, deed, { events: [changeOf(field, about[field], value, after, cause)] });
}

function isPossible(field: SettableField, value: string, { categories, services }: Configuration): boolean {
  const rows = { category: categories, service: services, priority: undefined, status: undefined }[field];
  return rows === undefined || rows.some(({ name, active }) => name === value && active);
}

function assignedBy(
  { agent, group }: Extract<RuleAction, { do: 'assign' }>,
  about: Case,
  { cause, configuration }: Doing,
): Done {
  const deed = { do: 'assign', to: [agent, group].filter((one) => one !== undefined) } as const;
  if (agent !== undefined && !configuration.agents.some(({ address, active }) => address === agent && active))
    return done(about, { ...deed, not: 'refused', detail: `${agent} is switched off or gone` });
  const after: Case = { ...about, agent: agent ?? about.agent, group: group ?? about.group };
  const events = (['agent', 'group'] as const)
    .filter((field) => about[field] !== after[field])
    .map((field) => changeOf(field, about[field], after[field], after, cause));
  return events.length === 0 ? done(about, { ...deed, not: 'same' }) : done(after, deed, { events });
}

function changeOf(
  field: string,
  from: string | undefined,
  to: string | undefined,
  after: Case,
  cause: Cause,
): CaseEvent {
  return caseEvent(after, cause, 'field-changed', { id: `${cause.id}-${field}`, field, from, to });
}

function noteBy(text: string, about: Case, { cause }: Doing): Done {
  const { id, at, who } = cause;
  const note: Note = { direction: 'note', id, caseNumber: about.number, at, by: who, body: text, attachments: [] };
  const event = caseEvent(about, { ...cause, messageId: id }, 'note-written', { version: undefined });
  return done(about, { do: 'note' }, { messages: [note], events: [event] });
}

function calledBy(webhook: string, about: Case, { rule, cause, happening, configuration }: Doing): Done {
  const deed = { do: 'call', to: [webhook] } as const;
  const row = configuration.webhooks.find(({ name }) => name === webhook);
  if (!row?.active) return done(about, { ...deed, not: 'refused', detail: `the webhook ${webhook} is off or gone` });
  return done(about, deed, { waits: [webhookCall(about, { webhook, rule, event: happening.on }, cause)] });
}
