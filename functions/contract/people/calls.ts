import * as z from 'zod';
import { caseRow } from '../case-list.ts';
import { routes } from '../route.ts';
import { instant } from '../values.ts';
import { customerRow } from './customers.ts';

/** A call that rings, or that nobody took. */
export const call = z.object({
  id: z.string(),
  /** Empty for who hides it. */
  from: z.string(),
  to: z.string(),
  state: z.enum(['ringing', 'missed']),
  at: instant,
  customer: z.object({ id: z.string(), name: z.string() }).optional(),
});

export type CallRow = z.output<typeof call>;

const number = z.string().max(200).default('');
const callId = z.string().trim().min(1).max(200);

export const callRoutes = routes({
  callEvent: {
    method: 'POST',
    path: '/calls/events',
    role: 'agent',
    summary: 'A telephone system tells of a call; JSON or a form, the same event again changes nothing',
    body: z.object({
      event: z.enum(['newCall', 'answer', 'hangup']),
      /** Of the call: the same in all its events. */
      id: callId,
      /** Who calls: a number in any form, also as SIP writes it. */
      from: number,
      /** What was called. */
      to: number,
      /** Mail address of the agent who took it. */
      agent: z.string().max(320).optional(),
    }),
    answer: z.object({ id: z.string(), state: z.enum(['ringing', 'answered', 'missed', 'ended', 'unknown']) }),
    form: true,
    calls: true,
  },
  findCallers: {
    method: 'GET',
    path: '/calls/callers',
    role: 'agent',
    summary: 'Who calls from a number: for agents who take calls',
    query: z.object({ from: number }),
    answer: z.object({
      /** In one form; empty for who hides it. */
      phone: z.string(),
      /** number: it is theirs · end: it is nobody's, and theirs ends with the same ten digits: somebody has to say that it is them */
      by: z.enum(['number', 'end']),
      callers: z.array(z.object({ customer: customerRow, open: z.array(caseRow) })),
    }),
    people: true,
  },
  answerCall: {
    method: 'POST',
    path: '/calls/answer',
    role: 'agent',
    summary: 'The caller takes a call, or has called back: it rings for nobody any more',
    /** In the body: telephone systems name their calls as they like, with slashes, too. */
    body: z.object({ id: callId }),
    status: 204,
    people: true,
  },
  setTakesCalls: {
    method: 'PUT',
    path: '/me/calls',
    role: 'agent',
    summary: 'Whether calls ring in your console',
    body: z.object({ takesCalls: z.boolean() }),
    status: 204,
    people: true,
  },
});
