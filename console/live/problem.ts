import { Refused, Unreachable } from '../api.ts';
import { tell } from '../ui/layers/toast.tsx';
import { useWords } from '../words/language.tsx';
import type { Say } from '../words/words.ts';

/** Says in passing why something could not be done. */
export function useTellProblem(): (error: Error) => void {
  const t = useWords();
  return (error) => tell({ ...problemWords(error, t), bad: true });
}

/** What happened and what to do, for people. */
export function problemWords(error: Error, t: Say): { readonly title: string; readonly about?: string | undefined } {
  if (error instanceof Refused) return { title: error.problem.title, about: error.problem.detail };
  if (error instanceof Unreachable) return { title: t('unreachableTitle'), about: t('unreachableText') };
  return { title: t('brokenTitle'), about: error.message };
}
