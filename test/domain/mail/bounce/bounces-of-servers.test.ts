import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import { bouncesInLanguages } from './bounces-in-languages.ts';
import { bouncesOfAsianProviders } from './bounces-of-asian-providers.ts';
import { bouncesOfExchange } from './bounces-of-exchange.ts';
import { bouncesOfExim } from './bounces-of-exim.ts';
import { bouncesOfGateways } from './bounces-of-gateways.ts';
import { bouncesOfPrograms } from './bounces-of-programs.ts';
import { bouncesOfProviders } from './bounces-of-providers.ts';
import { bouncesOfServers } from './bounces-of-servers.ts';
import { bouncesOfUnix } from './bounces-of-unix.ts';

describe('MAIL-16 who is not reached, and whether for good, by the words of servers', () => {
  it.each([
    ...bouncesOfServers,
    ...bouncesOfGateways,
    ...bouncesInLanguages,
    ...bouncesOfExchange,
    ...bouncesOfPrograms,
    ...bouncesOfProviders,
    ...bouncesOfAsianProviders,
    ...bouncesOfExim,
    ...bouncesOfUnix,
  ])('$server', ({ header, text, failed }) => {
    const lines = `${header}\nTo: support@postcase.test\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`;
    const bounce = readBounce(readMail(Buffer.from(lines.replaceAll('\n', '\r\n'))));
    expect(bounce?.recipients.map(({ address, permanence }) => [address, permanence])).toEqual(failed);
  });
});
