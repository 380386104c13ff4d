import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import type { Digest } from '#domain/notification/digest.ts';
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
    /** Notices that wait for an agent's digest. */
    digest: () =>
      new Entity(
        {
          model: model('digest'),
          attributes: {
            agent: needed,
            wait: text,
            dueAt: text,
            notices: { type: CustomAttributeType<Digest['notices']>('any'), required: true },
            more: { type: 'number', required: true },
            revision: { type: 'number', required: true },
          },
          indexes: { ofAgent: { pk: key('pk', 'agent', ['agent']), sk: key('sk', 'digest', []) } },
        },
        configuration,
      ),
    /** Begins the wait for a digest: the table's stream brings it to the workflows. */
    digestWait: () =>
      new Entity(
        {
          model: model('digest-wait'),
          attributes: { agent: needed, id: needed, dueAt: needed, expiresAt: { type: 'number' } },
          indexes: { ofAgent: { pk: key('pk', 'agent', ['agent']), sk: key('sk', 'digest-wait', ['id']) } },
        },
        configuration,
      ),
  };
}
