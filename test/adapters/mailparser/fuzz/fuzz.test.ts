import { describe, expect, it } from 'vitest';
import '../../../support/fast-check.ts';
import { laws } from './laws.ts';

describe('Mails that nobody would write', () => {
  it.each(Object.entries(laws))('MAIL-05 no throw, no hang, nothing lost: %s', (_, law) => {
    expect(law({ numRuns: 300 }).broken?.why).toBeUndefined();
  });
});
