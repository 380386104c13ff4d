import { type MessageName, messageOf } from '#actions/case/message-of.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { type Settlement, settledMail } from '#domain/work/settled-mail.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from './change-case.ts';

/**
 * Says what became of a mail that may or may not have left, or sends it again (NOTE-06), whatever happened meanwhile, unless
 * a version is named.
 * @throws Refusal
 */
export function settleMail(
  asked: Asked & { readonly message: MessageName; readonly settlement: Settlement },
  ports: ChangePorts,
): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found, configuration) => {
      const message = await messageOf(found, asked.message, ['out'], ports.cases, configuration);
      return settledMail(found, message, asked.settlement, cause);
    },
    ports,
  );
}
