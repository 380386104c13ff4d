import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Erasure } from '#domain/privacy/erasure.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items that tell of erasures and holds, and whose they are by nothing but a keyed hash. */
export function privacyEntities(configuration: EntityConfiguration) {
  return {
    /** That somebody was erased; who it is stands here while it goes on. */
    erasure: () =>
      new Entity(
        {
          model: model('erasure'),
          attributes: {
            ...{ id: needed, at: needed, who: needed, doneAt: text },
            state: { type: CustomAttributeType<Erasure['state']>('string'), required: true },
            counts: { type: CustomAttributeType<Erasure['counts']>('any'), required: true },
            subject: { type: CustomAttributeType<NonNullable<Erasure['subject']>>('any') },
            revision: { type: 'number' },
            person: { type: CustomAttributeType<NonNullable<Erasure['person']>>('any') },
            way: { type: CustomAttributeType<NonNullable<Erasure['way']>>('any') },
            inCase: { type: 'number' },
          },
          indexes: { inTime: { pk: key('pk', 'erasures', []), sk: key('sk', 'erasure', ['at', 'id']) } },
        },
        configuration,
      ),
    /** Counts the erasures that began: of two that begin at once one sees the other. */
    erasureTurn: () =>
      new Entity(
        {
          model: model('erasure-turn'),
          attributes: { turn: { type: 'number', required: true } },
          indexes: { one: { pk: key('pk', 'erasures', []), sk: key('sk', 'turn', []) } },
        },
        configuration,
      ),
    /** By the hash of an address or a phone the erasures of who had it. */
    erasedName: () =>
      new Entity(
        {
          model: model('erased-name'),
          attributes: { name: needed, at: needed, id: needed },
          indexes: { byName: { pk: key('pk', 'erased', ['name']), sk: key('sk', 'erasure', ['at', 'id']) } },
        },
        configuration,
      ),
    /** What must not be erased: few, and all of them together. */
    legalHold: () =>
      new Entity(
        {
          model: model('legal-hold'),
          attributes: { of: needed, reason: needed, who: needed, at: needed },
          indexes: { all: { pk: key('pk', 'legal-holds', []), sk: key('sk', 'hold', ['of']) } },
        },
        configuration,
      ),
    /** By the day on which it closed a case whose raw mails have their turn one day. */
    closedCase: () =>
      new Entity(
        {
          model: model('closed-case'),
          attributes: { day: needed, caseNumber: { type: 'number', required: true } },
          indexes: { onDay: { pk: key('pk', 'closed', ['day']), sk: key('sk', 'case', ['caseNumber']) } },
        },
        configuration,
      ),
    /** How far the walk through these is. */
    rawMailMark: () =>
      new Entity(
        {
          model: model('raw-mail-mark'),
          attributes: { day: needed, list: text, at: text, number: { type: 'number' } },
          indexes: { one: { pk: key('pk', 'retention', []), sk: key('sk', 'raw-mails', []) } },
        },
        configuration,
      ),
  };
}
