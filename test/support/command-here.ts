import { resolve } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';

let runs = 0;

/**
 * Runs a command of local/commands in this process, which has read its modules already: a process of its own takes half a
 * second. One at a time.
 * @param command name of its file, without `.ts`.
 */
export async function commandHere(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; said: string }> {
  const { argv, env, exitCode } = process;
  const said: string[] = [];
  const say = (...parts: unknown[]) => void said.push(`${format(...parts)}\n`);
  const write = (part: unknown) => said.push(String(part)) > 0;
  const overheard = [
    ...(['log', 'error', 'warn'] as const).map((channel) => vi.spyOn(console, channel).mockImplementation(say)),
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write)),
  ];
  Object.assign(process, { argv: [process.execPath, command, ...words], env: { ...env, ...environment }, exitCode: 0 });
  try {
    // Each run reads the command's own file anew, which is what runs it.
    await import(/* @vite-ignore */ `${resolve(`local/commands/${command}.ts`)}?run=${++runs}`);
    return { code: Number(process.exitCode), said: said.join('').trim() };
  } finally {
    Object.assign(process, { argv, env, exitCode });
    for (const each of overheard) each.mockRestore();
  }
}
