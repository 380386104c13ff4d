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
  if (error instanceof Refused) return { title: refusalWords(error.problem, t), about: error.problem.detail };
  if (error instanceof Unreachable) return { title: t('unreachableTitle'), about: t('unreachableText') };
  return { title: t('brokenTitle'), about: error.message };
}

const known = [
  'case-unknown',
  'message-unknown',
  'case-merged',
  'customers-differ',
  'transition-refused',
  'status-unknown',
  'draft-changed',
  'draft-left',
  'arrived-meanwhile',
  'changed-meanwhile',
  'customer-unknown',
  'customer-missing',
  'customer-merged',
  'address-taken',
  'busy',
  'period-wrong',
  'mail-unknown',
  'mail-of-agent',
  'picture-wrong',
  'sender-not-blockable',
  'not-yours',
  'role-too-small',
] as const;

/** What the server says that it will not do: in the reader's language as far as it is known. */
export function refusalWords({ type, title }: Pick<Refused['problem'], 'type' | 'title'>, t: Say): string {
  const kind = known.find((one) => one === type);
  return kind ? t(`problem_${kind}`, { title }) : title;
}
