import { type ExplainPorts, explainDeadlines } from '#actions/work/explain-deadlines.ts';
import type { deadlineRoutes } from '#contract/deadlines.ts';
import type { Handlers } from '../route-handler.ts';
import { explanationAnswer } from './explanation-answer.ts';

export function deadlineHandlers(ports: ExplainPorts): Handlers<typeof deadlineRoutes> {
  return {
    explainDeadlines: async ({ params }) => ({ body: explanationAnswer(await explainDeadlines(params.number, ports)) }),
  };
}
