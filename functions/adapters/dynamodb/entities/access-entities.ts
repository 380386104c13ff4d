import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { KeptAnswer } from '#domain/access/kept-answer.ts';
import type { MachineToken } from '#domain/access/machine-token.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of who may ask, and of what was asked. */
export function accessEntities(configuration: EntityConfiguration) {
  return {
    /** An answer that is told again to who asks the same again. */
    keptAnswer: () =>
      new Entity(
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
    /** The key of a script, as far as we know it. */
    machineToken: () =>
      new Entity(
        {
          model: model('machine-token'),
          attributes: {
            id: needed,
            name: needed,
            role: { type: CustomAttributeType<MachineToken['role']>('string'), required: true },
            hash: needed,
            createdAt: needed,
            createdBy: needed,
            validUntil: text,
            lastUsedOn: text,
            revokedAt: text,
            revokedBy: text,
            /** Epoch seconds, of a revoked one: the table's time to live. */
            expiresAt: { type: 'number' },
          },
          indexes: { all: { pk: key('pk', 'machine-tokens', []), sk: key('sk', 'token', ['id']) } },
        },
        configuration,
      ),
    /** A name that a token has which is not revoked. */
    machineTokenName: () =>
      new Entity(
        {
          model: model('machine-token-name'),
          attributes: { name: needed, id: needed },
          indexes: { byName: { pk: key('pk', 'machine-token-names', []), sk: key('sk', 'name', ['name']) } },
        },
        configuration,
      ),
  };
}
