import { SESClient } from '@aws-sdk/client-ses';
import type { PreviewPorts } from '#actions/notification/ports.ts';
import { previewTemplate } from '#actions/notification/preview-template.ts';
import { sendTest } from '#actions/notification/send-test.ts';
import { listTemplateHistory } from '#actions/template/list-template-history.ts';
import { restoreTemplate } from '#actions/template/restore-template.ts';
import { saveTemplate } from '#actions/template/save-template.ts';
import { listTemplates, showTemplate } from '#actions/template/show-template.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import { SesMailSender } from '#adapters/ses/mail-sender.ts';
import type { Words } from '#domain/words/words.ts';
import { env } from '../../../env.ts';
import type { EditTemplateCommand } from '../../commands/edit-template-command.ts';
import { configurePorts } from '../configure-ports.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports: PreviewPorts = {
  ...configurePorts(table),
  texts: new DynamoTemplateTexts(table),
  workshop: liquidWorkshop,
  cases: new DynamoCases(table),
  sender: new SesMailSender(new SESClient({ maxAttempts: 1 }), fromEnvironment(env.configurationSet)),
};

/** Hands a command to its action. */
export async function runEditTemplate(asked: EditTemplateCommand): Promise<object> {
  switch (asked.command) {
    case 'list-templates':
      return { templates: await listTemplates(ports) };
    case 'show-template':
      return showTemplate({ name: asked.name, version: asked.version }, ports);
    case 'save-template':
      return inEnglish(await saveTemplate({ ...asked, version: asked.version }, ports));
    case 'restore-template':
      return inEnglish(await restoreTemplate({ ...asked, version: asked.version }, ports));
    case 'list-template-history':
      return listTemplateHistory(asked.name, ports);
    case 'preview-template':
      return inEnglish(await previewTemplate(asked, ports));
    case 'send-test':
      return inEnglish(await sendTest(asked, ports));
  }
}

/** Commands speak English. */
function inEnglish<Told extends { readonly warnings: readonly Words[] }>({ warnings, ...told }: Told): object {
  return { ...told, warnings: warnings.map(({ en }) => en) };
}
