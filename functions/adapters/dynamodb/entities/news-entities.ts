import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Call } from '#domain/calls/call.ts';
import type { Presence } from '#domain/case/presence.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** What who has the console open is told: gone after a time. */
export function newsEntities(configuration: EntityConfiguration) {
  /** Epoch seconds: the table's time to live. */
  const expiresAt = { type: 'number', required: true } as const;
  return {
    change: () =>
      new Entity(
        {
          model: model('change'),
          attributes: {
            day: needed,
            writtenAt: needed,
            id: needed,
            caseNumber: { type: 'number', required: true },
            at: needed,
            what: needed,
            who: text,
            version: { type: 'number' },
            field: text,
            from: text,
            to: text,
            expiresAt,
          },
          indexes: { ofDay: { pk: key('pk', 'changes', ['day']), sk: key('sk', 'change', ['writtenAt', 'id']) } },
        },
        configuration,
      ),
    /** In the order in which calls begin. */
    call: () =>
      new Entity(
        {
          model: model('call'),
          attributes: {
            ...{ id: needed, from: text, to: text, at: needed },
            state: { type: CustomAttributeType<Call['state']>('string'), required: true },
            customer: { type: CustomAttributeType<NonNullable<Call['customer']>>('any') },
            answeredBy: text,
            expiresAt,
          },
          indexes: { inTime: { pk: key('pk', 'calls', []), sk: key('sk', 'call', ['at', 'id']) } },
        },
        configuration,
      ),
    /** Where a call stands among them. */
    callPlace: () =>
      new Entity(
        {
          model: model('call-place'),
          attributes: { id: needed, at: needed, expiresAt },
          indexes: { byId: { pk: key('pk', 'call', ['id']), sk: key('sk', 'call', []) } },
        },
        configuration,
      ),
    presence: () =>
      new Entity(
        {
          model: model('presence'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            who: needed,
            doing: { type: CustomAttributeType<Presence['doing']>('string'), required: true },
            until: needed,
            expiresAt,
          },
          indexes: { all: { pk: key('pk', 'present', []), sk: key('sk', 'present', ['who', 'caseNumber']) } },
        },
        configuration,
      ),
  };
}
