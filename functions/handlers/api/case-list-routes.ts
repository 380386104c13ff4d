import type { Followings } from '#actions/case/ports.ts';
import { attentionOf } from '#actions/lists/attention.ts';
import { changeCases } from '#actions/lists/change-cases.ts';
import { countCases } from '#actions/lists/count-cases.ts';
import { listCases } from '#actions/lists/list-cases.ts';
import type { Views } from '#actions/lists/ports.ts';
import { type TakePorts, takeNext } from '#actions/lists/take-next.ts';
import type { CaseRow, caseListRoutes } from '#contract/case-list.ts';
import type { Case } from '#domain/case/case.ts';
import type { Looking } from '#domain/lists/case-list.ts';
import { askedFilter } from '#domain/lists/view.ts';
import type { Caller } from './caller.ts';
import { contactOf } from './contact-answer.ts';
import type { Handlers } from './route-handler.ts';

type Served = 'listCases' | 'countCases' | 'takeNext' | 'changeCases';

export function caseListHandlers(
  ports: TakePorts & { readonly views: Views; readonly followings: Followings },
): Pick<Handlers<typeof caseListRoutes>, Served> {
  const lookingOf = ({ who, agent }: Caller): Looking => ({
    who,
    groups: agent?.groups ?? [],
    now: ports.now().toISOString(),
  });
  return {
    listCases: async ({ query: { sort: order, limit, cursor, ...filter }, caller }) => {
      const attention = filter.list === 'following' ? await attentionOf(caller.who, ports) : undefined;
      const looking = { ...lookingOf(caller), ...(attention && { followed: attention.followed }) };
      const { cases, next } = await listCases({ filter: askedFilter(filter), order, limit, cursor, looking }, ports);
      const rows = cases.map((one) => ({ ...rowOf(one), mention: attention?.mentions.get(one.number) }));
      return { body: { cases: rows, ...(next !== undefined && { next }) } };
    },
    countCases: async ({ caller }) => {
      const [seen, { followed, mentions }] = await Promise.all([
        ports.views.of(caller.who),
        attentionOf(caller.who, ports),
      ]);
      const { lists, views } = await countCases(seen, { ...lookingOf(caller), followed }, ports);
      const counts = { counts: Object.fromEntries(lists), views: Object.fromEntries(views) };
      return { body: { ...counts, mentions: mentions.size } };
    },
    takeNext: async ({ body: { list }, caller }) => {
      const { followed } =
        list === 'following' ? await attentionOf(caller.who, ports) : { followed: new Set<number>() };
      const number = await takeNext(list, { ...lookingOf(caller), followed }, ports);
      return { body: number === undefined ? {} : { number } };
    },
    changeCases: async ({ body, caller }) => {
      const { done, failed } = await changeCases({ who: caller.who, changes: body.changes }, ports);
      return { body: { done: [...done], failed: [...failed] } };
    },
  };
}

/** A case as a row of a list. */
export function rowOf(about: Case): CaseRow {
  return {
    number: about.number,
    version: about.version,
    subject: about.subject,
    status: about.status,
    category: about.category,
    service: about.service,
    priority: about.priority,
    agent: about.agent,
    group: about.group,
    customer: contactOf(about),
    mailbox: about.mailbox,
    language: about.language,
    registeredAt: about.registeredAt,
    lastMessageAt: about.lastMessageAt,
    statusSince: about.statusSince,
    waitingSince: about.waitingSince,
    dueAt: about.dueAt,
    snoozedUntil: about.snoozedUntil,
    last: about.last && { by: about.last.by, who: about.last.who, text: about.last.text },
  };
}
