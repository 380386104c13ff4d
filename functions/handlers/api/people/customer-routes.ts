import type { FindPorts } from '#actions/lists/find.ts';
import type { FoundCustomer } from '#actions/lists/ports.ts';
import { addReach, removeReach } from '#actions/people/change-reach.ts';
import { createCustomer } from '#actions/people/create-customer.ts';
import { editCustomer } from '#actions/people/edit-customer.ts';
import { findCustomers } from '#actions/people/find-customers.ts';
import { type LiftPorts, liftSuppression } from '#actions/people/lift-suppression.ts';
import { mergeCustomers, previewMerge } from '#actions/people/merge-customers.ts';
import type { AccountPorts } from '#actions/people/show-account.ts';
import { type CasesPage, customerCases, showCustomer } from '#actions/people/show-customer.ts';
import type { CaseOfCustomer, CustomerRow, customerRoutes } from '#contract/people/customers.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import type { Caller } from '../caller.ts';
import { rowOf } from '../case-list-routes.ts';
import { customerAnswer } from '../contact-answer.ts';
import type { Handlers } from '../route-handler.ts';
import { customerPageAnswer } from './customer-answer.ts';

export type PeoplePorts = AccountPorts & LiftPorts & FindPorts;

/** Customers as agents see and change them (CASE-07). @param whole for what becomes of all of their cases, whoever may see them */
export function customerHandlers(ports: PeoplePorts, whole: Pick<LiftPorts, 'cases'>): Handlers<typeof customerRoutes> {
  return {
    findCustomers: async ({ query: { q } }) => ({
      body: { customers: (await findCustomers(q, ports)).map(customerRowOf) },
    }),
    createCustomer: async ({ body, caller }) => changed(await createCustomer({ ...body, who: caller.who }, ports)),
    showCustomer: async ({ params }) => {
      const shown = await showCustomer(params.id, ports);
      return { body: customerPageAnswer(shown), version: shown.customer.version };
    },
    customerCases: async ({ params, query }) => ({
      body: casesAnswer(await customerCases({ ...params, limit: query.limit, cursor: query.cursor }, ports)),
    }),
    editCustomer: async ({ body: edit, ...asked }) => changed(await editCustomer({ ...askedOf(asked), edit }, ports)),
    addCustomerAddress: async ({ body: reach, ...asked }) =>
      changed(await addReach({ ...askedOf(asked), reach }, ports)),
    removeCustomerAddress: async (asked) =>
      changed(await removeReach({ ...askedOf(asked), text: asked.query.address }, ports)),
    liftSuppression: async ({ params, body, caller }) => {
      await liftSuppression({ ...params, ...body, who: caller.who }, { ...ports, ...whole });
      return { body: undefined };
    },
    previewMerge: async ({ params, query }) => {
      const { source, target, ...counted } = await previewMerge({ ...params, into: query.into }, ports);
      return { body: { from: mergedRow(source), into: mergedRow(target), ...counted } };
    },
    mergeCustomers: async ({ body, ...asked }) => {
      const into = { id: body.into, expectedVersion: body.intoVersion };
      return changed(await mergeCustomers({ ...askedOf(asked), into }, ports));
    },
  };
}

function askedOf({
  params: { id },
  caller: { who },
  expectedVersion,
}: {
  readonly params: { readonly id: string };
  readonly caller: Caller;
  readonly expectedVersion: number | undefined;
}) {
  return { id, who, expectedVersion };
}

function changed({ id, version }: WholeCustomer) {
  return { body: { id, version } };
}

function mergedRow({ addresses, phones, ...one }: WholeCustomer) {
  return { ...customerRowOf({ ...one, phones, account: undefined }), addresses: [...addresses], version: one.version };
}

export function customerRowOf({ id, phones, account, ...one }: FoundCustomer): CustomerRow {
  const { address, name } = customerAnswer(one);
  return { id, address, name, phones: [...phones], account };
}

export function casesAnswer({ cases, next }: CasesPage): {
  readonly cases: CaseOfCustomer[];
  readonly next: string | undefined;
} {
  return {
    cases: cases.map((one) => {
      const { satisfaction } = one;
      const rating = satisfaction && { level: satisfaction.level, score: satisfaction.score, at: satisfaction.at };
      return { ...rowOf(one), rating };
    }),
    next,
  };
}
