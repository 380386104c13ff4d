import { readFileSync } from 'node:fs';
import type { Journey } from './journey.ts';

/** A mail of test/fixtures/field, in bytes. */
export function fieldMail(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/field/${name}.eml`, import.meta.url));
}

/** The same as an answer to the newest mail that an address got. */
export async function fieldReply(name: string, answeredBy: string, journey: Journey): Promise<Buffer> {
  const mail = await journey.lastMailTo(answeredBy);
  const id = `<${mail.messageId}>`;
  const values: Readonly<Record<string, string>> = {
    '@MESSAGE_ID@': id,
    '@REFERENCES@': [...mail.references.map((one) => `<${one}>`), id].join(' '),
    '@REPLY_TO@': mail.replyTo[0]?.address ?? '',
    '@NUMBER@': /\[([^\]]+)\]/.exec(mail.subject)?.[1] ?? '',
  };
  const text = fieldMail(name).toString('latin1');
  return Buffer.from(
    text.replace(/@[A-Z_]+@/g, (mark) => values[mark] ?? mark),
    'latin1',
  );
}
