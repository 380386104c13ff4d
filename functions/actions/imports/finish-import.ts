import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import { type LastWord, lastWord } from '#domain/case/last-word.ts';
import { importedId } from '#domain/imports/import-key.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { importMemory } from './import-message.ts';
import type { ImportPorts } from './ports.ts';

export interface AskedFinish {
  readonly caseNumber: number;
  /** Names all that was imported of the case: with more of it, it is another one. */
  readonly key: string;
  readonly last: LastWord;
  readonly who: string;
}

/**
 * Ends the import of a case: its history tells of it, and its words can be looked for from now on. What came in a later import than the case is
 * its newest word then; its status and agent stay as they are here. Again it changes nothing.
 * @throws Refusal case-unknown
 */
export function finishImport({ caseNumber, key, last, who }: AskedFinish, ports: ImportPorts): Promise<void> {
  return againWhenStale(async () => {
    if ((await ports.imports.known([key])).has(key)) return;
    const found = (await ports.cases.cases([caseNumber])).get(caseNumber);
    if (!found) throw new Refusal('case-unknown', `There is no case ${caseNumber}.`);
    if (found.erasedAt !== undefined)
      throw new Refusal('case-unknown', `Case ${caseNumber} was erased: nothing of it comes back.`);
    const isNewer = found.last === undefined || last.at > found.last.at;
    const after = isNewer
      ? { ...found, last: lastWord(last), lastMessageAt: last.at, version: found.version + 1 }
      : undefined;
    const id = importedId(key);
    const cause = { id, at: ports.now().toISOString(), who, messageId: undefined };
    const change = caseChange(found, { after, events: [caseEvent(after ?? found, cause, 'imported')] });
    await ports.cases.keepAnswer({ memory: importMemory(key, caseNumber), id, change });
  }, ports);
}
