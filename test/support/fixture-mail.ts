import { readFileSync } from 'node:fs';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';

/** A mail of test/fixtures/mail, read. */
export function fixtureMail(name: string): ReceivedMail {
  return readMail(readFileSync(new URL(`../fixtures/mail/${name}.eml`, import.meta.url)));
}

/** Its envelope sender, which SES notes in Return-Path. */
export function envelopeSender(mail: ReceivedMail): string {
  return mail.headers.get('return-path')?.[0]?.replace(/[<>]/g, '') ?? '';
}
