import { expect, it } from 'vitest';
import { recountText } from '../../../local/commands/case/recount-text.ts';

it.each([
  [[], 'All counters of agents are right.'],
  [[{ agent: 'ann@agents.test', was: 7, is: 1 }], 'ann@agents.test has 1 in work: 7 were counted.'],
])('CASE-09 a recount tells which counters were wrong: %j', (drifts, words) => {
  expect(recountText(drifts)).toBe(words);
});
