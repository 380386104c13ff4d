import { type Context, conditionsHold } from './condition.ts';
import type { Statement } from './policy-document.ts';
import { fits } from './wildcard.ts';

/** What is asked for: an action on a resource, with what is known of the request. */
export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly context?: Context | undefined;
  /** For resource policies: the service that asks, e.g. `ses.amazonaws.com`. */
  readonly servicePrincipal?: string;
}

export type Decision = 'allowed' | 'explicitly denied' | 'not allowed';

/** Every request here counts as sent over TLS: the gateway stands for AWS's own endpoint. */
const ALWAYS: Context = { 'aws:SecureTransport': 'true' };

function covers(statement: Statement, asked: Asked): boolean {
  const { Action, NotAction, Resource, NotResource, Principal } = statement;
  const action = (pattern: string) => fits(pattern, asked.action, true);
  const resource = (pattern: string) => fits(pattern, asked.resource);
  if (Action !== undefined ? !Action.some(action) : NotAction?.some(action) !== false) return false;
  if (Resource !== undefined ? !Resource.some(resource) : NotResource?.some(resource) === true) return false;
  if (asked.servicePrincipal !== undefined && Principal !== undefined && Principal !== '*') {
    const services = [...(Principal.Service ?? []), ...(Principal.AWS ?? []).filter((name) => name === '*')];
    if (!services.some((name) => name === '*' || name === asked.servicePrincipal)) return false;
  }
  return conditionsHold(statement.Condition, { ...ALWAYS, ...asked.context });
}

/** Decides as IAM does: an explicit Deny wins, then an Allow, else nothing is allowed. */
export function evaluate(statements: readonly Statement[], asked: Asked): Decision {
  const covering = statements.filter((statement) => covers(statement, asked));
  if (covering.some((statement) => statement.Effect === 'Deny')) return 'explicitly denied';
  return covering.length > 0 ? 'allowed' : 'not allowed';
}
