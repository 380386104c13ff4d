import { answers, CaseAgent, type CaseQuestion, type Changed } from '../../local/commands/case/case-agent.ts';
import { boris, olga } from './agents.ts';
import type { Journey } from './journey.ts';

/** Where the agents Olga and Boris work on cases. They do not hear of what nobody has: journeys/work/rules.test.ts is about that. */
export class Desk {
  readonly agent: CaseAgent;
  readonly #journey: Journey;

  private constructor(journey: Journey) {
    this.#journey = journey;
    this.agent = CaseAgent.local(journey.cloud.endpoint);
  }

  static async of(journey: Journey): Promise<Desk> {
    for (const { address, ...row } of [olga, boris]) await journey.configure('agent', address, { address, ...row });
    for (const rule of ['new-case', 'answered']) await journey.configure('rule', rule, { active: false });
    return new Desk(journey);
  }

  /** Somebody works on a case, and everything that follows happens. */
  async work(question: CaseQuestion): Promise<Changed> {
    const answer = await this.agent.ask(question, answers.changed);
    await this.#journey.cloud.idle();
    return answer;
  }
}
