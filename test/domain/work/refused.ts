import { Refusal } from '#domain/words/refusal.ts';

/** Code and words of the refusal that a decision ends with; undefined when it is made. */
export function refused(decide: () => unknown) {
  try {
    decide();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.message] : error;
  }
}
