import type { Configuration } from '#domain/configuration/configuration.ts';
import type { NotificationRule } from '#domain/configuration/notification-rule.ts';
import { type Fault, meant } from './fault.ts';

/** What is wrong between notification rules and what they name (NOTE-01). */
export function ruleFaults(configuration: Configuration): readonly Fault[] {
  return configuration.rules.flatMap((rule, index) => [
    ...unknownNames(rule, configuration),
    ...sameAgain(rule, configuration.rules.slice(0, index)),
    ...tooMany(rule, configuration.rules.slice(0, index)),
  ]);
}

function unknownNames({ name, status, category, template }: NotificationRule, configuration: Configuration): Fault[] {
  const fault = (column: string, message: string): Fault => ({ lookup: 'notification-rule', name, column, message });
  const has = (rows: readonly { readonly name: string }[], wanted: string) => rows.some((row) => row.name === wanted);
  const faults: Fault[] = [];
  if (!has(configuration.statuses, status))
    faults.push(
      fault(
        'status',
        `"${status}" is no status: add it first, or take another${meant(status, configuration.statuses)}`,
      ),
    );
  if (category !== undefined && !has(configuration.categories, category))
    faults.push(
      fault(
        'category',
        `"${category}" is no category: add it first, take another, or null for any${meant(category, configuration.categories)}`,
      ),
    );
  const mail = configuration.templates.find((row) => row.name === template);
  if (!mail)
    faults.push(
      fault(
        'template',
        `"${template}" is no template: save it first, or take another${meant(template, configuration.templates)}`,
      ),
    );
  else if (mail.audience !== 'customer')
    faults.push(fault('template', `"${template}" is written for agents, and rules write to customers: take another`));
  return faults;
}

function sameAgain(rule: NotificationRule, before: readonly NotificationRule[]): readonly Fault[] {
  const { name, status, category, template } = rule;
  const same = before.find(
    (other) => other.status === status && other.category === category && other.template === template,
  );
  if (!same) return [];
  const message = `has the status, category and template of rule "${same.name}": the same mail would go out twice`;
  return [{ lookup: 'notification-rule', name, column: 'template', message }];
}

/** All mails and waits of one entry are written in one transaction, and DynamoDB takes 100 writes. */
const mostAtOnce = 20;

function tooMany({ name, status, category }: NotificationRule, before: readonly NotificationRule[]): readonly Fault[] {
  const same = before.filter((other) => other.status === status && other.category === category);
  if (same.length < mostAtOnce) return [];
  const message = `has ${mostAtOnce} rules for the same category already: no more mails may leave at once`;
  return [{ lookup: 'notification-rule', name, column: 'status', message }];
}
