import { expect, it } from 'vitest';
import { brandOf, contrast } from '#domain/configuration/brand.ts';
import fc from '../../support/fast-check.ts';

const look = (accentColor: string) => brandOf({ companyName: '', logoUrl: '', accentColor });

it.each([
  ['#0b57d0', '#ffffff', '#0b57d0'],
  ['#ffe600', '#000000', '#807300'],
  ['#ffffff', '#000000', '#737373'],
  ['#000000', '#ffffff', '#000000'],
])('CONS-02 an accent of %s has words in %s on it, and links in %s on white', (accent, onAccent, link) => {
  expect(look(accent)).toMatchObject({ accent, onAccent, link });
});

it('CONS-02 whatever accent an owner takes, words can be read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const { accent, onAccent, link, darkLink } = look(`#${value.toString(16).padStart(6, '0')}`);
      expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(link, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      for (const paper of ['#22262b', '#2d333b', '#16181c'])
        expect(contrast(darkLink, paper)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
