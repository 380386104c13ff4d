import type * as z from 'zod';
import type { Contract, RouteName } from '#contract/contract.ts';
import type { Problem } from '#contract/problem.ts';

/** Every route by its name. The contract gives the types alone, so its schemas stay out of the bundle; a wrong line here does not compile. */
const ways = {
  me: 'GET /me',
  setAvailability: 'PUT /me/availability',
  setNotices: 'PUT /me/notices',
  choices: 'GET /choices',
  listCases: 'GET /cases',
  countCases: 'GET /counts',
  takeNext: 'POST /cases/take-next',
  changeCases: 'POST /cases/bulk',
  find: 'GET /find',
  listViews: 'GET /views',
  saveView: 'PUT /views/{id}',
  deleteView: 'DELETE /views/{id}',
  showCase: 'GET /cases/{number}',
  explainDeadlines: 'GET /cases/{number}/deadlines',
  showMessage: 'GET /cases/{number}/messages/{at}/{id}',
  openCase: 'POST /cases',
  editCase: 'PATCH /cases/{number}',
  addAddress: 'POST /cases/{number}/address',
  writeNote: 'POST /cases/{number}/notes',
  writeReply: 'POST /cases/{number}/replies',
  sendTemplate: 'POST /cases/{number}/templates',
  splitCase: 'POST /cases/{number}/split',
  mergeCase: 'POST /cases/{number}/merge',
  confirmSender: 'POST /cases/{number}/confirm-sender',
  settleMail: 'POST /cases/{number}/settle-mail',
  preview: 'POST /cases/{number}/preview',
  prepareUpload: 'POST /uploads',
  listDrafts: 'GET /cases/{number}/drafts',
  saveDraft: 'PUT /cases/{number}/drafts/{kind}',
  deleteDraft: 'DELETE /cases/{number}/drafts/{kind}',
  sendDraft: 'POST /cases/{number}/drafts/{kind}/send',
  takeBackDraft: 'DELETE /cases/{number}/drafts/{kind}/send',
  listChanges: 'GET /changes',
  present: 'PUT /cases/{number}/presence',
  snooze: 'PUT /cases/{number}/snooze',
  sawCase: 'PUT /cases/{number}/seen',
  followCase: 'PUT /cases/{number}/following',
  absence: 'GET /absence',
  visit: 'PUT /visit',
  findCustomers: 'GET /customers',
  createCustomer: 'POST /customers',
  showCustomer: 'GET /customers/{id}',
  customerCases: 'GET /customers/{id}/cases',
  editCustomer: 'PATCH /customers/{id}',
  addCustomerAddress: 'POST /customers/{id}/addresses',
  removeCustomerAddress: 'DELETE /customers/{id}/addresses',
  liftSuppression: 'POST /customers/{id}/addresses/lift',
  previewMerge: 'GET /customers/{id}/merge',
  mergeCustomers: 'POST /customers/{id}/merge',
  showAccount: 'GET /accounts/{id}',
  accountCases: 'GET /accounts/{id}/cases',
  renameAccount: 'PATCH /accounts/{id}',
  setAccountCategory: 'PUT /accounts/{id}/category',
  findCallers: 'GET /calls/callers',
  answerCall: 'POST /calls/answer',
  setTakesCalls: 'PUT /me/calls',
  listHeld: 'GET /held',
  showHeld: 'GET /held/{id}',
  releaseHeld: 'POST /held/{id}/release',
  reconsiderHeld: 'POST /held/{id}/again',
  deleteHeld: 'DELETE /held/{id}',
  examineInstall: 'GET /install',
  sendTestMail: 'POST /install/test-mails',
  findTestMail: 'GET /install/test-mails/{id}',
  blockHeld: 'POST /held/{id}/block',
  unblock: 'DELETE /blocked',
  listFailedMail: 'GET /failed-mail',
  putAwayFailedMail: 'POST /failed-mail/put-away',
  allowMailTo: 'POST /failed-mail/allow',
  listTokens: 'GET /tokens',
  createToken: 'POST /tokens',
  revokeToken: 'DELETE /tokens/{id}',
  listLookups: 'GET /settings/lookups',
  listRows: 'GET /settings/rows/{lookup}',
  createRow: 'POST /settings/rows/{lookup}',
  showRow: 'GET /settings/rows/{lookup}/row',
  putRow: 'PUT /settings/rows/{lookup}/row',
  deleteRow: 'DELETE /settings/rows/{lookup}/row',
  switchRow: 'POST /settings/rows/{lookup}/row/switch',
  resetRow: 'POST /settings/rows/{lookup}/row/reset',
  checkRow: 'POST /settings/rows/{lookup}/check',
  listAudit: 'GET /settings/audit',
  undoChange: 'POST /settings/audit/undo',
  exportSettings: 'GET /settings/export',
  keepPicture: 'POST /settings/pictures',
  previewImport: 'POST /settings/import/preview',
  importSettings: 'POST /settings/import',
  listTemplates: 'GET /templates',
  showTemplate: 'GET /templates/{name}',
  saveTemplate: 'PUT /templates/{name}',
  templateHistory: 'GET /templates/{name}/history',
  restoreTemplate: 'POST /templates/{name}/restore',
  checkTemplate: 'POST /templates/check',
  previewTemplate: 'POST /templates/preview',
  testTemplate: 'POST /templates/test',
  previewPage: 'POST /pages/preview',
  templateOffers: 'GET /templates/offers',
  listTranslations: 'GET /translations',
  describeRules: 'GET /settings/rule-parts',
  previewSchedule: 'POST /settings/schedule-preview',
  readCalendar: 'POST /settings/schedule-calendar',
  tryLevel: 'POST /settings/level-trial',
  dryRunRule: 'POST /rules/dry-run',
  reportRatings: 'GET /reports/ratings',
  listRatingComments: 'GET /reports/ratings/comments',
  reportNorm: 'GET /reports/norm',
  reportVolumes: 'GET /reports/volumes',
  reportTimes: 'GET /reports/times',
  reportAgent: 'GET /reports/agent',
  lookAtData: 'GET /customers/{id}/data',
  exportCustomer: 'GET /customers/{id}/data/export',
  eraseCustomer: 'POST /customers/{id}/erasure',
  holdCustomer: 'PUT /customers/{id}/hold',
  liftCustomerHold: 'DELETE /customers/{id}/hold',
  liftCaseHold: 'DELETE /cases/{number}/hold',
} as const satisfies Partial<Ways>;

