import { expect, it } from 'vitest';
import { createToken } from '#actions/access/create-token.ts';
import { contract, type RouteName } from '#contract/contract.ts';
import { type Role, type Route, role } from '#contract/route.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

/** Who may ask what: each route stands here by itself, so that somebody has decided it. */
const decided: { readonly [Name in RouteName]: Role } = {
  me: 'viewer',
  setAvailability: 'agent',
  setNotices: 'agent',
  choices: 'viewer',
  listCases: 'viewer',
  countCases: 'viewer',
  takeNext: 'agent',
  changeCases: 'agent',
  find: 'viewer',
  listViews: 'viewer',
  saveView: 'agent',
  deleteView: 'agent',
  showCase: 'viewer',
  showMessage: 'viewer',
  openCase: 'agent',
  editCase: 'agent',
  addAddress: 'agent',
  writeNote: 'agent',
  writeReply: 'agent',
  sendTemplate: 'agent',
  splitCase: 'agent',
  mergeCase: 'agent',
  confirmSender: 'agent',
  settleMail: 'agent',
  preview: 'agent',
  prepareUpload: 'agent',
  explainDeadlines: 'viewer',
  listDrafts: 'agent',
  saveDraft: 'agent',
  deleteDraft: 'agent',
  sendDraft: 'agent',
  takeBackDraft: 'agent',
  listChanges: 'viewer',
  present: 'viewer',
  snooze: 'agent',
  sawCase: 'viewer',
  followCase: 'viewer',
  absence: 'viewer',
  visit: 'viewer',
  listTokens: 'admin',
  createToken: 'admin',
  revokeToken: 'admin',
  listHeld: 'agent',
  showHeld: 'agent',
  releaseHeld: 'agent',
  reconsiderHeld: 'agent',
  deleteHeld: 'admin',
  blockHeld: 'admin',
  unblock: 'admin',
  listFailedMail: 'agent',
  putAwayFailedMail: 'agent',
  allowMailTo: 'agent',
  listTemplates: 'admin',
  showTemplate: 'admin',
  saveTemplate: 'admin',
  templateHistory: 'admin',
  restoreTemplate: 'admin',
  checkTemplate: 'admin',
  previewTemplate: 'admin',
  testTemplate: 'admin',
  previewPage: 'admin',
  templateOffers: 'admin',
  listTranslations: 'admin',
  examineInstall: 'admin',
  sendTestMail: 'admin',
  findTestMail: 'admin',
  listLookups: 'admin',
  listRows: 'admin',
  createRow: 'admin',
  showRow: 'admin',
  putRow: 'admin',
  deleteRow: 'admin',
  switchRow: 'admin',
  resetRow: 'admin',
  checkRow: 'admin',
  listAudit: 'admin',
  undoChange: 'admin',
  exportSettings: 'admin',
  keepPicture: 'admin',
  previewImport: 'admin',
  importSettings: 'admin',
  describeRules: 'admin',
  previewSchedule: 'admin',
  readCalendar: 'admin',
  tryLevel: 'admin',
  reportRatings: 'viewer',
  listRatingComments: 'viewer',
  reportNorm: 'viewer',
  reportVolumes: 'viewer',
  reportTimes: 'viewer',
  reportAgent: 'viewer',
  dryRunRule: 'admin',
  findCustomers: 'viewer',
  createCustomer: 'agent',
  showCustomer: 'viewer',
  customerCases: 'viewer',
  editCustomer: 'agent',
  addCustomerAddress: 'agent',
  removeCustomerAddress: 'agent',
  liftSuppression: 'agent',
  previewMerge: 'agent',
  mergeCustomers: 'agent',
  showAccount: 'viewer',
  accountCases: 'viewer',
  renameAccount: 'agent',
  setAccountCategory: 'admin',
  callEvent: 'agent',
  findCallers: 'agent',
  answerCall: 'agent',
  setTakesCalls: 'agent',
  lookAtData: 'admin',
  exportCustomer: 'admin',
  eraseCustomer: 'admin',
  holdCustomer: 'admin',
  liftCustomerHold: 'admin',
  holdCase: 'admin',
  liftCaseHold: 'admin',
};

const routes = Object.entries<Route>(contract);
/** Where placeholders stand, something of their kind. */
const pathOf = ({ path }: Route) =>
  path
    .replace('{number}', '1')
    .replace('{kind}', 'note')
    .replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
const ask = async (route: Route, as: Role | null, isMachine = false) => {
  const client = new ApiClient(new MemoryPostcase());
  const made = as && isMachine ? await createToken({ who: 'olga', name: 'Shop', role: as }, client.ports) : undefined;
  const request = { method: route.method, path: pathOf(route), role: as, body: {} };
  const { status, body } = await client.ask({ ...request, ...(made && { token: made.text }) });
  return { status, type: body !== undefined && typeof body === 'object' && body && 'type' in body ? body.type : '' };
};

it('CONS-01 every route is decided on, and takes the role that was decided', () => {
  expect(Object.fromEntries(routes.map(([name, route]) => [name, route.role]))).toEqual(decided);
});

it.each(routes)('CONS-01 CONS-07 %s answers nobody', async (_, route) => {
  expect(await ask(route, null)).toEqual({ status: 401, type: 'not-signed-in' });
});

it.each(
  routes.flatMap(([name, route]) => role.options.map((as) => [name, as, route] as const)),
)('CONS-01 CONS-07 %s to the role %s: only from the role on that it takes', async (_, as, route) => {
  const { type } = await ask(route, as);
  const may = role.options.indexOf(as) >= role.options.indexOf(route.role);
  expect(['no-such-route', 'no-such-method']).not.toContain(type);
  expect(type === 'role-too-small').toBe(!may);
});

it.each(
  routes.flatMap(([name, route]) => role.options.map((as) => [name, as, route] as const)),
)('CONS-07 %s to a machine of the role %s: as to a person, but for what only people do', async (_, as, route) => {
  const { type } = await ask(route, as, true);
  const may = role.options.indexOf(as) >= role.options.indexOf(route.role);
  if (type === 'no-such-route' || type === 'no-such-method') return;
  if (route.people) expect(type).toBe('people-only');
  else expect(type === 'role-too-small').toBe(!may);
});
