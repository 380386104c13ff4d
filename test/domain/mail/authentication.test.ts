import { describe, expect, it } from 'vitest';
import { isAligned } from '#domain/mail/alignment.ts';
import { type Authentication, authenticationOf } from '#domain/mail/authentication.ts';
import { authenticationResults } from '#domain/mail/authentication-results.ts';
import type { AuthenticationResults, Receipt } from '#domain/mail/receipt.ts';
import { registeredDomain } from '#domain/words/registered-domain.ts';
import { receiptOf } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';
import { receivedMail } from '../../support/received-mail.ts';

const lines = (...results: string[]) => [' amazonses.com;', ...results.map((result) => ` ${result}`)];
const found = (...results: string[]) => authenticationResults(lines(...results));

describe('MAIL-11 what SES found counts for the domain that it was about', () => {
  it.each<[string, Partial<Receipt>, string[], Authentication]>([
    ['DMARC decides', { dmarc: 'PASS', spf: 'FAIL', dkim: 'FAIL' }, ['dmarc=pass header.from=client.test;'], 'passed'],
    [
      'DMARC decides',
      { dmarc: 'FAIL', spf: 'PASS', dkim: 'PASS' },
      ['dkim=pass header.i=@client.test;', 'dmarc=fail header.from=client.test;'],
      'failed',
    ],
    [
      'SES read another author than we do',
      { dmarc: 'PASS', source: 'x@bad.test' },
      ['dmarc=pass header.from=bad.test;'],
      'unknown',
    ],
    [
      'DMARC is not among the results',
      { dmarc: 'PASS', source: 'x@bad.test' },
      ['dkim=pass header.i=@bad.test;'],
      'unknown',
    ],
    [
      'DKIM of the same domain',
      { dmarc: 'GRAY', spf: 'FAIL', dkim: 'PASS' },
      ['dkim=pass header.i=@client.test;'],
      'passed',
    ],
    [
      'DKIM of a domain below',
      { dmarc: 'GRAY', spf: 'FAIL', dkim: 'PASS' },
      ['dkim=pass header.i=@eu.client.test;'],
      'passed',
    ],
    [
      'a good signature of a stranger beside a bad one of the author',
      { dmarc: 'GRAY', spf: 'GRAY', dkim: 'PASS' },
      ['dkim=pass header.i=@evil.test;', 'dkim=fail header.i=@client.test;'],
      'unknown',
    ],
    [
      'a list that broke the author’s signature and a second one of the author that is good',
      { dmarc: 'GRAY', spf: 'GRAY', dkim: 'PASS' },
      ['dkim=fail header.i=@list.test;', 'dkim=pass header.i=@client.test;'],
      'passed',
    ],
    [
      'a signer who names the author in a quoted name',
      { dmarc: 'GRAY', spf: 'GRAY', dkim: 'PASS' },
      ['dkim=pass header.i="@client.test;"@evil.test;'],
      'unknown',
    ],
    [
      'a signer who breaks a line in a quoted name',
      { dmarc: 'GRAY', spf: 'GRAY', dkim: 'PASS' },
      ['dkim=pass header.i="x', 'dkim=pass header.i=@client.test;', '"@evil.test;'],
      'unknown',
    ],
    ['DKIM of nobody knows whom', { dmarc: 'GRAY', spf: 'GRAY', dkim: 'PASS' }, [], 'unknown'],
    ['SPF of the same domain', { dmarc: 'GRAY', spf: 'PASS', dkim: 'FAIL' }, [], 'passed'],
    ['SPF of a subdomain', { dmarc: 'GRAY', spf: 'PASS', dkim: 'GRAY', source: 'x@mail.client.test' }, [], 'passed'],
    ['SPF of another domain', { dmarc: 'GRAY', spf: 'PASS', dkim: 'GRAY', source: 'x@bad.test' }, [], 'unknown'],
    [
      'SPF of a quoted name',
      { dmarc: 'GRAY', spf: 'PASS', dkim: 'GRAY', source: '"x@client.test"@bad.test' },
      [],
      'unknown',
    ],
    ['SPF of the server’s name alone', { dmarc: 'GRAY', spf: 'PASS', dkim: 'GRAY', source: '' }, [], 'unknown'],
    ['no pass and a failure', { dmarc: 'GRAY', spf: 'FAIL', dkim: 'GRAY' }, [], 'failed'],
    ['nothing said', { dmarc: 'GRAY', spf: 'GRAY', dkim: 'GRAY' }, [], 'unknown'],
    [
      'checks that did not run',
      { dmarc: 'DISABLED', spf: 'PROCESSING_FAILED', dkim: 'PROCESSING_FAILED' },
      [],
      'unknown',
    ],
  ])('%s: %j, %j: %s', (_, verdicts, results, authentication) => {
    const receipt = { ...receiptOf(verdicts), results: found(...results) };
    expect(authenticationOf(receivedMail(), receipt)).toBe(authentication);
  });

  it('a signature that the mail carries says nothing', () => {
    const headers = new Map([['dkim-signature', ['v=1; a=rsa-sha256; d=client.test; s=x; b=abc']]]);
    const receipt = { ...receiptOf({ dmarc: 'GRAY', spf: 'GRAY' }), results: found('dkim=pass header.i=@evil.test;') };
    expect(authenticationOf(receivedMail({ headers }), receipt)).toBe('unknown');
  });

  const ann = { address: 'ann@client.test', name: '' };
  it.each([
    ['several authors in one field', { authors: [ann, { address: 'boss@client.test', name: '' }] }],
    ['several From fields', { headers: new Map([['from', ['ann@client.test', 'nobody']]]) }],
    ['no author, and a Sender', { authors: [] }],
  ])('%s are nobody’s proof, and a failure stays one', (_, mail) => {
    const results = found('dkim=pass header.i=@client.test;', 'dmarc=pass header.from=client.test;');
    expect(authenticationOf(receivedMail(mail), { ...receiptOf(), results })).toBe('unknown');
    expect(authenticationOf(receivedMail(mail), { ...receiptOf({ dmarc: 'FAIL' }), results })).toBe('failed');
  });
});

