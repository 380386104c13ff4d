import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { safeName } from '#adapters/mailparser/parts/attachment-name.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { RefusedError } from '../cloud/asked-function.ts';
import { PlainError } from '../text/command-line.ts';
import type { ShownPage } from '../text/shown-page.ts';
import { answers, type CaseAgent } from './case-agent.ts';

type Message = ShownPage['messages'][number];

/** Files of a message, as `work-on-case` links them. */
export interface MessageFiles {
  readonly raw: string | undefined;
  readonly files: readonly { readonly name: string; readonly contentType: string; readonly url: string }[];
}

/**
 * Where the files of a mail can be had; notes have none.
 * @throws PlainError when they cannot: the mail carries a virus.
 */
export async function messageFiles(
  agent: CaseAgent,
  who: string,
  page: ShownPage,
  { at, id, caseNumber, direction }: Message,
): Promise<MessageFiles> {
  if (direction === 'note') return { raw: undefined, files: [] };
  const { number } = page.case;
  const { raw, files } = await agent.ask(
    { command: 'link-files', number, who, message: { at, id, caseNumber } },
    answers.files,
  );
  return { raw, files };
}

/**
 * The text of a received mail with all that it quotes, read from the mail itself; undefined for other messages, and where the mail
 * cannot be had.
 */
export async function wholeText(links: () => Promise<MessageFiles>): Promise<string | undefined> {
  try {
    const { raw } = await links();
    return raw === undefined ? undefined : (await readMail(await download(raw))).text;
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

/**
 * Puts the files of a message into a folder, and a received mail as it came. What is there already stays: another name is taken.
 * @returns the paths.
 * @throws PlainError
 */
export async function saveFiles({ raw, files }: MessageFiles, folder: string): Promise<readonly string[]> {
  makeFolder(folder);
  const all = [...(raw === undefined ? [] : [{ name: 'mail.eml', contentType: 'message/rfc822', url: raw }]), ...files];
  const paths: string[] = [];
  for (const { name, contentType, url } of all) {
    const path = freePath(folder, safeName(name, contentType));
    writeFileSync(path, await download(url), { flag: 'wx' });
    paths.push(path);
  }
  return paths;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new PlainError(
      `${folder} cannot be made a folder: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function freePath(folder: string, name: string): string {
  const end = extname(name);
  const stem = name.slice(0, name.length - end.length);
  for (let count = 1; ; count++) {
    const path = join(folder, count === 1 ? name : `${stem} (${count})${end}`);
    if (!existsSync(path)) return path;
  }
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (answer.ok) return Buffer.from(await answer.arrayBuffer());
  throw new PlainError(`The bucket did not give the file (${answer.status}).`);
}
