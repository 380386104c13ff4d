import { messageOf } from '#actions/case/message-of.ts';
import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Draft } from '#domain/case/draft.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { forwardedMessage } from '#domain/work/forwarded-message.ts';
import { writtenNote } from '#domain/work/written-note.ts';
import { writtenReply } from '#domain/work/written-reply.ts';
import { answeredMail } from '../answered-mail.ts';
import { foundUploads, keepUploads } from '../keep-uploads.ts';
import type { DraftPorts } from './draft-ports.ts';

interface Sending {
  readonly about: Case;
  readonly draft: Draft;
  readonly cause: Cause;
  readonly configuration: Configuration;
  /** Only whether it can be: no file is copied. */
  readonly isTrial: boolean;
}

/**
 * The answer, note or forwarded message that a draft becomes.
 * @throws Refusal
 */
export async function draftBecomes({ isTrial, ...sending }: Sending, ports: DraftPorts): Promise<CaseChange> {
  const passedOn = await passedOnFiles(sending, ports);
  const trial = await become(sending, passedOn, ports);
  const ids = sending.draft.uploads.map(({ id }) => id);
  if (ids.length === 0) return trial;
  if (isTrial) {
    await foundUploads(ids, ports.uploads);
    return trial;
  }
  const { draft, cause } = sending;
  const kept = await keepUploads(ids, { id: cause.id, body: draft.body }, ports.uploads);
  return become(sending, [...kept, ...passedOn], ports);
}

async function become(
  { about, draft, cause, configuration }: Omit<Sending, 'isTrial'>,
  attachments: readonly StoredAttachment[],
  ports: DraftPorts,
): Promise<CaseChange> {
  const { kind, body, to, cc, subject, status, leaving } = draft;
  switch (kind) {
    case 'note':
      return writtenNote(about, { body, attachments }, cause, configuration);
    case 'forward':
      return forwardedMessage(about, { body, to, cc: cc ?? [], subject, attachments }, cause, configuration);
    case 'reply': {
      const answered = await answeredMail(about, ports);
      const words = { body, to, cc, subject, status, attachments, answered, asTyped: leaving?.asTyped ?? false };
      return writtenReply(about, words, cause, configuration);
    }
  }
}

/** Files of the case's own messages that the draft passes on; nothing of a mail with a virus. */
async function passedOnFiles(
  { about, draft: { files }, configuration }: Pick<Sending, 'about' | 'draft' | 'configuration'>,
  { cases }: DraftPorts,
): Promise<readonly StoredAttachment[]> {
  return Promise.all(
    files.map(async ({ index, ...name }) => {
      const message = await messageOf(about, name, ['in', 'out'], cases, configuration);
      const file = message.attachments[index];
      if (!file) throw new Refusal('attachment-wrong', `The message ${name.id} has no file ${index}.`);
      if (message.direction === 'in' && message.infected)
        throw new Refusal('attachment-wrong', `${file.name} came with a virus: it cannot be passed on.`);
      return file;
    }),
  );
}
