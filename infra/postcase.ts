import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { env } from '../functions/env.ts';
import { Console } from './console/console.ts';
import { CaseTable } from './data/case-table.ts';
import { SigningKeys } from './data/signing-keys.ts';
import { WordsTable } from './data/words-table.ts';
import { DeploymentGuard } from './deployment-guard.ts';
import { InboundMail } from './mail/inbound-mail.ts';
import { MailFeedback } from './mail/mail-feedback.ts';
import { MailRecords } from './mail/mail-records.ts';
import { MailWatch } from './mail/mail-watch.ts';
import { ManageMail } from './mail/manage-mail.ts';
import { OutboundMail } from './mail/outbound-mail.ts';
import { Sweep } from './mail/sweep.ts';
import type { Settings } from './settings/settings.ts';
import { Alarms } from './watch/alarms.ts';
import { ExamineInstall } from './watch/examine-install.ts';
import { InstallWatch } from './watch/install-watch.ts';
import { Overview } from './watch/overview.ts';
import { watch } from './watch/watch.ts';
import { Api } from './web/api.ts';
import { Download } from './web/download.ts';
import { Frame } from './web/frame.ts';
import { PublicApi } from './web/http-api.ts';
import { Rate } from './web/rate.ts';
import { Configure } from './work/configure.ts';
import { EditTemplate } from './work/edit-template.ts';
import { Events } from './work/events.ts';
import { Figures } from './work/figures.ts';
import { ImportCases } from './work/import-cases.ts';
import { LeavingDrafts } from './work/leaving-drafts.ts';
import { ManageData } from './work/manage-data.ts';
import { Report } from './work/report.ts';
import { Webhooks } from './work/webhooks.ts';
import { Words } from './work/words.ts';
import { WorkOnCase } from './work/work-on-case.ts';
import { Workflows } from './work/workflows.ts';

/** The whole system: its parts, introduced to each other. */
export class Postcase extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    const guard = new DeploymentGuard(this, 'deployment-guard', settings);
    const table = new CaseTable(this, 'cases');
    const inbound = new InboundMail(this, 'inbound-mail', settings, table);
    const outbound = new OutboundMail(this, 'outbound-mail', settings, table);
    new MailRecords(this, 'mail-records', settings, outbound);
    const workflows = new Workflows(this, 'workflows', settings, table);
    const feedback = new MailFeedback(this, 'mail-feedback', settings, outbound.configurationSet, table);
    const keys = new SigningKeys(this, 'signing-keys');
    const sweep = new Sweep(this, 'sweep', inbound);
    const mailWatch = new MailWatch(this, 'mail-watch', inbound, table);
    const api = new PublicApi(this, 'http-api', settings);
    new Download(this, 'download', settings, { api, bucket: inbound.bucket, table, keys });
    const figures = new Figures(this, 'figures', settings, table);
    new Rate(this, 'rate', settings, { api, table, keys });
    const console = new Console(this, 'console', settings, { api, bucket: inbound.bucket });
    const { authorizer, address } = console;
    const asked = new Api(this, 'api', settings, { api, bucket: inbound.bucket, table, keys, authorizer });
    new Frame(this, 'frame', { api, bucket: inbound.bucket, table, keys, console: address });
    new Configure(this, 'configure', settings, table);
    const editTemplate = new EditTemplate(this, 'edit-template', settings, table, outbound);
    const manageMail = new ManageMail(this, 'manage-mail', settings, { inbound, table, keys });
    new Report(this, 'report', settings, table);
    new WorkOnCase(this, 'work-on-case', settings, { bucket: inbound.bucket, table });
    new ImportCases(this, 'import-cases', settings, { bucket: inbound.bucket, table });
    manageMail.bindTo(asked.fn);
    console.bindPicturesTo(asked.fn);
    editTemplate.bindTo(asked.fn);
    const alarms = new Alarms(this, 'alarms', settings);

    workflows.bindTo(outbound.caseChanged);
    const drafts = new LeavingDrafts(this, 'drafts', settings, { bucket: inbound.bucket, table });
    drafts.bindTo(outbound.caseChanged);
    const webhooks = new Webhooks(this, 'webhooks', settings, table);
    webhooks.bindTo(outbound.caseChanged);
    new Events(this, 'events', settings).bindTo(outbound.caseChanged, outbound.unreadChanges);
    const wordsTable = new WordsTable(this, 'words-table');
    const words = new Words(this, 'words', { bucket: inbound.bucket, table, words: wordsTable });
    words.bindTo(outbound.caseChanged);
    wordsTable.bindTo(asked.fn, 'BatchGetItem', 'Query');
    const manageData = new ManageData(this, 'manage-data', settings, {
      bucket: inbound.bucket,
      table,
      words: wordsTable,
      keys,
    });
    manageData.bindTo(asked.fn);
    drafts.bindTo(workflows.wake);
    keys.bindTo(inbound.receiveMail);
    keys.bindTo(outbound.sendMail);
    api.bindTo(outbound.sendMail);
    outbound.sendMail.bind(env.consoleAddress, address);
    inbound.bucket.bindObjectsTo(outbound.sendMail, { messages: ['GetObject'] });
    watch(alarms, settings, {
      inbound,
      outbound,
      drafts,
      webhooks,
      words,
      feedback,
      sweep,
      workflows,
      api,
      figures,
      mailWatch,
      keys,
      manageData,
    });
    const installWatch = new InstallWatch(this, 'install-watch', alarms);
    const examined = { table, inbound, outbound, workflows, sweep, mailWatch, installWatch, manageData, alarms };
    new ExamineInstall(this, 'examine-install', settings, examined).bindTo(asked.fn);
    new Overview(this, 'overview', { alarms, table, inbound, outbound, workflows, api, figures, asked });

    // Nothing changes before the guard has agreed.
    for (const part of this.node.children) if (part !== guard) part.node.addDependency(guard.agreement);
  }
}
