import { attentionRoutes } from './attention.ts';
import { caseListRoutes } from './case-list.ts';
import { casePageRoutes } from './case-page.ts';
import { caseWorkRoutes } from './case-work.ts';
import { deadlineRoutes } from './deadlines.ts';
import { draftRoutes } from './drafts.ts';
import { failedMailRoutes } from './failed-mail.ts';
import { heldMailRoutes } from './held-mail.ts';
import { liveRoutes } from './live.ts';
import { machineTokenRoutes } from './machine-tokens.ts';
import { pageRoutes } from './pages.ts';
import { accountRoutes } from './people/accounts.ts';
import { callRoutes } from './people/calls.ts';
import { customerRoutes } from './people/customers.ts';
import { privacyRoutes } from './people/privacy.ts';
import { reportRoutes } from './reports.ts';
import { routes } from './route.ts';
import { ruleDryRunRoutes } from './rule-dry-run.ts';
import { sessionRoutes } from './session.ts';
import { auditRoutes } from './settings/audit.ts';
import { editorRoutes } from './settings/editors.ts';
import { importRoutes } from './settings/import.ts';
import { installRoutes } from './settings/install.ts';
import { lookupRoutes } from './settings/lookups.ts';
import { pictureRoutes } from './settings/pictures.ts';
import { settingsRowRoutes } from './settings/rows.ts';
import { templateRoutes } from './templates.ts';

/** Every route of the API by the name under which handlers and the console know it (CONS-07). */
export const contract = routes({
  ...sessionRoutes,
  ...caseListRoutes,
  ...casePageRoutes,
  ...caseWorkRoutes,
  ...deadlineRoutes,
  ...draftRoutes,
  ...liveRoutes,
  ...attentionRoutes,
  ...machineTokenRoutes,
  ...heldMailRoutes,
  ...failedMailRoutes,
  ...templateRoutes,
  ...pageRoutes,
  ...installRoutes,
  ...lookupRoutes,
  ...settingsRowRoutes,
  ...auditRoutes,
  ...importRoutes,
  ...pictureRoutes,
  ...editorRoutes,
  ...reportRoutes,
  ...ruleDryRunRoutes,
  ...customerRoutes,
  ...accountRoutes,
  ...callRoutes,
  ...privacyRoutes,
});

export type Contract = typeof contract;
export type RouteName = keyof Contract;
