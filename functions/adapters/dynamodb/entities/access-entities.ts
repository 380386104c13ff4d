import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { KeptAnswer } from '#domain/access/kept-answer.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of who may ask, and of what was asked. */
export function accessEntities(configuration: EntityConfiguration) {
  return {
    /** An answer that is told again to who asks the same again. */
    keptAnswer: new Entity(
      {
        model: model('kept-answer'),
        attributes: {
          key: needed,
          fingerprint: needed,
          state: { type: CustomAttributeType<KeptAnswer['state']>('string'), required: true },
          until: needed,
          status: { type: 'number' },
          body: text,
          /** Epoch seconds: the table's time to live. */
          expiresAt: { type: 'number', required: true },
        },
        indexes: { byKey: { pk: key('pk', 'answer', ['key']), sk: key('sk', 'answer', []) } },
      },
      configuration,
    ),
  };
}
