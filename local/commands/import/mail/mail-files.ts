import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mostMailBytes } from '../../../../functions/handlers/commands/import-command.ts';
import { PlainError } from '../../text/command-line.ts';
import type { Remarks } from '../remarks.ts';
import { mboxBytes, mboxMails } from './mbox.ts';

/** A mail in a file. */
export interface MailFile {
  readonly place: string;
  /** What beside its own header says when it came. */
  readonly dated: string | undefined;
  bytes(): Promise<Buffer<ArrayBuffer>>;
}

/** Mails of mbox files and Maildir folders, in order. @throws PlainError for what is neither. */
export async function* mailFiles(paths: readonly string[], remarks: Remarks): AsyncGenerator<MailFile> {
  for (const path of paths) {
    if (!existsSync(path)) throw new PlainError(`There is no ${path}.`);
    if (statSync(path).isDirectory()) yield* maildir(path, remarks);
    else yield* mbox(path, remarks);
  }
}

async function* mbox(path: string, remarks: Remarks): AsyncGenerator<MailFile> {
  let count = 0;
  for await (const mail of mboxMails(path)) {
    const place = `${path}, mail ${++count}`;
    if ((await mboxBytes(path, mail, mostMailBytes)) === undefined) {
      remarks.leaveOut(place, tooLarge);
      continue;
    }
    yield {
      place,
      dated: mail.dated,
      bytes: async () => (await mboxBytes(path, mail, mostMailBytes)) ?? Buffer.alloc(0),
    };
  }
  if (count === 0)
    remarks.leaveOut(
      path,
      'It is no mbox file: no line of it begins a mail ("From <address> <date>", and a header behind it).',
    );
}

const tooLarge = 'The mail is larger than 40 MB.';

/** Maildir and Maildir++: mails lie in `cur` and `new`, of the folder itself and of those in it. */
function* maildir(path: string, remarks: Remarks): Generator<MailFile> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && ['cur', 'new'].includes(basename(entry.parentPath)) && !entry.name.startsWith('.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (files.length === 0)
    throw new PlainError(`${path} holds no mails: a Maildir has them in folders named cur and new.`);
  for (const file of files) {
    if (statSync(file).size > mostMailBytes) {
      remarks.leaveOut(file, tooLarge);
      continue;
    }
    const [, seconds] = /^(\d{9,10})\./.exec(basename(file)) ?? [];
    yield {
      place: file,
      dated: seconds && new Date(Number(seconds) * 1000).toISOString(),
      bytes: async () => Buffer.from(readFileSync(file)),
    };
  }
}
