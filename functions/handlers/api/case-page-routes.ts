import { otherCases } from '#actions/lists/other-cases.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { type ShowCasePorts, showCase } from '#actions/work/show-case.ts';
import { type ShowMessagePorts, showMessage } from '#actions/work/show-message.ts';
import type { casePageRoutes } from '#contract/case-page.ts';
import { fileLinkSeconds } from '#domain/links/download-link.ts';
import { caseAnswer } from './case-answer.ts';
import type { Handlers } from './route-handler.ts';

export function casePageHandlers(
  ports: ShowCasePorts & ShowMessagePorts & { readonly lists: CaseLists },
): Handlers<typeof casePageRoutes> {
  return {
    showCase: async ({ params, caller }) => {
      const shown = await showCase(params.number, ports);
      const others = await otherCases(shown.page.case, ports.lists);
      return { body: caseAnswer(shown, others, caller.who), version: shown.page.case.version };
    },
    showMessage: async ({ params: { number: caseNumber, ...message } }) => {
      const { text, files, frame } = await showMessage({ caseNumber, message }, ports);
      const expiresAt = new Date(ports.now().getTime() + fileLinkSeconds * 1000).toISOString();
      const links = files.map((url, index) => ({ index, url, expiresAt }));
      return { body: { text, files: links, htmlUrl: frame?.plain, htmlWithPicturesUrl: frame?.withPictures } };
    },
  };
}
