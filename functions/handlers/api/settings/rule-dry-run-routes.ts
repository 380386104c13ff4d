import { type DryRunPorts, dryRunRule } from '#actions/administration/dry-run-rule.ts';
import type { ruleDryRunRoutes } from '#contract/rule-dry-run.ts';
import type { Handlers } from '../route-handler.ts';

export function ruleDryRunHandlers(ports: DryRunPorts): Handlers<typeof ruleDryRunRoutes> {
  return {
    dryRunRule: async ({ body: { name, columns, cursor } }) => {
      const { hits, reasons, ...page } = await dryRunRule({ name, columns, cursor }, ports);
      const deeds = (did: (typeof hits)[number]['did']) =>
        did.map(({ to, ...deed }) => ({ ...deed, ...(to && { to: [...to] }) }));
      return {
        body: { ...page, hits: hits.map(({ did, ...hit }) => ({ ...hit, did: deeds(did) })), reasons: [...reasons] },
      };
    },
  };
}
