import { describe, expect, it } from 'vitest';
import { type Deployment, deploymentFault } from '#domain/configuration/deployment.ts';

const support = 'support@a.test';
const sales = 'sales@a.test';
const before: Deployment = { mailDomain: 'a.test', mailboxes: [support, sales], given: ['mailboxes'] };

describe('OPS-09 a deployment over an earlier one', () => {
  it.each<[string, Deployment, string[]]>([
    ['the same again', before, []],
    ['one with another mailbox', { ...before, mailboxes: [support, sales, 'new@a.test'] }, []],
    ['one with a mask that was not given before', { ...before, given: ['mailboxes', 'caseNumberMask'] }, []],
    ['one without a mailbox that is to go', { ...before, mailboxes: [support] }, [sales]],
  ])('lets %s through', (_, now, removed) => {
    expect(deploymentFault(before, now, removed)).toBeUndefined();
  });

  it.each<[string, Deployment, string[], RegExp]>([
    [
      'another mail domain, and says how to move',
      { ...before, mailDomain: 'b.test', mailboxes: ['support@b.test'] },
      [support, sales],
      /has the mail domain a\.test, .+ cannot change it to b\.test: .+ Give -c mailDomain=a\.test\. To move, .+ -c stackName=… -c mailDomain=b\.test/,
    ],
    [
      'mailboxes that were forgotten altogether, though the one that is filled in has the same address',
      { mailDomain: 'a.test', mailboxes: [support], given: [] },
      [],
      /was given mailboxes, and this one is not\. Give the same again \(in postcase\.config\.jsonc, or -c mailboxes=…/,
    ],
    [
      'a mailbox that is missing',
      { ...before, mailboxes: [support] },
      [],
      /had the mailboxes sales@a\.test, and this one has not: .+ -c removedMailboxes=sales@a\.test$/,
    ],
    [
      'a mailbox that is missing beside one that is to go',
      { ...before, mailboxes: ['new@a.test'] },
      [sales],
      /-c removedMailboxes=support@a\.test$/,
    ],
  ])('refuses %s', (_, now, removed, words) => {
    expect(deploymentFault(before, now, removed)).toMatch(words);
  });
});
