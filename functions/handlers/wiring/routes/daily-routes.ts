import { attentionRoutes } from '#contract/attention.ts';
import { caseListRoutes } from '#contract/case-list.ts';
import { casePageRoutes } from '#contract/case-page.ts';
import { caseWorkRoutes } from '#contract/case-work.ts';
import { deadlineRoutes } from '#contract/deadlines.ts';
import { draftRoutes } from '#contract/drafts.ts';
import { liveRoutes } from '#contract/live.ts';
import { callRoutes } from '#contract/people/calls.ts';
import { sessionRoutes } from '#contract/session.ts';
import { attentionHandlers } from '../../api/attention-routes.ts';
import { caseListHandlers } from '../../api/case-list-routes.ts';
import { casePageHandlers } from '../../api/case-page-routes.ts';
import { caseWorkHandlers } from '../../api/case-work-routes.ts';
import { deadlineHandlers } from '../../api/deadlines/deadline-routes.ts';
import { draftHandlers } from '../../api/draft-routes.ts';
import { findHandlers } from '../../api/find-routes.ts';
import { liveHandlers } from '../../api/live-routes.ts';
import { callHandlers } from '../../api/people/call-routes.ts';
import { type Served, served } from '../../api/route-table.ts';
import { sessionHandlers } from '../../api/session-routes.ts';
import { viewHandlers } from '../../api/view-routes.ts';
import type { ApiPorts } from '../api-ports.ts';

/** What agents do all day: each route with what does it. */
export function dailyRoutes(ports: ApiPorts): readonly Served[] {
  return [
    ...served(sessionRoutes, sessionHandlers(ports)),
    ...served(deadlineRoutes, deadlineHandlers(ports)),
    ...served(draftRoutes, draftHandlers(ports)),
    ...served(liveRoutes, liveHandlers(ports)),
    ...served(attentionRoutes, attentionHandlers(ports)),
    ...served(callRoutes, callHandlers(ports)),
    ...served(casePageRoutes, casePageHandlers(ports)),
    ...served(caseListRoutes, { ...caseListHandlers(ports), ...findHandlers(ports), ...viewHandlers(ports) }),
    ...served(caseWorkRoutes, caseWorkHandlers(ports)),
  ];
}
