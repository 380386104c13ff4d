import type { Case } from '#domain/case/case.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';

/**
 * A case that was silent since mail to its customer failed, when mail may go there again. Nobody who works on it needs to see that first.
 * @returns undefined for one that is not silent, or for another reason.
 */
export function heardCase(about: Case, address: string): CaseChange | undefined {
  const { correspondence, peopleVersion = about.version } = about;
  if (correspondence.silence !== 'address-fails' || correspondence.customer?.address !== address) return undefined;
  const after = { ...about, correspondence: { ...correspondence, silence: undefined } };
  return caseChange(about, { after: { ...after, peopleVersion, version: about.version + 1 } });
}
