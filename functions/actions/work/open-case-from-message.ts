import { type MessageName, messageOf } from '#actions/case/message-of.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { branchedCase, fragmentOf } from '#domain/work/branched-case.ts';
import { causeOf } from './cause-of.ts';
import { type Asked, type ChangePorts, changeCase, existing } from './change-case.ts';

/** A part of a message that is to become a case of its own. */
export interface Selected {
  readonly message: MessageName;
  readonly fragment: string;
  readonly subject: string | undefined;
  readonly category: string | undefined;
  readonly service: string | null | undefined;
}

/**
 * Makes a case of a fragment that was selected in a message of another one (CASE-06).
 * @returns the change of the source; `branch` is the new case.
 * @throws Refusal
 */
export async function openCaseFromMessage(asked: Asked & Selected, ports: ChangePorts): Promise<CaseChange> {
  const cause = { ...causeOf(asked, ports), messageId: asked.message.id };
  let number: number | undefined;
  return changeCase(
    asked,
    async (found, configuration) => {
      const message = await messageOf(found, asked.message, ['in', 'out'], ports.cases, configuration);
      // The new case's mail goes to the customer of the message's case, and says what the fragment says.
      if (message.direction === 'in' && message.unverified)
        throw new Refusal('change-wrong', 'The sender of this message is in doubt: confirm them first.');
      const said = message.direction === 'in' ? message : { text: message.body ?? '', cut: message.body === undefined };
      const fragment = fragmentOf(asked.fragment, said);
      const { caseNumber } = message;
      const writtenIn = caseNumber === found.number ? found : await existing(caseNumber, ports.cases, configuration);
      number ??= await ports.cases.nextNumber();
      return branchedCase(found, { ...asked, writtenIn, fragment }, number, cause, configuration);
    },
    ports,
  );
}
