import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Mention } from '#domain/case/following.ts';
import { key, model, needed } from './entity-parts.ts';

/** What agents have read, what they follow, and when they were here: all of it ends by itself. */
export function readerEntities(configuration: EntityConfiguration) {
  /** Epoch seconds: the table's time to live. */
  const expiresAt = { type: 'number', required: true } as const;
  const following = {
    caseNumber: { type: 'number', required: true },
    who: needed,
    since: needed,
    mention: { type: CustomAttributeType<Mention>('any') },
    expiresAt,
  } as const;
  return {
    /** Beside the case, so that who reads it reads this without a request of its own. */
    seen: () =>
      new Entity(
        {
          model: model('seen'),
          attributes: { caseNumber: { type: 'number', required: true }, who: needed, seenAt: needed, expiresAt },
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'seen', ['who']) } },
        },
        configuration,
      ),
    /** Beside the case: who follows it. */
    follower: () =>
      new Entity(
        {
          model: model('follower'),
          attributes: following,
          indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'follower', ['who']) } },
        },
        configuration,
      ),
    /** The same by person: what they follow. */
    following: () =>
      new Entity(
        {
          model: model('following'),
          attributes: following,
          indexes: { ofPerson: { pk: key('pk', 'person', ['who']), sk: key('sk', 'following', ['caseNumber']) } },
        },
        configuration,
      ),
    lastVisit: () =>
      new Entity(
        {
          model: model('last-visit'),
          attributes: { who: needed, at: needed, expiresAt },
          indexes: { ofPerson: { pk: key('pk', 'person', ['who']), sk: key('sk', 'last-visit', []) } },
        },
        configuration,
      ),
  };
}
