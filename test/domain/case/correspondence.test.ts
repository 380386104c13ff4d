import { describe, expect, it } from 'vitest';
import { correspondenceOf } from '#domain/case/correspondence.ts';
import { messageOf } from '../../adapters/dynamodb/registration-of.ts';
import { configurationOf, receiptOf } from '../../support/facts.ts';
import { receivedMail } from '../../support/received-mail.ts';

describe('NOTE-03 who else is told', () => {
  const participants = ['ann@client.test', 'carl@client.test', 'help@company.test', 'root@printer'];
  const others = (headers: Record<string, string>, source = 'ann@client.test') => {
    const mail = receivedMail({ headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])) });
    const writer = {
      mail,
      receipt: receiptOf({ source }),
      junk: undefined,
      classification: { kind: 'human', evidence: [] },
      configuration: configurationOf(),
    } as const;
    return correspondenceOf(writer, messageOf(), participants, false).others;
  };

  it('the other addressees whom SES sends to', () => {
    expect(others({})).toEqual(['carl@client.test', 'help@company.test']);
  });

  it.each([
    ['Gmail', { 'x-forwarded-for': 'help@company.test support@postcase.test' }, undefined],
    ['Postfix', { 'delivered-to': '<Help@company.test>' }, undefined],
    ['an Outlook rule', { 'x-ms-exchange-inbox-rules-loop': 'help@company.test' }, undefined],
    ['Microsoft 365', {}, 'help+SRS=4a=IX=client.test=ann@company.test'],
  ])('MAIL-17 not the public address that forwards to us by %s: its copy would come back', (_, headers, source) => {
    expect(others(headers, source)).toEqual(['carl@client.test']);
  });
});
