import type { Uploads } from '#actions/work/ports.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { writtenNote } from '#domain/work/written-note.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';
import { keepUploads } from './keep-uploads.ts';

/**
 * Writes what only agents read into a case, whatever happened to it meanwhile (CASE-08), unless a version is named.
 * @throws Refusal
 */
export function writeNote(
  asked: Asked & { readonly body: string; readonly uploadIds: readonly string[] },
  ports: ChangePorts & { readonly uploads: Uploads },
): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found, configuration) => {
      // Refused before anything is copied.
      writtenNote(found, { ...asked, attachments: [] }, cause, configuration);
      const attachments = await keepUploads(asked.uploadIds, { id: cause.id, body: asked.body }, ports.uploads);
      return writtenNote(found, { ...asked, attachments }, cause, configuration);
    },
    ports,
  );
}
