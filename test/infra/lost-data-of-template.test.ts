import { describe, expect, inject, it } from 'vitest';
import { readAssembly } from '../../deploy/deploy/assembly.ts';
import { lostData, mailDomainOf } from '../../deploy/deploy/lost-data.ts';
import { type Template, templateChanges } from '../../deploy/deploy/template-changes.ts';

const { template, stackName } = readAssembly(inject('assembly'));
const refusals = (now: Template) => lostData(templateChanges(template, now), template, now);
const without = (id: string): Template => ({
  ...template,
  Resources: Object.fromEntries(Object.entries(template.Resources).filter(([each]) => each !== id)),
});
const idOf = (path: string): string => {
  const found = Object.entries(template.Resources).find(([, { Metadata }]) => Metadata['aws:cdk:path'] === path);
  if (found === undefined) throw new Error(`The template has no ${path}.`);
  return found[0];
};

describe('OPS-09 the template of Postcase', () => {
  it('tells its mail domain, of whose mail a first deployment warns', () => {
    expect(mailDomainOf(template)).toBe('postcase.test');
  });

  it('over itself changes and loses nothing', () => {
    expect(templateChanges(template, template)).toEqual([]);
    expect(refusals(template)).toEqual([]);
  });

  it.each([
    'cases',
    'words-table',
    'inbound-mail/mail',
    'signing-keys/keys',
    'console/people/pool',
  ])('is not deployed without %s, which holds data', (path) => {
    const id = idOf(`${stackName}/${path}/Resource`);
    expect(refusals(without(id))).toEqual([expect.stringContaining(`${path} (`)]);
  });

  it('keeps nothing that might be let go in silence', () => {
    const kept = Object.entries(template.Resources).filter(([, one]) => one.DeletionPolicy?.startsWith('Retain'));
    // An owner leaves the identity to itself by domainIsVerified: it stays as it is, and all else goes on with it.
    const harmless = ['AWS::SES::EmailIdentity'];
    expect(kept.length).toBeGreaterThan(5);
    for (const [id, { Type }] of kept)
      expect([id, refusals(without(id)).length]).toEqual([id, harmless.includes(Type) ? 0 : 1]);
  });

  it('is not deployed over one whose table of cases had other keys', () => {
    const id = idOf(`${stackName}/cases/Resource`);
    const table = template.Resources[id];
    if (table === undefined) throw new Error('There is no table.');
    const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' }];
    const before = {
      ...template,
      Resources: { ...template.Resources, [id]: { ...table, Properties: { ...table.Properties, KeySchema } } },
    };
    expect(lostData(templateChanges(before, template), before, template)).toEqual([
      expect.stringMatching(/^cases \(DynamoDB Table, cases\w+\) would be replaced, because KeySchema is another/),
    ]);
  });
});
