import { listCases } from '#actions/lists/list-cases.ts';
import { recountLoads } from '#actions/lists/recount-loads.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import type { Asked } from '#actions/work/change-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { confirmSender } from '#actions/work/confirm-sender.ts';
import { editCase } from '#actions/work/edit-case.ts';
import { linkFiles } from '#actions/work/link-files.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { openCaseFromMessage } from '#actions/work/open-case-from-message.ts';
import { prepareUpload } from '#actions/work/prepare-upload.ts';
import { sendTemplate } from '#actions/work/send-template.ts';
import { settleMail } from '#actions/work/settle-mail.ts';
import { callWebhookAgain } from '#actions/work/waits/call-webhook-again.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { wholeCasePage } from '#adapters/dynamodb/case/whole-case-page.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { fittingPage } from '#domain/words/fitting-page.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { env } from '../../../env.ts';
import type { CaseCommand } from '../../commands/case-command.ts';
import { changeSummary } from '../change-summary.ts';
import { workOnCasePorts } from '../work-on-case-ports.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports = workOnCasePorts(table);

/** Hands a command to its action. */
export async function runWorkOnCase(command: CaseCommand): Promise<object> {
  switch (command.command) {
    case 'show-case':
      return shown(command.number);
    case 'list-cases':
      return listed(command);
    case 'recount':
      return { drifts: await recountLoads(ports) };
    case 'link-files':
      return linkFiles({ caseNumber: command.number, message: command.message }, ports);
    case 'prepare-upload':
      return prepareUpload(command, ports);
    case 'change-status':
      return changed(await changeStatus({ ...askedOf(command), ...command }, ports));
    case 'write-note':
      return changed(await writeNote({ ...askedOf(command), ...command, uploadIds: command.uploads }, ports));
    case 'write-reply': {
      const { to, cc, subject, status, uploads: uploadIds } = command;
      return changed(await writeReply({ ...askedOf(command), ...command, to, cc, subject, status, uploadIds }, ports));
    }
    case 'send-template':
      return changed(await sendTemplate({ ...askedOf(command), ...command }, ports));
    case 'assign': {
      const { agent, group } = command;
      return changed(await assignCase({ ...askedOf(command), agent, group }, ports));
    }
    case 'edit-case': {
      const { subject, category, service, type, priority, closureReason } = command;
      return changed(
        await editCase({ ...askedOf(command), subject, category, service, type, priority, closureReason }, ports),
      );
    }
    case 'open-case-from-message': {
      const { message, fragment, subject, category, service } = command;
      const selected = { message, fragment, subject, category, service };
      return changed(await openCaseFromMessage({ ...askedOf(command), ...selected }, ports));
    }
    case 'merge-case':
      return changed(await mergeCase({ ...askedOf(command), ...command }, ports));
    case 'confirm-sender':
      return changed(await confirmSender({ ...askedOf(command), ...command }, ports));
    case 'call-webhook-again':
      return changed(await callWebhookAgain({ ...askedOf(command), ...command }, ports));
    case 'settle-mail':
      return changed(await settleMail({ ...askedOf(command), ...command }, ports));
  }
}

async function listed(asked: Extract<CaseCommand, { command: 'list-cases' }>): Promise<object> {
  const { who, statuses: named, agent, group, waiting, limit, before: cursor } = asked;
  const { settings, statuses } = await ports.configuration.load();
  const open = statuses.filter(({ kind }) => kind !== 'final').map(({ name }) => name);
  const filter = {
    list: waiting && named.length === 0 ? 'needs-answer' : 'all',
    statuses: waiting || named.length > 0 ? named : open,
    agent,
    group,
  } as const;
  const looking = { who, groups: [], now: ports.now().toISOString() };
  const order = waiting ? 'waiting' : 'newest';
  return {
    ...(await listCases({ filter, order, limit, cursor, looking }, ports)),
    caseNumberMask: settings.caseNumberMask,
  };
}

function askedOf({ number, who, version }: { number: number; who: string; version?: number | undefined }): Asked {
  return { caseNumber: number, who, expectedVersion: version };
}

async function changed(change: CaseChange): Promise<object> {
  return changeSummary(change, await ports.configuration.load());
}

async function shown(number: number): Promise<object> {
  const [page, { settings }] = await Promise.all([wholeCasePage(table, number), ports.configuration.load()]);
  const { caseNumberMask } = settings;
  if (page) return { page: fittingPage(page), caseNumberMask };
  throw new Refusal('case-unknown', `There is no case ${printCaseNumber(caseNumberMask, number)}.`);
}