type Ways = { readonly [Name in RouteName]: `${Contract[Name]['method']} ${Contract[Name]['path']}` };

/** Routes that the console uses. */
export type Asked = keyof typeof ways;

/** What the API answers to a route. */
export type Answer<Name extends Asked> = Contract[Name] extends { answer: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

type Params<Name extends Asked> = Contract[Name] extends { params: infer Schema extends z.ZodType }
  ? { readonly params: z.output<Schema> }
  : unknown;
type Query<Name extends Asked> = Contract[Name] extends { query: infer Schema extends z.ZodType }
  ? { readonly query: z.input<Schema> }
  : unknown;
type Body<Name extends Asked> = Contract[Name] extends { body: infer Schema extends z.ZodType }
  ? { readonly body: z.input<Schema> }
  : unknown;
type Version<Name extends Asked> = Contract[Name] extends { guarded: true }
  ? {
      /** The version of the case that the reader has before them (CASE-12). */
      readonly version: number;
    }
  : unknown;

/** What a route is given. */
export type Given<Name extends Asked> = Params<Name> & Query<Name> & Body<Name> & Version<Name>;

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly version?: number;
}

/** The API's answer is no: in people's words. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Nothing answered: no network, or nobody behind it. */
export class Unreachable extends Error {}

/** What the deployment tells the console: `/config.json`. */
export interface SiteConfig {
  /** Who signs people in (OIDC). */
  readonly issuer: string;
  readonly clientId: string;
  /** Where a session ends; missing when the issuer's own metadata tells. */
  readonly signOutUrl?: string;
}

/** @throws Unreachable when nothing answers. */
export async function siteConfig(): Promise<SiteConfig> {
  const answer = await reached(fetch('/config.json', { cache: 'no-cache', signal: AbortSignal.timeout(8000) }));
  if (!answer.ok) throw new Unreachable(`config.json: ${answer.status}`);
  return answer.json();
}

let credentials: () => Promise<string | undefined> = async () => undefined;
let turnedAway: () => void = () => undefined;

/** @param token of who is signed in. @param refused is called when the API does not take it. */
export function bringAlong(token: typeof credentials, refused: typeof turnedAway): void {
  credentials = token;
  turnedAway = refused;
}

/** Answers by address, with the tag under which the API knows them: what has not changed is not sent again. */
const known = new Map<string, { readonly tag: string; readonly answer: unknown }>();
const mostKnown = 200;

/**
 * Asks the API.
 * @throws Refused when its answer is no. @throws Unreachable when there is none.
 */
export async function ask<Name extends Asked>(
  name: Name,
  given: Given<Name>,
  { signal, once }: { readonly signal?: AbortSignal; readonly once?: string } = {},
): Promise<Answer<Name>> {
  const { params, query, body, version }: Loose = given as Loose;
  const [method = 'GET', path = '/'] = ways[name].split(' ');
  const url = `/api${filled(path, params)}${queryText(query)}`;
  const token = await credentials();
  const before = method === 'GET' ? known.get(url) : undefined;
  const headers = new Headers({ accept: 'application/json' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (before) headers.set('if-none-match', before.tag);
  if (method === 'POST') headers.set('idempotency-key', once ?? crypto.randomUUID());
  const answer = await reached(
    fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body), signal: signal ?? null }),
  );
  if (answer.status === 304 && before) return before.answer as Answer<Name>;
  if (answer.status === 401) turnedAway();
  if (!answer.ok) throw new Refused(await problemOf(answer));
  if (answer.status === 204) return undefined as Answer<Name>;
  const told: unknown = await answer.json();
  const tag = answer.headers.get('etag');
  if (tag !== null && method === 'GET') remember(url, tag, told);
  return told as Answer<Name>;
}

/** Forgets what was answered to who was signed in before. */
export function forgetAnswers(): void {
  known.clear();
}

function remember(url: string, tag: string, answer: unknown): void {
  known.delete(url);
  known.set(url, { tag, answer });
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}

/** Puts a file where `prepareUpload` said. @throws Refused, Unreachable */
export async function putUp(file: Blob, { url, headers }: Pick<Answer<'prepareUpload'>, 'url' | 'headers'>) {
  const answer = await reached(fetch(url, { method: 'PUT', headers, body: file }));
  if (!answer.ok) throw new Refused(await problemOf(answer));
}

async function reached(answer: Promise<Response>): Promise<Response> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(String(error));
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) return answer.json();
  return { type: 'unforeseen', title: `${answer.status} ${answer.statusText}`.trim(), status: answer.status };
}

function filled(path: string, params: Loose['params'] = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function queryText(query: Loose['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
