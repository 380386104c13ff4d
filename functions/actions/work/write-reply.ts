import type { Uploads } from '#actions/work/ports.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { type ReplyDraft, writtenReply } from '#domain/work/written-reply.ts';
import { answeredMail } from './answered-mail.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';
import { keepUploads } from './keep-uploads.ts';

/**
 * Answers the customer of a case by mail, and puts the case into another status if that is wanted (CASE-08).
 * @throws Refusal
 */
export function writeReply(
  asked: Asked & Omit<ReplyDraft, 'attachments' | 'answered'> & { readonly uploadIds: readonly string[] },
  ports: ChangePorts & { readonly uploads: Uploads },
): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found, configuration) => {
      const draft = { ...asked, answered: await answeredMail(found, ports) };
      // Refused before anything is copied.
      writtenReply(found, { ...draft, attachments: [] }, cause, configuration);
      const attachments = await keepUploads(asked.uploadIds, { id: cause.id, body: asked.body }, ports.uploads);
      return writtenReply(found, { ...draft, attachments }, cause, configuration);
    },
    ports,
  );
}
