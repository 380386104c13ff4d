import type { InstallExaminer } from '#actions/installation/ports.ts';
import type { FindingAnswer, installRoutes } from '#contract/settings/install.ts';
import { type Finding, worstOf } from '#domain/installation/finding.ts';
import { told } from '#domain/installation/finding-words.ts';
import type { Handlers } from '../route-handler.ts';

export interface InstallPorts {
  readonly examiner: InstallExaminer;
}

/** What admins are told of the install: the function `examine-install` looks, which has the rights for it. */
export function installHandlers({ examiner }: InstallPorts): Handlers<typeof installRoutes> {
  return {
    examineInstall: async () => {
      const { domain, findings } = await examiner.examine();
      return { body: { domain, standing: worstOf(findings), findings: findings.map(answer) } };
    },
    sendTestMail: async () => ({ body: await examiner.sendTestMail() }),
    findTestMail: async ({ params }) => {
      const held = await examiner.findTestMail(params.id);
      return { body: { ...(held !== undefined && { held }) } };
    },
  };
}

function answer(finding: Finding): FindingAnswer {
  const [en, ru] = [told(finding, 'en'), told(finding, 'ru')];
  return {
    check: finding.check,
    standing: finding.standing,
    title: { en: en.title, ru: ru.title },
    says: { en: en.says, ru: ru.says },
    ...(en.mend !== undefined && ru.mend !== undefined && { mend: { en: en.mend, ru: ru.mend } }),
    lines: [...finding.lines],
  };
}
