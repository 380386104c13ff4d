import type { LiftTracePorts } from '#actions/notification/lift-with-trace.ts';
import type { FailedMails } from '#actions/notification/ports.ts';
import { allowMailTo } from '#actions/people/allow-mail-to.ts';
import type { LiftPorts } from '#actions/people/lift-suppression.ts';
import { type FailedMail, type ListFailedPorts, listFailedMail } from '#actions/people/list-failed-mail.ts';
import { putAwayFailedMail } from '#actions/people/put-away-failed-mail.ts';
import { type FailedMailRow, failedMail, type failedMailRoutes } from '#contract/failed-mail.ts';
import type { Handlers } from '../route-handler.ts';

export type FailedMailPorts = ListFailedPorts & LiftPorts & LiftTracePorts & { readonly failedMails: FailedMails };

/** Mail of ours that did not arrive, of all cases (MAIL-16, MAIL-17, NOTE-06). @param whole all cases, whoever asks: mail to an address goes again in each of them */
export function failedMailHandlers(
  ports: FailedMailPorts,
  whole: Pick<LiftPorts, 'cases'>,
): Handlers<typeof failedMailRoutes> {
  return {
    listFailedMail: async ({ query: { limit } }) => {
      const { failed, more } = await listFailedMail(limit, ports);
      return { body: { mails: failed.map(rowOf), more } };
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

function rowOf({ mail, about, stoppedSince, customerId }: FailedMail): FailedMailRow {
  const { caseNumber, at, id, to, cc, by, template, delivery, deliveryDetail: detail } = mail;
  return {
    inCase: about.mergedInto ?? about.number,
    ...{ caseNumber, at, id, subject: about.subject, to: { ...to }, cc: [...cc] },
    ...{ by, template, delivery: failedMail.shape.delivery.parse(delivery), detail, stoppedSince, customerId },
  };
}
