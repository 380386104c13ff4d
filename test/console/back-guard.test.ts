import { beforeEach, expect, it } from 'vitest';
import { BackGuard } from '../../console/shell/back-guard.ts';

/** A browser's history: where its Back leads, and what the guard says of it. */
class Past {
  readonly entries: { readonly address: string; readonly state: unknown }[] = [{ address: '/list', state: null }];
  at = 0;
  asked: boolean[] = [];
  moved: () => boolean = () => false;

  get address(): string {
    return this.entries[this.at]?.address ?? '';
  }
  get state(): unknown {
    return this.entries[this.at]?.state;
  }
  visit(address: string): void {
    this.entries.splice(++this.at, Number.POSITIVE_INFINITY, { address, state: null });
  }
  pushState(state: object): void {
    this.entries.splice(++this.at, Number.POSITIVE_INFINITY, { address: this.address0, state });
  }
  back(): void {
    this.go(-1);
  }
  go(delta: number): void {
    if (!this.entries[this.at + delta]) return;
    this.at += delta;
    this.asked.push(this.moved());
  }
  private get address0(): string {
    return this.entries[this.at - 1]?.address ?? '';
  }
}

let past: Past;
let guard: BackGuard;
beforeEach(() => {
  past = new Past();
  guard = new BackGuard(past, () => past.address);
  past.moved = () => guard.moved();
  past.visit('/settings/row');
});

it('CONS-02 who presses Back on what is not saved is asked, stays, and is asked again', () => {
  guard.keep(true);
  past.back();
  past.back();
  expect(past.asked).toEqual([true, true]);
  expect(past.address).toBe('/settings/row');
});

it('CONS-02 who says that they leave is where Back led', () => {
  guard.keep(true);
  past.back();
  guard.leave();
  expect(past.address).toBe('/list');
  expect(past.asked).toEqual([true, false]);
});

it('CONS-02 once it is saved, one press of Back leads away unasked', () => {
  guard.keep(true);
  guard.keep(false);
  past.asked = [];
  past.back();
  expect([past.address, past.asked]).toEqual(['/list', [false]]);
});

it('CONS-02 who went to another page meanwhile is not taken away from there', () => {
  guard.keep(true);
  past.visit('/audit');
  guard.keep(false);
  expect([past.address, past.asked]).toEqual(['/audit', []]);
});

it('CONS-02 where nothing is unsaved nobody is asked', () => {
  past.back();
  expect([past.address, past.asked]).toEqual(['/list', [false]]);
});

it('CONS-02 who goes several steps at once leaves', () => {
  past.visit('/settings/other');
  guard.keep(true);
  past.go(-3);
  expect([past.address, past.asked]).toEqual(['/list', [false]]);
});
