import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect } from 'vitest';
import { auditedBlocklist } from '#actions/administration/audited-blocklist.ts';
import { keepHeldMail } from '#actions/intake/keep-held-mail.ts';
import { readCalendar } from '#adapters/ical/calendar-file.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import { ratingHtml } from '#adapters/pages/rating-html.ts';
import { contract } from '#contract/contract.ts';
import { problem } from '#contract/problem.ts';
import type { Role, Route } from '#contract/route.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { type Api, answerRequest } from '../../functions/handlers/api/answer-request.ts';
import { RouteTable } from '../../functions/handlers/api/route-table.ts';
import { api } from '../../functions/handlers/wiring/api.ts';
import type { ApiPorts } from '../../functions/handlers/wiring/api-ports.ts';
import { lazyRawTexts } from '../../functions/handlers/wiring/lazy/lazy-raw-texts.ts';
import { MemoryFoundMessages, MemoryWords } from '../actions/lists/memory-words.ts';
import { olga } from './agents.ts';
import { supportMailbox } from './facts.ts';
import { MemoryCaseFigures } from './memory/case-figures.ts';
import { MemoryCaseLists } from './memory/case-lists.ts';
import { MemoryConfigurationStore } from './memory/configuration/configuration-store.ts';
import { MemoryTemplateTexts } from './memory/configuration/template-texts.ts';
import { MemoryDrafts } from './memory/drafts.ts';
import { MemoryFigures } from './memory/figures.ts';
import { MemoryFollowings, MemoryVisits } from './memory/followings.ts';
import { MemoryInstall } from './memory/install.ts';
import { MemoryFailedMails } from './memory/mail/failed-mails.ts';
import { MemoryChangeFeed, MemoryPresences } from './memory/news.ts';
import { MemoryCalls } from './memory/people/call-log.ts';
import { MemoryAccounts, MemoryCustomers } from './memory/people/customers.ts';
import { MemoryDataKeeper } from './memory/people/data-keeper.ts';
import { MemoryPeopleIndex } from './memory/people-index.ts';
import type { MemoryPostcase } from './memory/postcase.ts';
import { MemoryViews } from './memory/views.ts';
import { MemoryPeople, MemoryWholeCases } from './memory/whole-cases.ts';

export interface Request {
  readonly method?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as it stands, instead. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of who is signed in; null for nobody. */
  readonly role?: Role | null;
  /** Text of a machine's token: it asks where no authorizer stands. */
  readonly token?: string;
  readonly address?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Asks the API of an install in memory as the console does, and holds each answer against the contract: no more and no less. */
export class ApiClient {
  readonly ports: ApiPorts;
  /** Lookups and settings as they are stored, with their audit. */
  readonly store = new MemoryConfigurationStore();
  /** Of what is audited beside them. */
  readonly audit: AuditEntry[] = [];
  readonly dataKeeper = new MemoryDataKeeper();
  readonly figures: MemoryFigures;
  readonly caseFigures: MemoryCaseFigures;
  readonly #api: Api;

  constructor(postcase: MemoryPostcase) {
    this.figures = new MemoryFigures(postcase.table);
    this.caseFigures = new MemoryCaseFigures(postcase.table, this.figures);
    this.ports = portsOf(postcase, this);
    this.#api = api(this.ports);
  }

  async ask(request: Request): Promise<Answer> {
    const { statusCode = 200, headers = {}, body } = await answerRequest(eventOf(request), this.#api);
    const told: unknown = body === undefined ? undefined : JSON.parse(body);
    if (statusCode >= 400) expect(problem.strict().parse(told)).toEqual(told);
    else if (statusCode !== 304) expect(schemaOf(request)?.parse(told)).toEqual(told);
    return { status: statusCode, headers: headers as Answer['headers'], body: told };
  }
}

const routes = Object.values<Route>(contract);
const table = new RouteTable(routes.map((route) => ({ name: route.path, route, handle: async () => ({ body: {} }) })));

function schemaOf({ method = 'GET', path }: Request): Route['answer'] {
  const found = table.find(method, path);
  return 'route' in found ? found.route.answer : undefined;
}

const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };

function portsOf(
  { working, receiving, sending, answers, keys, tokens, table: items }: MemoryPostcase,
  {
    store,
    audit,
    dataKeeper,
    figures,
    caseFigures,
  }: Pick<ApiClient, 'store' | 'audit' | 'dataKeeper' | 'figures' | 'caseFigures'>,
): ApiPorts {
  let ids = 0;
  let secrets = 0;
  const trail = { add: async (entry: AuditEntry) => void audit.push(entry) };
  return {
    ...working,
    store,
    deployed,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    templates: sending.templates,
    calendar: async (file, window) => readCalendar(file, window),
    texts: new MemoryTemplateTexts(),
    workshop: async () => liquidWorkshop,
    pages: async () => ({ ratingHtml }),
    allowance: sending.allowance,
    tester: { send: async ({ to, name }) => ({ to, subject: `[Test] ${name}` }) },
    links: { link: async ({ key }) => `https://bucket.test/${key}` },
    rawTexts: lazyRawTexts(receiving.mails),
    keys,
    answers,
    tokens,
    held: receiving.held,
    failedMails: new MemoryFailedMails(items),
    suppressions: receiving.suppressions,
    audit: trail,
    pictures: { put: async (name) => `https://console.test/${name}` },
    examiner: new MemoryInstall({ configuration: working.configuration, held: receiving.held }),
    heldMailKeeper: keepHeldMail({
      ...receiving,
      audit: trail,
      now: working.now,
    }),
    blocklistFor: (who) => auditedBlocklist(who, { store, deployed, now: working.now, pause: working.pause }),
    random: (bytes) => (++secrets).toString(16).padStart(2 * bytes, '0'),
    lists: new MemoryCaseLists(items),
    peopleIndex: new MemoryPeopleIndex(items),
    wordSearch: new MemoryWords(),
    messages: new MemoryFoundMessages(items),
    views: new MemoryViews(),
    figures,
    caseFigures,
    drafts: new MemoryDrafts(items),
    feed: new MemoryChangeFeed(),
    presences: new MemoryPresences(),
    followings: new MemoryFollowings(items),
    visits: new MemoryVisits(items),
    wholeCases: new MemoryWholeCases(items),
    people: new MemoryPeople(items),
    customers: new MemoryCustomers(items),
    accounts: new MemoryAccounts(items),
    calls: new MemoryCalls(),
    dataKeeper,
  };
}

/** What API Gateway hands over, as far as the function looks at it. */
export function eventOf({
  method = 'GET',
  path,
  query,
  body,
  text = body === undefined ? undefined : JSON.stringify(body),
  headers = {},
  role = 'agent',
  address = olga.address,
  token,
}: Request): APIGatewayProxyEventV2 {
  const claims = { email: address, email_verified: 'true', 'cognito:groups': `[${role}]` };
  const base = token === undefined ? '/api' : '/api/machine';
  return {
    version: '2.0',
    routeKey: `ANY ${base}/{proxy+}`,
    rawPath: `${base}${path}`,
    rawQueryString: new URLSearchParams(query).toString(),
    queryStringParameters: query,
    headers: {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      http: { method, path: `${base}${path}` },
      ...(role !== null && token === undefined && { authorizer: { jwt: { claims, scopes: null } } }),
    },
  } as unknown as APIGatewayProxyEventV2;
}
