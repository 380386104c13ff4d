import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import { bouncesInLanguages } from './bounces-in-languages.ts';
import { bouncesOfGateways } from './bounces-of-gateways.ts';
import { bouncesOfServers } from './bounces-of-servers.ts';

describe('MAIL-16 who is not reached, and whether for good, by the words of servers', () => {
  it.each([...bouncesOfServers, ...bouncesOfGateways, ...bouncesInLanguages])('$server', ({ header, text, failed }) => {
    const lines = `${header}\nTo: support@postcase.test\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
    const bounce = readBounce(readMail(Buffer.from(lines.replaceAll('\n', '\r\n'))));
    expect(bounce?.recipients.map(({ address, permanence }) => [address, permanence])).toEqual(failed);
  });
});
