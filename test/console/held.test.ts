import { describe, expect, it } from 'vitest';
import { countToSettle, type Failed, type Held } from '../../console/live/held-requests.ts';

const held = (count: number) => Array.from({ length: count }, () => ({}) as Held);
const failed = (count: number, delivery: Failed['delivery'] = 'undelivered') =>
  Array.from({ length: count }, () => ({ delivery }) as Failed);

describe('CONS-05 how much mail waits for a person', () => {
  it('is what was read of it, as long as that is all', () => {
    expect(countToSettle({})).toBe('0');
    expect(countToSettle({ held: held(3) })).toBe('3');
    expect(countToSettle({ held: held(3), failed: [{ mails: [...failed(2), ...failed(4, 'queued')] }] })).toBe('5');
  });
  it('and at least so much when there is more than was read', () => {
    expect(countToSettle({ failed: [{ mails: failed(50), next: 'there' }] })).toBe('50+');
    expect(countToSettle({ failed: [{ mails: failed(50), next: 'there' }, { mails: failed(2) }] })).toBe('52');
    expect(countToSettle({ held: held(100), failed: [{ mails: [] }] })).toBe('100+');
  });
});
