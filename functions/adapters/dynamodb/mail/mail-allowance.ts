import { createHash } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MailAllowance } from '#actions/notification/ports.ts';
import type { MailLimit, MailToll } from '#domain/notification/mail-toll.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { readItems } from '../table/point-reads.ts';

/** No company has the name. */
const everybody = '*';
const hourMilliseconds = 3_600_000;
/** More mails to one inbox in an hour are as good as no limit: nobody remembers them. */
const mostMarks = 1000;
/** A function takes so many of everybody's mails at once, and no more than this share: what it does not use up is lost for the hour. */
const mostAhead = 10;
const shareAhead = 0.01;

interface Change {
  readonly changes: string;
  readonly conditions?: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number | string | Set<string>>>;
}

/**
 * Counts by the clock hour, in an item for each company and one for everybody, of which some are taken at a time; they expire by themselves. A company’s item holds how
 * many mails its people have caused, and in a set for each inbox marks of the mails that went there: by these a mail that is tried
 * again is known. ElectroDB knows no such items.
 */
export class DynamoMailAllowance implements MailAllowance {
  private readonly table: CaseTable;
  /** What this function has taken of everybody's and not used, for who is known and for newcomers. */
  private readonly ahead = new Map<boolean, { readonly hour: string; left: number }>();

  constructor(table: CaseTable) {
    this.table = table;
  }

  async take(toll: MailToll, at: Date): Promise<MailLimit | undefined> {
    const { company, causedBy, limits } = toll;
    const own = await this.takeOwn(toll, at);
    // The try that counted it came to nothing.
    if (own === 'taken-before') return undefined;
    if (own !== undefined) return own;
    const writer = causedBy === company ? undefined : causedBy;
    if (writer !== undefined && !(await this.count(writer, at, { count: limits.domain }))) {
      await this.giveBackOwn(toll, at);
      return 'domain';
    }
    if (await this.takeOfAll(toll, at)) return undefined;
    await this.giveBackOwn(toll, at);
    if (writer !== undefined) await this.uncount(writer, at);
    const total = Number((await this.item(everybody, at))?.count ?? 0);
    return total < limits.total ? 'newcomers' : 'total';
  }

  /** Mostly of what was taken before, so that nine mails of ten cost no write for this. */
  private async takeOfAll({ isKnown, limits }: MailToll, at: Date): Promise<boolean> {
    const most: Readonly<Record<string, number>> = {
      count: limits.total,
      ...(!isKnown && { newcomers: limits.newcomers }),
    };
    const several = Math.min(mostAhead, Math.floor(Math.min(...Object.values(most)) * shareAhead));
    if (several > 1 && (await this.takeAhead(isKnown, at, most, several))) return true;
    return this.count(everybody, at, most);
  }

  private async takeAhead(
    isKnown: boolean,
    at: Date,
    most: Readonly<Record<string, number>>,
    several: number,
  ): Promise<boolean> {
    const { pk: hour } = keyOf(everybody, at);
    const ahead = this.ahead.get(isKnown);
    if (ahead?.hour === hour && ahead.left > 0) {
      ahead.left--;
      return true;
    }
    if (!(await this.count(everybody, at, most, several))) return false;
    this.ahead.set(isKnown, { hour, left: several - 1 });
    return true;
  }

  /** One write for what the recipient and, mostly, their company as the sender's are counted for. */
  private async takeOwn(toll: MailToll, at: Date): Promise<MailLimit | 'taken-before' | undefined> {
    const { company, isProven, limits } = toll;
    if (limits.recipient <= 0) return 'recipient';
    const { ofItsOwn, isMarked } = kindOf(toll);
    if (!isMarked) return !ofItsOwn || (await this.count(company, at, { count: limits.domain })) ? undefined : 'domain';
    const { proven, other, mail } = marksOf(toll);
    const mine = isProven ? proven : other;
    // What a forger sends in somebody's name takes no more than is left, and nothing of what is theirs.
    const full = isProven ? [proven] : [other, proven];
    const done = await this.change(company, at, {
      changes: `ADD #mine :marks${ofItsOwn ? ', #count :one' : ''}`,
      conditions: [
        ...full.map((_, index) => `(attribute_not_exists(#s${index}) OR size(#s${index}) < :recipient)`),
        '(attribute_not_exists(#mine) OR NOT contains(#mine, :mail))',
        ...(ofItsOwn ? ['(attribute_not_exists(#count) OR #count < :domain)'] : []),
      ],
      names: {
        '#mine': mine,
        ...Object.fromEntries(full.map((name, index) => [`#s${index}`, name])),
        ...(ofItsOwn && { '#count': 'count' }),
      },
      values: {
        ':marks': new Set([mail]),
        ':mail': mail,
        ':recipient': limits.recipient,
        ...(ofItsOwn && { ':one': 1, ':domain': limits.domain }),
      },
    });
    if (done) return undefined;
    const item = await this.item(company, at);
    const marks = (name: string): ReadonlySet<unknown> => (item?.[name] instanceof Set ? item[name] : new Set());
    if (marks(mine).has(mail)) return 'taken-before';
    return full.some((name) => marks(name).size >= limits.recipient) ? 'recipient' : 'domain';
  }

