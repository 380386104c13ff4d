import { createInterface } from 'node:readline/promises';
import { PlainError } from '../../local/commands/text/command-line.ts';

/** Who is asked. */
export interface Terminal {
  say(line: string): void;
  /** @throws PlainError when nobody answers any more. */
  ask(question: string): Promise<string>;
}

/** The person at this terminal, or what is piped in. */
export function terminal(): Terminal & { close(): void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  const answers = lines[Symbol.asyncIterator]();
  return {
    say: (line) => console.log(line),
    ask: async (question) => {
      lines.setPrompt(question);
      lines.prompt();
      const { done, value } = await answers.next();
      if (done === true) throw new PlainError('\nNothing was written: the questions were not answered to the end.');
      return value.trim();
    },
    close: () => lines.close(),
  };
}
