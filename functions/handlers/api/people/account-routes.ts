import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { setAccountCategory } from '#actions/people/set-account-category.ts';
import { type AccountPorts, accountCases, renameAccount, showAccount } from '#actions/people/show-account.ts';
import type { accountRoutes } from '#contract/people/accounts.ts';
import type { Handlers } from '../route-handler.ts';
import { lineOf } from './customer-answer.ts';
import { casesAnswer, customerRowOf } from './customer-routes.ts';

/** Companies of customers. */
export function accountHandlers(ports: AccountPorts & ConfigurePorts): Handlers<typeof accountRoutes> {
  return {
    showAccount: async ({ params, query }) => {
      const shown = await showAccount({ ...params, after: query.after }, ports);
      const { account, category, members, nextMember, history } = shown;
      const { customerCategories } = await ports.configuration.load();
      return {
        body: {
          ...{ id: account.id, version: account.version, name: account.name, domain: account.domain, category },
          categories: customerCategories
            .filter(({ name, active }) => active || name === category)
            .map(({ name, label }) => ({ name, labels: { ...label } })),
          customers: members.map(customerRowOf),
          nextCustomer: nextMember,
          history: history.map(lineOf),
        },
        version: account.version,
      };
    },
    accountCases: async ({ params, query }) => ({
      body: casesAnswer(await accountCases({ ...params, limit: query.limit, cursor: query.cursor }, ports)),
    }),
    renameAccount: async ({ params, body, caller, expectedVersion }) => {
      const { id, version } = await renameAccount({ ...params, ...body, who: caller.who, expectedVersion }, ports);
      return { body: { id, version } };
    },
    setAccountCategory: async ({ params, body, caller }) => {
      await setAccountCategory({ ...params, ...body, who: caller.who }, ports);
      return { body: undefined };
    },
  };
}
