import { addAddress } from '#actions/work/by-hand/add-address.ts';
import { type OpenPorts, openCase } from '#actions/work/by-hand/open-case.ts';
import type { Asked as AskedOfCase } from '#actions/work/change-case.ts';
import { confirmSender } from '#actions/work/confirm-sender.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { openCaseFromMessage } from '#actions/work/open-case-from-message.ts';
import { prepareUpload } from '#actions/work/prepare-upload.ts';
import { type PreviewMailPorts, previewMail } from '#actions/work/preview-mail.ts';
import { reworkCase } from '#actions/work/rework-case.ts';
import { sendTemplate } from '#actions/work/send-template.ts';
import { settleMail } from '#actions/work/settle-mail.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import type { Changed, caseWorkRoutes } from '#contract/case-work.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { Caller } from './caller.ts';
import type { Handlers } from './route-handler.ts';

export type CaseWorkPorts = OpenPorts & PreviewMailPorts;

/** What agents do with cases: the same actions as those of the function `work-on-case`. */
export function caseWorkHandlers(ports: CaseWorkPorts): Handlers<typeof caseWorkRoutes> {
  return {
    openCase: async ({ body: { uploads: uploadIds, ...body }, caller }) => {
      const { number, version } = await openCase({ ...body, uploadIds, who: caller.who }, ports);
      return { body: { number, version } };
    },
    editCase: async (asked) => changed(await reworkCase({ ...ofCase(asked), rework: asked.body }, ports)),
    addAddress: async ({ body, ...asked }) => changed(await addAddress({ ...ofCase(asked), ...body }, ports)),
    writeNote: async ({ body: { uploads: uploadIds, body }, ...asked }) =>
      changed(await writeNote({ ...ofCase(asked), body, uploadIds }, ports)),
    writeReply: async ({ body: { uploads: uploadIds, to, cc, subject, status, body, asTyped }, ...asked }) =>
      changed(await writeReply({ ...ofCase(asked), to, cc, subject, status, body, asTyped, uploadIds }, ports)),
    sendTemplate: async ({ body, ...asked }) => changed(await sendTemplate({ ...ofCase(asked), ...body }, ports)),
    splitCase: async ({ body: { message, fragment, subject, category, service }, ...asked }) =>
      changed(await openCaseFromMessage({ ...ofCase(asked), message, fragment, subject, category, service }, ports)),
    mergeCase: async ({ body, ...asked }) => changed(await mergeCase({ ...ofCase(asked), ...body }, ports)),
    confirmSender: async ({ body, ...asked }) => changed(await confirmSender({ ...ofCase(asked), ...body }, ports)),
    settleMail: async ({ body, ...asked }) => changed(await settleMail({ ...ofCase(asked), ...body }, ports)),
    preview: async ({ body: { body, template, to, subject }, ...asked }) => {
      const {
        from,
        to: reader,
        unknownMacros,
        ...mail
      } = await previewMail({ ...ofCase(asked), body, template, to, subject }, ports);
      return { body: { ...mail, from: written(from), to: written(reader), unknownMacros: [...unknownMacros] } };
    },
    prepareUpload: async ({ body }) => {
      const { uploadId: id, url, headers, expiresAt } = await prepareUpload(body, ports);
      return { body: { id, url, headers: { ...headers }, expiresAt } };
    },
  };
}

function ofCase({
  params,
  caller,
  expectedVersion,
}: {
  readonly params: { readonly number: number };
  readonly caller: Caller;
  readonly expectedVersion: number | undefined;
}): AskedOfCase {
  return { caseNumber: params.number, who: caller.who, expectedVersion };
}

function changed({ before, after, branch, other }: CaseChange): { readonly body: Changed } {
  const { number, version } = branch ?? other?.after ?? after ?? before;
  return { body: { number, version } };
}

function written({ name, address }: MailAddress): string {
  return name === '' ? address : `${name} <${address}>`;
}
