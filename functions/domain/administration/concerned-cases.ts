import type { Case } from '#domain/case/case.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { type Service, servicesAbove } from '#domain/configuration/service.ts';
import type { ListedCase } from '#domain/lists/listed-case.ts';

/** How it is told whether a case is concerned by a row: by what lists know of it, or by the case itself. */
export type Concern =
  | { readonly by: 'list'; concerns(one: ListedCase): boolean }
  | { readonly by: 'case'; concerns(one: Case): boolean };

/** Which cases are as a row says, and change with it (CONS-02); undefined where no case names such rows. */
export function concernOf(
  lookup: LookupName,
  name: string,
  { services }: { readonly services: readonly Service[] },
): Concern | undefined {
  switch (lookup) {
    case 'status':
    case 'category':
    case 'group':
    case 'agent':
    case 'mailbox':
      return { by: 'list', concerns: (one) => one[lookup] === name };
    case 'service':
      return {
        by: 'list',
        concerns: ({ service }) => {
          const row = services.find((one) => one.name === service);
          return (
            service === name || (row !== undefined && servicesAbove(row, services).some((one) => one.name === name))
          );
        },
      };
    case 'case-type':
      return { by: 'case', concerns: ({ type }) => type === name };
    case 'service-level':
      return { by: 'case', concerns: ({ clocks }) => clocks?.level === name };
    case 'agreement':
      return { by: 'case', concerns: ({ clocks }) => clocks?.agreement === name };
    case 'schedule':
      return { by: 'case', concerns: ({ clocks }) => clocks?.schedule === name };
    default:
      return undefined;
  }
}
