import { failedMailRoutes } from '#contract/failed-mail.ts';
import { heldMailRoutes } from '#contract/held-mail.ts';
import { machineTokenRoutes } from '#contract/machine-tokens.ts';
import { pageRoutes } from '#contract/pages.ts';
import { accountRoutes } from '#contract/people/accounts.ts';
import { customerRoutes } from '#contract/people/customers.ts';
import { privacyRoutes } from '#contract/people/privacy.ts';
import { reportRoutes } from '#contract/reports.ts';
import { ruleDryRunRoutes } from '#contract/rule-dry-run.ts';
import { auditRoutes } from '#contract/settings/audit.ts';
import { editorRoutes } from '#contract/settings/editors.ts';
import { importRoutes } from '#contract/settings/import.ts';
import { installRoutes } from '#contract/settings/install.ts';
import { lookupRoutes } from '#contract/settings/lookups.ts';
import { pictureRoutes } from '#contract/settings/pictures.ts';
import { settingsRowRoutes } from '#contract/settings/rows.ts';
import { templateRoutes } from '#contract/templates.ts';
import { heldMailHandlers } from '../../api/held-mail-routes.ts';
import { machineTokenHandlers } from '../../api/machine-token-routes.ts';
import { accountHandlers } from '../../api/people/account-routes.ts';
import { customerHandlers } from '../../api/people/customer-routes.ts';
import { failedMailHandlers } from '../../api/people/failed-mail-routes.ts';
import { privacyHandlers } from '../../api/people/privacy-routes.ts';
import { reportHandlers } from '../../api/reports/report-routes.ts';
import { type Served, served } from '../../api/route-table.ts';
import { auditHandlers } from '../../api/settings/audit-routes.ts';
import { editorHandlers } from '../../api/settings/editor-routes.ts';
import { importHandlers } from '../../api/settings/import-routes.ts';
import { installHandlers } from '../../api/settings/install-routes.ts';
import { lookupHandlers } from '../../api/settings/lookup-routes.ts';
import { pictureHandlers } from '../../api/settings/picture-routes.ts';
import { settingsRowHandlers } from '../../api/settings/row-routes.ts';
import { ruleDryRunHandlers } from '../../api/settings/rule-dry-run-routes.ts';
import { pageHandlers } from '../../api/templates/page-routes.ts';
import { templateHandlers } from '../../api/templates/template-routes.ts';
import type { ApiPorts } from '../api-ports.ts';

/** What is asked now and then: each route with what does it. @param whole for mail that an address is sent again, in all its cases */
export function otherRoutes(ports: ApiPorts, whole: Pick<ApiPorts, 'cases'>): readonly Served[] {
  return [
    ...served(heldMailRoutes, heldMailHandlers(ports)),
    ...served(failedMailRoutes, failedMailHandlers(ports, { cases: whole.cases })),
    ...served(reportRoutes, reportHandlers(ports)),
    ...served(ruleDryRunRoutes, ruleDryRunHandlers(ports)),
    ...served(templateRoutes, templateHandlers(ports)),
    ...served(pageRoutes, pageHandlers(ports)),
    ...served(customerRoutes, customerHandlers(ports, { cases: whole.cases })),
    ...served(accountRoutes, accountHandlers(ports)),
    ...served(privacyRoutes, privacyHandlers(ports)),
    ...served(installRoutes, installHandlers(ports)),
    ...served(machineTokenRoutes, machineTokenHandlers(ports)),
    ...served(lookupRoutes, lookupHandlers()),
    ...served(settingsRowRoutes, settingsRowHandlers(ports)),
    ...served(auditRoutes, auditHandlers(ports)),
    ...served(importRoutes, importHandlers(ports)),
    ...served(pictureRoutes, pictureHandlers(ports)),
    ...served(editorRoutes, editorHandlers(ports)),
  ];
}
