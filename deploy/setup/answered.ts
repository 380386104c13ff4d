import { UsageError } from '../../local/commands/text/command-line.ts';
import { type Answers, asked, questions } from './questions.ts';
import type { Terminal } from './terminal.ts';

/** What is known before anybody is asked. */
export interface Known {
  /** By flags. */
  readonly flags: Answers;
  /** Of the person's AWS configuration. */
  readonly region: string | undefined;
}

/**
 * Asks for what the flags do not say, again until it is right.
 * @throws UsageError when a flag is wrong.
 */
export async function answeredBy({ say, ask }: Terminal, { flags, region }: Known): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const name of asked) {
    const given = flags[name];
    if (given !== undefined) {
      answers[name] = checkedFlag(name, given, answers);
      continue;
    }
    const { words, isAsked, suggest, fault } = questions[name];
    const suggestion = suggest(answers, region);
    if (isAsked?.(answers) === false) {
      answers[name] = suggestion ?? '';
      continue;
    }
    for (;;) {
      const answer = (await ask(`${words}${suggestion ? ` [${suggestion}]` : ''}: `)) || (suggestion ?? '');
      const wrong = answer === '' && suggestion === undefined ? 'has to be said' : fault(answer, answers);
      if (wrong === undefined) {
        answers[name] = answer;
        break;
      }
      say(answer === '' ? `  This ${wrong}.` : `  "${answer}" ${wrong}.`);
    }
  }
  return answers;
}

/**
 * Takes what is suggested for all that the flags do not say, and asks nobody.
 * @throws UsageError when a flag is wrong or is needed.
 */
export function answeredByFlags({ flags, region }: Known): Answers {
  const answers: Record<string, string> = {};
  for (const name of asked) {
    const value = flags[name] ?? questions[name].suggest(answers, region);
    if (value === undefined) throw new UsageError(`--yes asks nothing, so --${name} has to be said.`);
    answers[name] = checkedFlag(name, value, answers);
  }
  return answers;
}

function checkedFlag(name: keyof typeof questions, value: string, answers: Answers): string {
  const wrong = questions[name].fault(value, answers);
  if (wrong !== undefined) throw new UsageError(`--${name} "${value}" ${wrong}.`);
  return value;
}
