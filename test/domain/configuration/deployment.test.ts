import { describe, expect, it } from 'vitest';
import { type Deployment, deploymentFault } from '#domain/configuration/deployment.ts';

const support = 'support@a.test';
const sales = 'sales@a.test';
const links: Deployment = {
  mailDomain: 'a.test',
  mailboxes: [support],
  given: ['linkDomain'],
  linkDomain: 'help.a.test',
};
const zoned: Deployment = { ...links, given: ['hostedZone'], linkDomain: undefined, hostedZone: 'Z1' };
const before: Deployment = { mailDomain: 'a.test', mailboxes: [support, sales], given: ['mailboxes'] };

describe('OPS-09 a deployment over an earlier one', () => {
  it.each<[string, Deployment, string[]]>([
    ['the same again', before, []],
    ['one with another mailbox', { ...before, mailboxes: [support, sales, 'new@a.test'] }, []],
    ['one with a mask that was not given before', { ...before, given: ['mailboxes', 'caseNumberMask'] }, []],
    ['one over another that told nothing of links', { ...before, linkDomain: 'help.a.test' }, []],
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

  it.each<[string, Deployment, Partial<Deployment>, RegExp]>([
    [
      'another host name of links: those that were sent would lead nowhere',
      links,
      { linkDomain: 'hilfe.a.test' },
      /begin with https:\/\/help\.a\.test, .+ Give -c linkDomain=help\.a\.test, or .+ -c letGo=help\.a\.test$/,
    ],
    [
      'links without their host name',
      links,
      { given: [], linkDomain: undefined },
      /was given linkDomain, and this one is not/,
    ],
    [
      'records in another zone',
      zoned,
      { hostedZone: 'Z2' },
      /stand in the zone Z1, and would be deleted there and made in Z2: no mail comes in .+ -c letGo=Z1$/,
    ],
    ['records in no zone', zoned, { given: [], hostedZone: undefined }, /was given hostedZone, and this one is not/],
  ])('refuses %s, until it is said that the old one is to go', (_, old, change, words) => {
    const now = { ...old, ...change };
    expect(deploymentFault(old, now, [])).toMatch(words);
    expect(deploymentFault(old, now, ['help.a.test', 'Z1'])).toBeUndefined();
  });
});
