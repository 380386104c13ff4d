import { receiveMail } from '#actions/intake/receive-mail.ts';
import { type DrainPorts, drainBacklog } from '#actions/lists/drain-backlog.ts';
import { type RecountPorts, recountLoads } from '#actions/lists/recount-loads.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { editCase } from '#actions/work/edit-case.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { serviceOf, supportMailbox } from '../../support/facts.ts';
import { MemoryAgentLoads } from '../../support/memory/agent-loads.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

export const addressOf = (name: string) => `${name}@agents.test`;

/** An install whose mailbox gives cases to a service, for which the named agents are responsible. */
export class DeskOfAgents {
  readonly postcase = new MemoryPostcase();
  readonly reviews: { readonly name: string; readonly wakeAt: string }[] = [];
  readonly draining: DrainPorts;
  readonly recounting: RecountPorts;
  private mails = 0;

  constructor(agents: Readonly<Record<string, Partial<Agent>>>) {
    const { working, table, configuration } = this.postcase;
    const rows = Object.entries(agents).map(([name, more]) => ({
      ...{ address: addressOf(name), name, language: 'en' as const, active: true },
      ...more,
    }));
    configuration.changed = {
      agents: rows,
      services: [serviceOf('IT', { agents: rows.map(({ address }) => address) }), serviceOf('Garden')],
      mailboxes: [{ ...supportMailbox, service: 'IT' }],
    };
    for (const { address } of rows) table.loads.put(address, { agent: address, cases: 0, revision: 1 });
    const lists = new MemoryCaseLists(table);
    const reviews = { review: async (review: { name: string; wakeAt: string }) => void this.reviews.push(review) };
    this.recounting = { ...working, lists, counters: new MemoryAgentLoads(table), settle: async () => {} };
    this.draining = { ...this.recounting, ...working, reviews };
  }

  /** A mail that becomes a case, or answers one. */
  async mail(receiving = this.postcase.receiving, inReplyTo?: string): Promise<number> {
    const id = ++this.mails;
    const reply = inReplyTo === undefined ? {} : { inReplyTo, text: 'Not yet.' };
    const raw = plainMail({ messageId: `<${id}@client.test>`, subject: `Mail ${id}`, ...reply });
    const received = await receiveMail(this.postcase.arrived(raw), receiving);
    return 'registration' in received ? received.registration.cases[0].case.number : 0;
  }

  status(caseNumber: number, status: string, ports = this.postcase.working) {
    return changeStatus({ ...this.asked(caseNumber), status }, ports);
  }

  assign(caseNumber: number, name: string | null, ports = this.postcase.working) {
    const agent = name === null ? null : addressOf(name);
    return assignCase({ ...this.asked(caseNumber), agent, group: undefined }, ports);
  }

  service(caseNumber: number, service: string | null) {
    const nothing = { subject: undefined, category: undefined, priority: undefined, closureReason: undefined };
    return editCase({ ...this.asked(caseNumber), ...nothing, service }, this.postcase.working);
  }

  drain(ports = this.draining): Promise<{ readonly assigned: number }> {
    return drainBacklog(ports);
  }

  recount() {
    return recountLoads(this.recounting);
  }

  /** A column of an agent's row is another one. */
  change(name: string, columns: Partial<Agent>): void {
    const { configuration } = this.postcase;
    const { agents = [] } = configuration.changed;
    const changed = agents.map((one) => (one.address === addressOf(name) ? { ...one, ...columns } : one));
    configuration.changed = { ...configuration.changed, agents: changed };
  }

  case(number: number) {
    const found = this.postcase.table.page(number);
    if (!found) throw new Error(`There is no case ${number}`);
    return found;
  }

  agentOf(number: number): string | undefined {
    return this.case(number).case.agent?.split('@')[0];
  }

  /** What counters say, by name. */
  counters(): Record<string, number> {
    const all = this.postcase.table.loads.all().map(({ agent, cases }) => [agent.split('@')[0], cases] as const);
    return Object.fromEntries(all);
  }

  later(minutes: number): void {
    this.postcase.now = new Date(this.postcase.now.getTime() + minutes * 60_000);
  }

  private asked(caseNumber: number) {
    return { caseNumber, who: 'boss', expectedVersion: undefined };
  }
}
