import { AccessDenied, type NeededPermission } from '../gateway/service.ts';
import { type Decision, evaluate } from './evaluate.ts';
import type { Statement } from './policy-document.ts';

/** A function as IAM sees it. */
export interface Principal {
  readonly functionName: string;
  readonly roleName: string;
  readonly statements: readonly Statement[];
}

/** A permission that a function has, or needed and had. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

function because(decision: Decision, action: string): string {
  return decision === 'explicitly denied'
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
}

/** Checks each function's calls against the policies of its role and remembers what was used. */
export class Access {
  readonly #account: string;
  readonly #principals = new Map<string, Principal>();
  readonly #decisions = new Map<string, Decision>();
  readonly #used = new Map<string, Map<string, Permission>>();

  constructor(account: string) {
    this.#account = account;
  }

  add(logicalId: string, principal: Principal): void {
    this.#principals.set(logicalId, principal);
  }

  /** Throws AccessDenied in AWS's words if the function's role does not allow it. */
  check(logicalId: string, needed: NeededPermission): void {
    const principal = this.#principals.get(logicalId);
    // As AWS answers a key that it does not know.
    if (principal === undefined) throw new AccessDenied(`The access key of ${logicalId} belongs to no function.`);
    const { action, resource } = needed;
    const decision = this.#decide(logicalId, principal, needed);
    if (decision === 'allowed') {
      this.#remember(logicalId, needed);
      return;
    }
    throw new AccessDenied(
      `User: ${this.arnOf(logicalId)} is not authorized to perform: ${action} on resource: ${resource} ${because(decision, action)}`,
    );
  }

  /** The assumed-role ARN under which a function calls. */
  arnOf(logicalId: string): string {
    const { roleName, functionName } = this.#principals.get(logicalId) ?? {};
    return `arn:aws:sts::${this.#account}:assumed-role/${roleName}/${functionName}`;
  }

  /** What each function needed and had, by logical id. */
  used(): Record<string, Permission[]> {
    return Object.fromEntries([...this.#used].map(([id, permissions]) => [id, [...permissions.values()]]));
  }

  /** What each function's role allows, by logical id, conditions aside. */
  granted(): Record<string, Permission[]> {
    const pairs = ({ Effect, Action = [], Resource = [] }: Statement) =>
      Effect === 'Allow' ? Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))) : [];
    return Object.fromEntries([...this.#principals].map(([id, { statements }]) => [id, statements.flatMap(pairs)]));
  }

  #decide(logicalId: string, principal: Principal, needed: NeededPermission): Decision {
    if (needed.context !== undefined) return evaluate(principal.statements, needed);
    const key = `${logicalId} ${needed.action} ${needed.resource}`;
    let decision = this.#decisions.get(key);
    if (decision === undefined) {
      decision = evaluate(principal.statements, needed);
      // Object keys differ with every mail: forget rather than grow.
      if (this.#decisions.size > 10_000) this.#decisions.clear();
      this.#decisions.set(key, decision);
    }
    return decision;
  }

  #remember(logicalId: string, { action, resource }: NeededPermission): void {
    let permissions = this.#used.get(logicalId);
    if (permissions === undefined) {
      permissions = new Map();
      this.#used.set(logicalId, permissions);
    }
    // One object stands for all that lie beside it, or have names of its kind.
    const general = resource.replace(/^(arn:aws:s3:::[^/]+\/(?:[^/]+\/|picture-)?).*/, '$1*');
    const key = `${action} ${general}`;
    if (!permissions.has(key)) permissions.set(key, { action, resource: general });
  }
}
