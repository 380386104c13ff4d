import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of agents. */
export function agentEntities(configuration: EntityConfiguration) {
  return {
    /** Counter of an agent's cases in work, changed in the transactions that change the cases. */
    agentLoad: () =>
      new Entity(
        {
          model: model('agent-load'),
          attributes: {
            agent: needed,
            cases: { type: 'number', required: true },
            assignedAt: text,
            returned: { type: CustomAttributeType<NonNullable<AgentLoad['returned']>>('any') },
            revision: { type: 'number', required: true },
          },
          indexes: { ofAgent: { pk: key('pk', 'agent', ['agent']), sk: key('sk', 'load', []) } },
        },
        configuration,
      ),
  };
}
