import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { View } from '#domain/lists/view.ts';
import { key, model, needed } from './entity-parts.ts';

/** Lists with a name: those of one person, or of everybody, are one partition. */
export function viewEntities(configuration: EntityConfiguration) {
  return {
    view: () =>
      new Entity(
        {
          model: model('view'),
          attributes: {
            /** `shared`, or `of#` and whose they are. */
            place: needed,
            id: needed,
            name: needed,
            owner: needed,
            filter: { type: CustomAttributeType<View['filter']>('any'), required: true },
            sort: { type: CustomAttributeType<View['sort']>('string'), required: true },
          },
          indexes: { ofPlace: { pk: key('pk', 'views', ['place']), sk: key('sk', 'view', ['id']) } },
        },
        configuration,
      ),
  };
}
