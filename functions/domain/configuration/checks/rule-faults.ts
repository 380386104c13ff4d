import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Condition, isStatusMail, names, type Rule, type RuleAction } from '#domain/configuration/rules/rule.ts';
import { type NameOf, ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import { type Fault, meant } from './fault.ts';

/** What is wrong between rules and what they name (NOTE-01, NOTE-12). */
export function ruleFaults(configuration: Configuration): readonly Fault[] {
  return configuration.rules.flatMap((rule, index) => [
    ...conditionFaults(rule, configuration),
    ...actionFaults(rule, configuration),
    ...eventFaults(rule),
    ...sameAgain(rule, configuration.rules.slice(0, index)),
    ...tooMany(rule, configuration.rules.slice(0, index)),
  ]);
}

type Told = (column: string, message: string) => Fault;

function tellerOf({ name }: Rule): Told {
  return (column, message) => ({ lookup: 'rule', name, column, message });
}

/** Each kind of row that conditions name, and what there is of it. */
function rowsOf(kind: NameOf, configuration: Configuration) {
  const byAddress = (rows: readonly { readonly address: string }[]) => rows.map(({ address }) => ({ name: address }));
  return {
    status: configuration.statuses,
    category: configuration.categories,
    'case-type': configuration.caseTypes,
    service: configuration.services,
    group: configuration.groups,
    agent: byAddress(configuration.agents),
    mailbox: byAddress(configuration.mailboxes),
    language: configuration.languages.map(({ code, active }) => ({ name: code, active })),
  }[kind];
}

function conditionFaults(rule: Rule, configuration: Configuration): readonly Fault[] {
  const fault = tellerOf(rule);
  return rule.conditions.flatMap((condition, index) => {
    const place = `conditions[${index}]`;
    const field = ruleFields[condition.field];
    if (field?.on && !field.on.includes(rule.on))
      return [fault(`${place}.field`, `${condition.field} is known of ${field.on.join(', ')}, not of ${rule.on}`)];
    if (field?.kind.is !== 'name') return [];
    const { of } = field.kind;
    const rows = rowsOf(of, configuration);
    return valuesOf(condition)
      .filter((value) => !rows.some(({ name }) => name === value))
      .map((value) =>
        fault(`${place}.value`, `"${value}" is no ${of}: add it first, or take another${meant(value, rows)}`),
      );
  });
}

function valuesOf({ value }: Condition): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

function actionFaults(rule: Rule, configuration: Configuration): readonly Fault[] {
  const fault = tellerOf(rule);
  return rule.actions.flatMap((action, index) =>
    faultsOfAction(action, configuration, (column, message) => fault(`actions[${index}].${column}`, message)),
  );
}

function faultsOfAction(action: RuleAction, configuration: Configuration, fault: Told): readonly Fault[] {
  switch (action.do) {
    case 'send':
      return [...templateFaults(action, configuration, fault), ...readerFaults(action, configuration, fault)];
    case 'set': {
      if (action.field === 'priority')
        return ['High', 'Medium', 'Low'].includes(action.value)
          ? []
          : [fault('value', `"${action.value}" is no priority: take High, Medium or Low`)];
      const rows = rowsOf(action.field, configuration);
      const row = rows.find(({ name }) => name === action.value);
      return row ? [] : [fault('value', unknown(action.value, action.field, rows))];
    }
    case 'assign': {
      return (['agent', 'group'] as const).flatMap((column) => {
        const rows = rowsOf(column, configuration);
        const named = action[column];
        const isKnown = named === undefined || rows.some(({ name }) => name === named);
        return isKnown ? [] : [fault(column, unknown(named, column, rows))];
      });
    }
    case 'note':
      return [];
    case 'call': {
      const { webhooks } = configuration;
      const isKnown = webhooks.some(({ name }) => name === action.webhook);
      return isKnown ? [] : [fault('webhook', unknown(action.webhook, 'webhook', webhooks))];
    }
  }
}

function unknown(name: string, what: string, rows: readonly { readonly name: string }[]): string {
  return `"${name}" is no ${what}: add it first, or take another${meant(name, rows)}`;
}

function templateFaults(
  { template, to }: Extract<RuleAction, { do: 'send' }>,
  { templates }: Configuration,
  fault: Told,
): readonly Fault[] {
  const mail = templates.find((row) => row.name === template);
  if (!mail)
    return [
      fault('template', `"${template}" is no template: save it first, or take another${meant(template, templates)}`),
    ];
  const isForCustomers = to.includes('customer');
  if (isForCustomers && mail.audience !== 'customer')
    return [fault('template', `"${template}" is written for agents, and it would go to the customer: take another`)];
  if (!isForCustomers && mail.audience !== 'agent')
    return [fault('template', `"${template}" is written for customers, and it would go to agents: take another`)];
  return [];
}

function readerFaults(
  { to }: Extract<RuleAction, { do: 'send' }>,
  { mailDomain }: Configuration,
  fault: Told,
): readonly Fault[] {
  if (to.length > 1 && to.includes('customer'))
    return [fault('to', 'names the customer among others: agents read other templates than customers do')];
  return to.flatMap((reader, index) =>
    reader.endsWith(`@${mailDomain}`)
      ? [fault(`to[${index}]`, 'is in the mail domain itself: mail to it would become cases')]
      : [],
  );
}

/** What news of mail are told by is no change of a case; deadlines alone have working time. */
function eventFaults(rule: Rule): readonly Fault[] {
  const { on, actions, conditions, delayMinutes, workingMinutes } = rule;
  const fault = tellerOf(rule);
  const isNews = on === 'bounced' || on === 'complained';
  const isNorm = on === 'norm-missed';
  const isDeadline = on === 'deadline-near' || on === 'deadline-missed';
  return [
    ...(isNews && delayMinutes + workingMinutes > 0
      ? [fault('delayMinutes', `must be 0: of mail that is ${on} people are told at once`)]
      : []),
    ...(isNews && actions.some((one) => one.do !== 'send' || one.to.includes('customer'))
      ? [fault('actions', `may only tell agents of mail that is ${on}`)]
      : []),
    ...(isNorm && delayMinutes + workingMinutes > 0
      ? [fault('delayMinutes', 'must be 0: of a missed norm people are told at once')]
      : []),
    ...(isNorm && actions.some((one) => one.do !== 'send' || one.to.some((to) => ofCase.includes(to)))
      ? [
          fault(
            'actions',
            'may only tell everybody, the people of the support address (mailbox) and addresses: it is about no case',
          ),
        ]
      : []),
    ...(isNorm && conditions.some(({ field }) => !/^(norm|time)\./.test(field))
      ? [fault('conditions', 'may only ask for the norm and the time: it is about no case')]
      : []),
    ...(!isNews && !isNorm && workingMinutes > 0 && !isDeadline
      ? [fault('workingMinutes', 'is of rules about deadlines alone: take delayMinutes')]
      : []),
  ];
}

/** Readers whom only a case has. */
const ofCase = ['customer', 'agent', 'group'];

function sameAgain(rule: Rule, before: readonly Rule[]): readonly Fault[] {
  if (!isStatusMail(rule)) return [];
  const what = JSON.stringify([rule.match, rule.conditions, rule.actions]);
  const same = before.find(
    (other) => isStatusMail(other) && JSON.stringify([other.match, other.conditions, other.actions]) === what,
  );
  if (!same) return [];
  return [
    tellerOf(rule)(
      'actions',
      `are those of rule "${same.name}", with the same conditions: the same mail would go out twice`,
    ),
  ];
}

/** All mails and waits of one entry are written in one transaction, and DynamoDB takes 100 writes. */
const mostAtOnce = 20;

function tooMany(rule: Rule, before: readonly Rule[]): readonly Fault[] {
  if (!isStatusMail(rule)) return [];
  const named = (one: Rule) =>
    JSON.stringify(one.conditions.filter(({ field }) => field === 'status' || field === 'category'));
  const same = before.filter((other) => isStatusMail(other) && named(other) === named(rule));
  if (same.length < mostAtOnce) return [];
  const of = names(rule, 'category') ? 'the same status and category' : 'the same status';
  return [tellerOf(rule)('conditions', `have ${mostAtOnce} rules of ${of} already: no more mails may leave at once`)];
}
