export interface RuleSets {
  /** Name of the rule set that is active in the account and region. */
  active(): Promise<string | undefined>;
  /** Without a name, none is active afterwards. */
  activate(name: string | undefined): Promise<void>;
}

/**
 * Makes our rule set the active one, unless somebody else's is: their mail would stop.
 * @throws Error that names the active one and what to do.
 */
export async function activateRuleSet(name: string, ruleSets: RuleSets): Promise<void> {
  const active = await ruleSets.active();
  if (active === name) return;
  if (active !== undefined)
    throw new Error(
      `The SES receipt rule set "${active}" is active in this account and region, and only one can be. ` +
        `Deploy with -c existingRuleSet=${active} to add the rule of Postcase to it, or deactivate it first.`,
    );
  await ruleSets.activate(name);
}

/**
 * Checks that the rule set that ours was added to is the active one: otherwise no mail would come in.
 * @throws Error that names the active one and what to do.
 */
export async function requireActiveRuleSet(name: string, ruleSets: RuleSets): Promise<void> {
  const active = await ruleSets.active();
  if (active === name) return;
  throw new Error(
    active === undefined
      ? `The SES receipt rule set "${name}" is not active, and no other is. ` +
          'Activate it first, or deploy without existingRuleSet to let Postcase make and activate its own.'
      : `The SES receipt rule set "${name}" is not active, but "${active}" is. ` +
          `Deploy with -c existingRuleSet=${active}, or activate "${name}" first.`,
  );
}

/** Leaves somebody else's active rule set alone. */
export async function deactivateRuleSet(name: string, ruleSets: RuleSets): Promise<void> {
  if ((await ruleSets.active()) === name) await ruleSets.activate(undefined);
}
