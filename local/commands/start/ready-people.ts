import type { Person } from '../../cognito/person.ts';
import { answers, Configurator } from '../config/configurator.ts';

/** Who may sign in to the console of a cloud that `npm start` runs: one of each role, and a colleague. */
export const readyPeople = [
  { email: 'admin@agents.test', name: 'Admin', groups: ['admin'] },
  { email: 'ann@agents.test', name: 'Ann', groups: ['agent'] },
  { email: 'boris@agents.test', name: 'Boris', groups: ['agent'] },
  { email: 'viewer@agents.test', name: 'Viewer', groups: ['viewer'] },
] as const satisfies readonly Person[];

/** Makes the two agents those whom cases can be given to, unless an earlier run did: the lookup is the owner's from then on. */
export async function makeAgents(endpoint: string): Promise<void> {
  const configurator = Configurator.local(endpoint);
  const { rows } = await configurator.ask({ command: 'list-rows', lookup: 'agent' }, answers.rows);
  if (rows.length > 0) return;
  for (const { email, name, groups } of readyPeople) {
    if (groups[0] !== 'agent') continue;
    const row = { address: email, name, language: email.startsWith('boris') ? 'ru' : 'en' };
    await configurator.ask(
      { command: 'put-row', who: 'npm start', lookup: 'agent', name: email, row },
      answers.changes,
    );
  }
}
