import { attentionRoutes } from '#contract/attention.ts';
import { caseListRoutes } from '#contract/case-list.ts';
import { casePageRoutes } from '#contract/case-page.ts';
import { caseWorkRoutes } from '#contract/case-work.ts';
import { deadlineRoutes } from '#contract/deadlines.ts';
import { draftRoutes } from '#contract/drafts.ts';
import { failedMailRoutes } from '#contract/failed-mail.ts';
import { heldMailRoutes } from '#contract/held-mail.ts';
import { liveRoutes } from '#contract/live.ts';
import { machineTokenRoutes } from '#contract/machine-tokens.ts';
import { pageRoutes } from '#contract/pages.ts';
import { accountRoutes } from '#contract/people/accounts.ts';
import { callRoutes } from '#contract/people/calls.ts';
import { customerRoutes } from '#contract/people/customers.ts';
import { privacyRoutes } from '#contract/people/privacy.ts';
import { reportRoutes } from '#contract/reports.ts';
import { ruleDryRunRoutes } from '#contract/rule-dry-run.ts';
import { sessionRoutes } from '#contract/session.ts';
import { auditRoutes } from '#contract/settings/audit.ts';
import { editorRoutes } from '#contract/settings/editors.ts';
import { importRoutes } from '#contract/settings/import.ts';
import { installRoutes } from '#contract/settings/install.ts';
import { lookupRoutes } from '#contract/settings/lookups.ts';
import { pictureRoutes } from '#contract/settings/pictures.ts';
import { settingsRowRoutes } from '#contract/settings/rows.ts';
import { templateRoutes } from '#contract/templates.ts';
import type { Pace } from '#domain/access/pace.ts';
import { sightOf } from '#domain/lists/sight.ts';
import type { Api } from '../api/answer-request.ts';
import { attentionHandlers } from '../api/attention-routes.ts';
import { claimsOf, signedIn } from '../api/caller.ts';
import { caseListHandlers } from '../api/case-list-routes.ts';
import { casePageHandlers } from '../api/case-page-routes.ts';
import { caseWorkHandlers } from '../api/case-work-routes.ts';
import { deadlineHandlers } from '../api/deadlines/deadline-routes.ts';
import { draftHandlers } from '../api/draft-routes.ts';
import { findHandlers } from '../api/find-routes.ts';
import { heldMailHandlers } from '../api/held-mail-routes.ts';
import { liveHandlers } from '../api/live-routes.ts';
import { machineCaller } from '../api/machine.ts';
import { machineTokenHandlers } from '../api/machine-token-routes.ts';
import { accountHandlers } from '../api/people/account-routes.ts';
import { callHandlers } from '../api/people/call-routes.ts';
import { customerHandlers } from '../api/people/customer-routes.ts';
import { failedMailHandlers } from '../api/people/failed-mail-routes.ts';
import { privacyHandlers } from '../api/people/privacy-routes.ts';
import { reportHandlers } from '../api/reports/report-routes.ts';
import { RouteTable, type Served, served } from '../api/route-table.ts';
import { sessionHandlers } from '../api/session-routes.ts';
import { auditHandlers } from '../api/settings/audit-routes.ts';
import { editorHandlers } from '../api/settings/editor-routes.ts';
import { importHandlers } from '../api/settings/import-routes.ts';
import { installHandlers } from '../api/settings/install-routes.ts';
import { lookupHandlers } from '../api/settings/lookup-routes.ts';
import { pictureHandlers } from '../api/settings/picture-routes.ts';
import { settingsRowHandlers } from '../api/settings/row-routes.ts';
import { ruleDryRunHandlers } from '../api/settings/rule-dry-run-routes.ts';
import { pageHandlers } from '../api/templates/page-routes.ts';
import { templateHandlers } from '../api/templates/template-routes.ts';
import { viewHandlers } from '../api/view-routes.ts';
import type { ApiPorts } from './api-ports.ts';
import { sightedPorts, sightedRoute } from './sighted-ports.ts';

/** The API, for each caller with what they may see. */
export function api(ports: ApiPorts): Api {
  const machines = { ...ports, paces: new Map<string, Pace>() };
  const all = new RouteTable(servedBy(ports));
  return {
    routes: async (caller) => {
      const sight = sightOf(caller, (await ports.configuration.load()).settings);
      if (!sight) return all;
      return new RouteTable(servedBy(sightedPorts(ports, sight), ports).map((one) => sightedRoute(one, ports, sight)));
    },
    caller: async (event) => {
      const claims = claimsOf(event);
      return claims ? signedIn(claims, await ports.configuration.load()) : machineCaller(event, machines);
    },
    answers: ports.answers,
    now: ports.now,
  };
}

/** Each route of the contract with what does it. @param whole for mail that an address is sent again, in all its cases */
function servedBy(ports: ApiPorts, whole: Pick<ApiPorts, 'cases'> = ports): readonly Served[] {
  return [
    ...served(sessionRoutes, sessionHandlers(ports)),
    ...served(deadlineRoutes, deadlineHandlers(ports)),
    ...served(draftRoutes, draftHandlers(ports)),
    ...served(liveRoutes, liveHandlers(ports)),
    ...served(attentionRoutes, attentionHandlers(ports)),
    ...served(heldMailRoutes, heldMailHandlers(ports)),
    ...served(failedMailRoutes, failedMailHandlers(ports, { cases: whole.cases })),
    ...served(reportRoutes, reportHandlers(ports)),
    ...served(ruleDryRunRoutes, ruleDryRunHandlers(ports)),
    ...served(templateRoutes, templateHandlers(ports)),
    ...served(pageRoutes, pageHandlers(ports)),
    ...served(customerRoutes, customerHandlers(ports, { cases: whole.cases })),
    ...served(accountRoutes, accountHandlers(ports)),
    ...served(callRoutes, callHandlers(ports)),
    ...served(privacyRoutes, privacyHandlers(ports)),
    ...served(installRoutes, installHandlers(ports)),
    ...served(machineTokenRoutes, machineTokenHandlers(ports)),
    ...served(lookupRoutes, lookupHandlers()),
    ...served(settingsRowRoutes, settingsRowHandlers(ports)),
    ...served(auditRoutes, auditHandlers(ports)),
    ...served(importRoutes, importHandlers(ports)),
    ...served(pictureRoutes, pictureHandlers(ports)),
    ...served(editorRoutes, editorHandlers(ports)),
    ...served(casePageRoutes, casePageHandlers(ports)),
    ...served(caseListRoutes, { ...caseListHandlers(ports), ...findHandlers(ports), ...viewHandlers(ports) }),
    ...served(caseWorkRoutes, caseWorkHandlers(ports)),
  ];
}
