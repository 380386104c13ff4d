import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../infra/parts/bundles.ts';

const bundled = (name: string) => readFileSync(join(bundleOf(name), 'index.mjs'), 'utf8');

describe('What bundles leave out', () => {
  it.each([
    'receive-mail',
    'send-mail',
    'rate',
    'work-on-case',
    'api',
  ])('OPS-06 %s wakes without checking models, without every kind of credentials, and without all of http', (name) => {
    const bundle = bundled(name);
    expect(bundle).not.toContain('SchemaContext');
    expect(bundle).not.toContain('AssumeRoleWithWebIdentity');
    expect(bundle).not.toMatch(/from"(node:)?http"/);
    // The same words stand in what is kept.
    expect(bundle).toContain('DynamoDBServiceException');
  });
});
