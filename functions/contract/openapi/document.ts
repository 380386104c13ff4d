import type * as z from 'zod';
import { attentionRoutes } from '../attention.ts';
import { caseListRoutes, caseRow } from '../case-list.ts';
import { casePage, casePageRoutes, timelineEntry } from '../case-page.ts';
import { caseWorkRoutes, changed } from '../case-work.ts';
import { deadlineRoutes } from '../deadlines.ts';
import { draftRoutes, keptDraft } from '../drafts.ts';
import { failedMailRoutes } from '../failed-mail.ts';
import { heldMail, heldMailRoutes } from '../held-mail.ts';
import { liveRoutes } from '../live.ts';
import { machineTokenRoutes } from '../machine-tokens.ts';
import { pageRoutes } from '../pages.ts';
import { accountRoutes } from '../people/accounts.ts';
import { callRoutes } from '../people/calls.ts';
import { customerRoutes } from '../people/customers.ts';
import { privacyRoutes } from '../people/privacy.ts';
import { problem } from '../problem.ts';
import { reportRoutes } from '../reports.ts';
import type { Route } from '../route.ts';
import { ruleDryRunRoutes } from '../rule-dry-run.ts';
import { sessionRoutes } from '../session.ts';
import { auditRoutes } from '../settings/audit.ts';
import { editorRoutes } from '../settings/editors.ts';
import { importRoutes } from '../settings/import.ts';
import { installRoutes } from '../settings/install.ts';
import { lookup, lookupRoutes } from '../settings/lookups.ts';
import { pictureRoutes } from '../settings/pictures.ts';
import { settingsRow, settingsRowRoutes } from '../settings/rows.ts';
import { templateRoutes } from '../templates.ts';
import { type JsonSchema, schemaWriter } from './schema-of.ts';
import { answerHeaders, headerParameters, sharedComponents } from './shared.ts';

type Table = Readonly<Record<string, Route>>;

/** The routes by what they are about, as readers of the document look for them. */
const tables: Readonly<Record<string, Table>> = {
  'Who asks': sessionRoutes,
  Lists: caseListRoutes,
  'A case': casePageRoutes,
  Deadlines: deadlineRoutes,
  'Work on a case': caseWorkRoutes,
  Drafts: draftRoutes,
  'What is new': liveRoutes,
  'What agents read and follow': attentionRoutes,
  'Held mail': heldMailRoutes,
  'Mail that did not arrive': failedMailRoutes,
  Reports: reportRoutes,
  Rules: ruleDryRunRoutes,
  'The install': installRoutes,
  Customers: customerRoutes,
  Companies: accountRoutes,
  'Telephone calls': callRoutes,
  'What is known of people': privacyRoutes,
  'Mail templates': templateRoutes,
  'Pages of ratings': pageRoutes,
  'Tokens for machines': machineTokenRoutes,
  'Lookups and settings': { ...lookupRoutes, ...settingsRowRoutes },
  'History of settings': auditRoutes,
  'Export and import': importRoutes,
  'Pictures of settings': pictureRoutes,
  'Before a row is saved': editorRoutes,
};

const named = {
  Case: casePage,
  CaseRow: caseRow,
  Changed: changed,
  HeldMail: heldMail,
  KeptDraft: keptDraft,
  Lookup: lookup,
  Problem: problem,
  SettingsRow: settingsRow,
  TimelineEntry: timelineEntry,
};

const asked = schemaWriter({}, 'input');
const told = schemaWriter(named, 'output');

/** The API as an OpenAPI 3.1 document (CONS-07): made of the schemas that check requests, so it cannot tell anything else. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [tag, table] of Object.entries(tables))
    for (const [name, route] of Object.entries(table)) {
      paths[route.path] ??= {};
      Object.assign(paths[route.path] ?? {}, { [route.method.toLowerCase()]: operation(tag, name, route) });
    }
  const failed = told.schemaOf(problem);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Postcase',
      version: '1',
      summary: 'What the console asks, for scripts of your own',
      description: 'How to begin, to page, to settle conflicts and to repeat safely: docs/api/README.md.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: '{console}/api/machine',
        description: 'With the token of a machine',
        variables: { console: { default: 'https://console.example.com', description: 'Address of the console' } },
      },
      {
        url: '{console}/api',
        description: 'With the ID token of who is signed in',
        variables: { console: { default: 'https://console.example.com', description: 'Address of the console' } },
      },
    ],
    security: [{ machine: [] }, { person: [] }],
    tags: Object.keys(tables).map((name) => ({ name })),
    paths,
    components: { ...sharedComponents(failed), schemas: told.components },
  };
}

/** The document as it is kept in the repository. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), undefined, 2)}\n`;
}

function operation(tag: string, operationId: string, route: Route): object {
  const { summary, params, query, body, people } = route;
  const parameters = [...parametersOf('path', params), ...parametersOf('query', query), ...headerParameters(route)];
  return {
    operationId,
    summary,
    description: whoMay(route),
    tags: [tag],
    'x-least-role': route.role,
    ...(people && { security: [{ person: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: taken(route, asked.schemaOf(body)) } }),
    responses: { ...answered(route), ...refused(route) },
  };
}

function whoMay({ role, people, calls }: Route): string {
  const asPeople = `Takes the role ${role}${role === 'admin' ? '' : ' or more'}${people ? ', of a person' : ''}.`;
  return calls ? `${asPeople} A token with the role calls may, too: it may do nothing else.` : asPeople;
}

/** What a body may be written as. */
function taken({ form }: Route, schema: JsonSchema): object {
  return { ...json(schema), ...(form && { 'application/x-www-form-urlencoded': { schema } }) };
}

function answered(route: Route): object {
  const { answer, status = answer ? 200 : 204, tagged } = route;
  return {
    [status]: {
      description: answer ? 'Done' : 'Done, and there is nothing to tell',
      ...answerHeaders(route),
      ...(answer && { content: json(told.schemaOf(answer)) }),
    },
    ...(tagged && { 304: { description: 'The caller has it already: If-None-Match named its ETag' } }),
  };
}

/** What may be answered instead, by the parts of the route that bring it about. */
function refused({ params, query, body, method, guarded }: Route): object {
  const takes = params ?? query ?? body;
  const changes = method !== 'GET';
  const statuses = [
    ...(takes ? ['400'] : []),
    ...['401', '403'],
    ...(params ? ['404'] : []),
    ...(changes ? ['409'] : []),
    ...(guarded ? ['412'] : []),
    ...(changes ? ['422'] : []),
    ...['429', 'default'],
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): readonly object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = asked.schemaOf(schema);
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    ...((place === 'path' || required.includes(name)) && { required: true }),
    schema: one,
  }));
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
