import { describe, expect, it } from 'vitest';
import { webhooks } from '#domain/configuration/lookups/webhooks.ts';

const row = (url: string) => webhooks.schema.safeParse({ name: 'crm', url });

describe('NOTE-12 A row of the lookup of webhooks', () => {
  it.each([
    'https://crm.example.com/hook',
    'https://crm.example.com:8443/a?b=c',
    'http://localhost:8080/',
    'http://127.0.0.1:9',
  ])('takes %s', (url) => expect(row(url).data).toEqual({ name: 'crm', active: true, url }));

  it.each([
    ['crm.example.com', 'is no web address'],
    ['https://crm.example.com/a b', 'is no web address'],
    ['http://crm.example.com/', 'must begin with https://'],
    ['http://127.0.0.1.example.com/', 'must begin with https://'],
    ['ftp://crm.example.com/', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['https://ann:secret@crm.example.com/', 'has a name or password in it'],
    [`https://crm.example.com/${'a'.repeat(2000)}`, 'Too big'],
  ])('refuses %s', (url, words) => {
    expect(
      row(url)
        .error?.issues.map(({ message }) => message)
        .join('; '),
    ).toContain(words);
  });
});
