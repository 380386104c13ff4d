import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Call } from '#domain/calls/call.ts';
import type { Presence } from '#domain/case/presence.ts';
import { key, model, needed, text } from './entity-parts.ts';

const ofCall = {
  ...{ id: needed, from: text, to: text, at: needed },
  state: { type: CustomAttributeType<Call['state']>('string'), required: true },
  customer: { type: CustomAttributeType<NonNullable<Call['customer']>>('any') },
  answeredBy: text,
} as const;

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
    call: () =>
      new Entity(
        {
          model: model('call'),
          attributes: { ...ofCall, expiresAt },
          indexes: { byId: { pk: key('pk', 'call', ['id']), sk: key('sk', 'call', []) } },
        },
        configuration,
      ),
    /** Those that nobody has taken, in the order in which they began. */
    unansweredCall: () =>
      new Entity(
        {
          model: model('unanswered-call'),
          attributes: { ...ofCall, expiresAt },
          indexes: { inTime: { pk: key('pk', 'calls', []), sk: key('sk', 'call', ['at', 'id']) } },
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
