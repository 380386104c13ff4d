import * as z from 'zod';
import { type Agent, leastDigestMinutes, mostDigestMinutes } from '#domain/configuration/agent.ts';
import { line, mailAddress, moment, orNothing, signature } from './columns.ts';
import { type Lookup, usualMostRows } from './lookup.ts';

export const agents: Lookup<Agent> = {
  name: 'agent',
  key: 'address',
  label: { en: 'Agents', ru: 'Сотрудники' },
  help: {
    en: 'People who work on cases. The name is what customers see; the signature stands beneath it (Markdown, macros); groups are those whose cases they work on; notices is what they hear of by mail: mine (and new cases of nobody), all, nothing; with digestMinutes as one mail so many minutes after the first of them (null for a mail each). One who is switched off gets no cases. Calls ring in the console of who has "takesCalls". Until "awayUntil" no rule gives them any, and none above "mostCases" in work (null for any number).',
    ru: 'Те, кто работает с обращениями. Имя видят клиенты, под ним — подпись (signature: Markdown, макросы); groups — группы, с обращениями которых они работают; notices — о чём им пишут: mine (свои обращения и новые ничьи), all (все), nothing (ни о чём); с digestMinutes — одним письмом через столько минут после первого события (null — каждое отдельным письмом). Выключенный сотрудник обращений не получает. Звонки видит в консоли тот, у кого включено takesCalls. До времени awayUntil правила ему ничего не назначают, как и сверх mostCases обращений в работе (null — без предела).',
  },
  mostRows: usualMostRows,
  stored: (name) => name.trim().toLowerCase(),
  schema: z.strictObject({
    address: mailAddress,
    name: line(100),
    signature: orNothing(signature),
    groups: z.array(line(100)).max(50).default([]),
    language: z.enum(['en', 'ru']).default('en'),
    notices: z.enum(['mine', 'all', 'nothing']).default('mine'),
    digestMinutes: orNothing(z.int().min(leastDigestMinutes).max(mostDigestMinutes)),
    active: z.boolean().default(true),
    takesCalls: z.boolean().default(false),
    awayUntil: orNothing(moment),
    mostCases: orNothing(z.int().min(1).max(1000)),
  }),
  baseRows: () => [],
  switched: (_, active) => ({ active }),
};
