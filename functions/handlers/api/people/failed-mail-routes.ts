import type { LiftTracePorts } from '#actions/notification/lift-with-trace.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
import { allowMailTo } from '#actions/people/allow-mail-to.ts';
import type { LiftPorts } from '#actions/people/lift-suppression.ts';
import { type FailedMail, type ListFailedPorts, listFailedMail } from '#actions/people/list-failed-mail.ts';
import { putAwayFailedMail } from '#actions/people/put-away-failed-mail.ts';
import { type FailedMailRow, failedMail, type failedMailRoutes } from '#contract/failed-mail.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Handlers } from '../route-handler.ts';

export type FailedMailPorts = ListFailedPorts & LiftPorts & LiftTracePorts & { readonly failedMails: FailedMails };

/** Mail of ours that did not arrive, of all cases (MAIL-16, MAIL-17, NOTE-06). @param whole all cases, whoever asks: mail to an address goes again in each of them */
export function failedMailHandlers(
  ports: FailedMailPorts,
  whole: Pick<LiftPorts, 'cases'>,
): Handlers<typeof failedMailRoutes> {
  return {
    listFailedMail: async ({ query: { limit, cursor } }) => {
      const { failed, next } = await listFailedMail(limit, cursor === undefined ? undefined : placeIn(cursor), ports);
      return { body: { mails: failed.map(rowOf), next: next && `${next.at}~${next.caseNumber}~${next.id}` } };
    },
    putAwayFailedMail: async ({ body }) => {
      await putAwayFailedMail(body, ports);
      return { body: undefined };
    },
    allowMailTo: async ({ body: { address }, caller }) => {
      await allowMailTo(address.toLowerCase(), caller.who, { ...ports, ...whole });
      return { body: undefined };
    },
  };
}

/** A cursor is the place of the last mail: `2026-11-20T10:00:00.000Z~7~mail`. */
function placeIn(cursor: string): MessageKey {
  const [, at, caseNumber, id] = /^(\d{4}-[\d:.TZ-]{6,36})~(\d{1,12})~(.{1,200})$/.exec(cursor) ?? [];
  if (at === undefined || caseNumber === undefined || id === undefined)
    throw new Refusal('cursor-wrong', 'The list cannot be continued from there: begin it anew.');
  return { at, caseNumber: Number(caseNumber), id };
}

function rowOf({ mail, about, stopped, customerId }: FailedMail): FailedMailRow {
  const { caseNumber, at, id, to, cc, by, template, delivery, deliveryDetail: detail } = mail;
  return {
    inCase: about.mergedInto ?? about.number,
    ...{ caseNumber, at, id, subject: about.subject, to: { ...to }, cc: [...cc] },
    ...{ by, template, delivery: failedMail.shape.delivery.parse(delivery), detail, customerId },
    ...(stopped && { stoppedSince: stopped.at, stoppedFor: stopped.cause }),
  };
}
