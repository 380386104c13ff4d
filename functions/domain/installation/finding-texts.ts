import type { Check, FindingCode } from './finding.ts';

/** What people read of findings. In braces stand names of their values. */
export interface FindingTexts {
  readonly checks: Readonly<Record<Check, string>>;
  /** What there is, and where something is to be done, what. */
  readonly codes: Readonly<Record<FindingCode, { readonly says: string; readonly mend?: string }>>;
}
