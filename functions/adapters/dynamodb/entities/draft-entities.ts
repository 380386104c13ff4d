import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Draft } from '#domain/case/draft.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** What agents have begun to write: it belongs to its case, and is erased with it. */
export function draftEntities(configuration: EntityConfiguration) {
  return {
    draft: () =>
      new Entity(
        {
          model: model('draft'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            who: needed,
            kind: { type: CustomAttributeType<Draft['kind']>('string'), required: true },
            body: { type: 'string' },
            /** Named apart from a message's `to`. */
            recipient: text,
            cc: { type: CustomAttributeType<readonly string[]>('any') },
            subject: text,
            uploads: { type: CustomAttributeType<Draft['uploads']>('any'), required: true },
            files: { type: CustomAttributeType<Draft['files']>('any'), required: true },
            seenVersion: { type: 'number', required: true },
            status: text,
            savedAt: needed,
            revision: { type: 'number', required: true },
            leaving: { type: CustomAttributeType<NonNullable<Draft['leaving']>>('any') },
            stopped: text,
            /** Epoch seconds: nobody goes on writing after months. */
            expiresAt: { type: 'number', required: true },
          },
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'draft', ['who', 'kind']) } },
        },
        configuration,
      ),
  };
}