describe('MAIL-11 results of SES', () => {
  it('are read as SES writes them', () => {
    const read = found(
      'spf=pass (spfCheck: domain of _spf.client.test designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1; envelope-from=ann@client.test; helo=mx.client.test;',
      'dkim=pass header.i=@client.test;',
      'dkim=fail header.i=@amazonses.com;',
      'dmarc=pass header.from=client.test;',
    );
    expect(read).toEqual<AuthenticationResults>({
      spf: { verdict: 'PASS', domain: undefined },
      dkim: [
        { verdict: 'PASS', domain: 'client.test' },
        { verdict: 'FAIL', domain: 'amazonses.com' },
      ],
      dmarc: { verdict: 'PASS', domain: 'client.test' },
    });
  });

  it('are none when somebody else wrote them', () => {
    expect(authenticationResults([' mx.evil.test;', ' dmarc=pass header.from=client.test;'])).toBeUndefined();
  });

  it('whatever stands in a line behind its first word: no sender adds a result', () => {
    const words = fc.string({
      unit: fc.constantFrom(...' ;=@"().a', 'dkim=pass', 'header.i=@client.test', 'dmarc=pass'),
    });
    fc.assert(
      fc.property(words, (sly) => {
        const read = found(`spf=fail ${sly}`, 'dkim=none;', 'dmarc=fail header.from=client.test;');
        expect(read?.dkim).toEqual([{ verdict: 'GRAY', domain: undefined }]);
        expect(read?.dmarc?.verdict).toBe('FAIL');
      }),
    );
  });
});

describe('MAIL-11 alignment', () => {
  it.each([
    ['client.test', 'client.test', true],
    ['Client.test', 'eu.client.test', true],
    ['notclient.test', 'client.test', false],
    ['a.client.test', 'b.client.test', false],
    ['test', 'client.test', false],
    ['co.uk', 'client.co.uk', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, aligned) => {
    expect([isAligned(one, other), isAligned(other, one)]).toEqual([aligned, aligned]);
  });

  it.each([
    ['mail.eu.client.test', 'client.test'],
    ['mail.client.co.uk', 'client.co.uk'],
    ['co.uk', 'co.uk'],
    ['localhost', 'localhost'],
  ])('%s was bought as %s', (domain, registered) => expect(registeredDomain(domain)).toBe(registered));
});
