import type { MailAllowance } from '#actions/notification/ports.ts';
import type { MailLimit, MailToll } from '#domain/notification/mail-toll.ts';
import type { HourOfMail, MemoryTable } from '../table.ts';

const none: HourOfMail = { count: 0, newcomers: 0, mails: [] };

export class MemoryMailAllowance implements MailAllowance {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async take(toll: MailToll, at: Date): Promise<MailLimit | undefined> {
    const { company, causedBy, inbox, mail, isProven, isKnown, limits } = toll;
    const hour = at.toISOString().slice(0, 13);
    const of = (name: string) => this.table.limits.get(`${name} ${hour}`) ?? none;
    const mine = of(company).mails.filter((one) => one.inbox === inbox);
    if (mine.some((one) => one.mail === mail)) return undefined;
    const proven = mine.filter((one) => one.isProven).length;
    if (proven >= limits.recipient || (!isProven && mine.length - proven >= limits.recipient)) return 'recipient';
    if (causedBy !== undefined && of(causedBy).count >= limits.domain) return 'domain';
    if (of('*').count >= limits.total) return 'total';
    if (!isKnown && of('*').newcomers >= limits.newcomers) return 'newcomers';
    const add = (name: string, { count, newcomers, mails }: HourOfMail) => {
      const before = of(name);
      const after = { count: before.count + count, newcomers: before.newcomers + newcomers };
      this.table.limits.put(`${name} ${hour}`, { ...after, mails: [...before.mails, ...mails] });
    };
    add(company, { ...none, mails: [{ inbox, mail, isProven }] });
    if (causedBy !== undefined) add(causedBy, { ...none, count: 1 });
    add('*', { ...none, count: 1, newcomers: isKnown ? 0 : 1 });
    return undefined;
  }
}