  /** A mail that goes beyond another limit takes nothing of this one. */
  private async giveBackOwn(toll: MailToll, at: Date): Promise<void> {
    const { ofItsOwn, isMarked } = kindOf(toll);
    if (!isMarked) return ofItsOwn ? this.uncount(toll.company, at) : undefined;
    const { proven, other, mail } = marksOf(toll);
    await this.change(toll.company, at, {
      changes: `DELETE #mine :marks${ofItsOwn ? ' ADD #count :less' : ''}`,
      names: { '#mine': toll.isProven ? proven : other, ...(ofItsOwn && { '#count': 'count' }) },
      values: { ':marks': new Set([mail]), ...(ofItsOwn && { ':less': -1 }) },
    });
  }

  /** So many more of each, when none goes beyond its limit. */
  private async count(name: string, at: Date, most: Readonly<Record<string, number>>, more = 1): Promise<boolean> {
    if (Object.values(most).some((limit) => limit < more)) return false;
    const counted = Object.entries(most);
    return this.change(name, at, {
      changes: `ADD ${counted.map(([what]) => `#${what} :more`).join(', ')}`,
      conditions: counted.map(([what]) => `(attribute_not_exists(#${what}) OR #${what} <= :${what})`),
      names: Object.fromEntries(counted.map(([what]) => [`#${what}`, what])),
      values: { ':more': more, ...Object.fromEntries(counted.map(([what, limit]) => [`:${what}`, limit - more])) },
    });
  }

  private async uncount(name: string, at: Date): Promise<void> {
    await this.change(name, at, { changes: 'ADD #count :less', names: { '#count': 'count' }, values: { ':less': -1 } });
  }

  /** @returns whether its conditions held. */
  private async change(name: string, at: Date, { changes, conditions = [], names, values }: Change): Promise<boolean> {
    const write = new UpdateCommand({
      TableName: this.table.name,
      Key: keyOf(name, at),
      UpdateExpression: `SET #e = :e, expiresAt = :x ${changes}`,
      ConditionExpression: conditions.length === 0 ? undefined : conditions.join(' AND '),
      ExpressionAttributeNames: { '#e': '__edb_e__', ...names },
      ExpressionAttributeValues: {
        ':e': 'mail-limit',
        ':x': Math.ceil((at.getTime() + 2 * hourMilliseconds) / 1000),
        ...values,
      },
    });
    return this.table.client.send(write).then(() => true, conditionFailed(false));
  }

  private async item(name: string, at: Date): Promise<Readonly<Record<string, unknown>> | undefined> {
    const key = keyOf(name, at);
    return (await readItems(this.table, [key]))(key);
  }
}

function keyOf(name: string, at: Date) {
  return limitKey(name, at.toISOString().slice(0, 13));
}

/** Of a company, or of an address where anybody opens one. @param hour e.g. `2026-11-22T10` */
export function limitKey(name: string, hour: string) {
  return { pk: `limit#${name}#${hour}`, sk: 'limit' };
}

function kindOf({ company, causedBy, limits }: MailToll) {
  return { ofItsOwn: causedBy === company, isMarked: limits.recipient <= mostMarks };
}

/** Names of an inbox's sets, and the mark of the mail: short, as an hour of a company has many. */
function marksOf({ inbox, mail }: MailToll) {
  const of = short(inbox);
  return { proven: `p${of}`, other: `u${of}`, mail: short(mail) };
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
