import type { KeptAnswer } from '#domain/access/kept-answer.ts';

/** Answers that are told again to who asks the same again. */
export interface KeptAnswers {
  /** Takes a key that is free. @returns what is known of it when it is not. */
  begin(key: string, fingerprint: string, until: string): Promise<KeptAnswer | undefined>;
  keep(key: string, answer: { readonly status: number; readonly body: string | undefined }): Promise<void>;
  free(key: string): Promise<void>;
}
