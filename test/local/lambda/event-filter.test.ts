import { describe, expect, it } from 'vitest';
import { eventFilter } from '../../../local/lambda/event-filter.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { type: { S: 'Message' }, size: { N: '7' } } },
  body: { price: 20, tags: ['red', 'big'], nothing: null },
};

describe('a filter of an event source mapping', () => {
  it.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { NewImage: { type: { S: ['Message'] } } } }, true],
    [{ dynamodb: { OldImage: { type: { S: ['Message'] } } } }, false],
    [{ dynamodb: { NewImage: { type: { S: [{ prefix: 'Mess' }] } } } }, true],
    [{ dynamodb: { NewImage: { type: { S: [{ suffix: 'gone' }] } } } }, false],
    [{ eventName: [{ 'anything-but': ['REMOVE', 'MODIFY'] }] }, true],
    [{ eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    [{ eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    [{ dynamodb: { NewImage: { delivery: [{ exists: false }] } } }, true],
    [{ dynamodb: { NewImage: { type: { S: [{ exists: false }] } } } }, false],
    [{ body: { price: [{ numeric: ['>', 10, '<=', 20] }] } }, true],
    [{ body: { price: [{ numeric: ['<', 20] }] } }, false],
    [{ body: { tags: ['big'] } }, true],
    [{ body: { nothing: [null] } }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { body: { price: [20] } }] }, true],
    [{ eventName: ['INSERT'], body: { price: [21] } }, false],
  ])('OPS-03 %j passes: %s', (pattern, passes) => {
    expect(eventFilter([JSON.stringify(pattern)])(record)).toBe(passes);
  });

  it('OPS-03 passes what one of several patterns passes, and everything without patterns', () => {
    expect(eventFilter(['{"eventName":["REMOVE"]}', '{"eventName":["INSERT"]}'])(record)).toBe(true);
    expect(eventFilter([])(record)).toBe(true);
  });

  it('OPS-03 refuses an unknown rule by name', () => {
    expect(() => eventFilter(['{"eventName":[{"wildcard":"I*"}]}'])).toThrow('wildcard');
  });
});
