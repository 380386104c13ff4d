import { expect, it } from 'vitest';
import { unblock } from '#actions/notification/allow-sender.ts';

function blocklistOf(...given: readonly string[]) {
  const entries = new Set(given);
  return {
    add: async () => true,
    entries: async () => [...entries],
    remove: async (one: string) => entries.delete(one),
  };
}

it('MAIL-14 who unblocks an address is told when its domain still blocks it', async () => {
  const ports = { blocklist: blocklistOf('eve@mail.bad.test', 'bad.test', 'other.test') };
  expect(await unblock('Eve@mail.bad.test', ports)).toEqual({ unblocked: 'eve@mail.bad.test', blockedBy: 'bad.test' });
  await expect(unblock('eve@mail.bad.test', ports)).rejects.toThrow(
    'eve@mail.bad.test is not on the blocklist itself: bad.test blocks it, unblock that',
  );
  expect(await unblock('bad.test', ports)).toEqual({ unblocked: 'bad.test', blockedBy: undefined });
  await expect(unblock('eve@mail.bad.test', ports)).rejects.toThrow(/is not on the blocklist$/);
});

it('MAIL-14 who unblocks an address with a label is told of the entry without one', async () => {
  const ports = { blocklist: blocklistOf('eve@bad.test', 'eve+1@bad.test') };
  const stillBlocked = { unblocked: 'eve+1@bad.test', blockedBy: 'eve@bad.test' };
  expect(await unblock('eve+1@bad.test', ports)).toEqual(stillBlocked);
  await expect(unblock('eve+1@bad.test', ports)).rejects.toThrow(
    'eve+1@bad.test is not on the blocklist itself: eve@bad.test blocks it, unblock that',
  );
});
