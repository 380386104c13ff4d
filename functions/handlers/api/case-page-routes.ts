import { type ShowCasePorts, showCase } from '#actions/work/show-case.ts';
import type { casePageRoutes } from '#contract/case-page.ts';
import { caseAnswer } from './case-answer.ts';
import type { Handlers } from './route-handler.ts';

export function casePageHandlers(ports: ShowCasePorts): Pick<Handlers<typeof casePageRoutes>, 'showCase'> {
  return {
    showCase: async ({ params }) => {
      const shown = await showCase(params.number, ports);
      return { body: caseAnswer(shown), version: shown.page.case.version };
    },
  };
}
