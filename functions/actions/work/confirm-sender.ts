import { type MessageName, messageOf } from '#actions/case/message-of.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { confirmedSender } from '#domain/work/confirmed-sender.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Believes the sender of an unverified message (MAIL-11).
 * @throws Refusal
 */
export function confirmSender(
  asked: Asked & { readonly message: MessageName },
  ports: ChangePorts,
): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found, configuration) =>
      confirmedSender(found, await messageOf(found, asked.message, ['in'], ports.cases, configuration), cause),
    ports,
  );
}
