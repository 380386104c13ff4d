import { answerCall } from '#actions/calls/answer-call.ts';
import { type CallerPorts, findCallers } from '#actions/calls/find-callers.ts';
import { setTakesCalls } from '#actions/calls/set-takes-calls.ts';
import { takeCallEvent } from '#actions/calls/take-call-event.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { CallRow, callRoutes } from '#contract/people/calls.ts';
import type { Call } from '#domain/calls/call.ts';
import { type Caller, takesCalls } from '../caller.ts';
import { rowOf } from '../case-list-routes.ts';
import { RequestProblem } from '../request-problem.ts';
import type { Handlers } from '../route-handler.ts';
import { customerRowOf } from './customer-routes.ts';

export type CallRoutePorts = CallerPorts & ConfigurePorts;

/** Calls: what telephone systems tell, and what agents who take calls do about them (CASE-07). */
export function callHandlers(ports: CallRoutePorts): Handlers<typeof callRoutes> {
  return {
    callEvent: async ({ body: { event: what, id: callId, from, to, agent } }) => {
      const call = await takeCallEvent({ what, callId, from, to, agent }, ports);
      return { body: { id: callId, state: !call || call.state === 'over' ? 'unknown' : call.state } };
    },
    findCallers: async ({ query, caller }) => {
      requireTakesCalls(caller);
      const { callers, ...found } = await findCallers(query.from, ports);
      const rows = callers.map(({ customer, open }) => ({ customer: customerRowOf(customer), open: open.map(rowOf) }));
      return { body: { ...found, callers: rows } };
    },
    answerCall: async ({ body, caller }) => {
      requireTakesCalls(caller);
      await answerCall({ ...body, who: caller.who }, ports);
      return { body: undefined };
    },
    setTakesCalls: async ({ body, caller }) => {
      await setTakesCalls(caller.who, body.takesCalls, ports);
      return { body: undefined };
    },
  };
}

/** Of calls that ring or were missed, as `shownCalls` leaves them. */
export function callAnswer({ id, from, to, state, at, customer }: Call): CallRow[] {
  return state === 'ringing' || state === 'missed'
    ? [{ id, from, to, state, at, customer: customer && { ...customer } }]
    : [];
}

/** @throws RequestProblem for whom calls are not shown. */
function requireTakesCalls(caller: Caller): void {
  if (takesCalls(caller)) return;
  throw new RequestProblem(403, 'calls-not-taken', 'You take no calls.', 'Switch it on in your menu.');
}
