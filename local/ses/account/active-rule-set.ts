import { renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { GatewayError } from '../../gateway/service.ts';
import { keptJson } from '../../kept-data.ts';
import type { ReceiptRuleSet } from './ses-resources.ts';

const state = z.object({ name: z.string().optional() });

/** Which receipt rule set is active: as on AWS no template can say it, an API call does, and it outlives a restart. */
export class ActiveRuleSet {
  readonly #file: string;
  readonly #ruleSets: readonly ReceiptRuleSet[];
  #name: string | undefined;

  constructor(file: string, ruleSets: readonly ReceiptRuleSet[]) {
    this.#file = file;
    this.#ruleSets = ruleSets;
    this.#name = keptJson(file, state)?.name;
  }

  /** Undefined when none is active, or when the template no longer has the one that was. */
  current(): ReceiptRuleSet | undefined {
    return this.#ruleSets.find(({ name }) => name === this.#name);
  }

  /** Throws `RuleSetDoesNotExist`. */
  named(name: string): ReceiptRuleSet {
    const ruleSet = this.#ruleSets.find((each) => each.name === name);
    if (ruleSet) return ruleSet;
    throw new GatewayError(400, 'RuleSetDoesNotExist', `Rule set does not exist: ${name}`);
  }

  /** Activates a rule set; without a name mail is received no more. */
  activate(name: string | undefined): void {
    if (name !== undefined) this.named(name);
    this.#name = name;
    writeFileSync(`${this.#file}.part`, JSON.stringify({ name }));
    renameSync(`${this.#file}.part`, this.#file);
  }

  all(): readonly ReceiptRuleSet[] {
    return this.#ruleSets;
  }
}
