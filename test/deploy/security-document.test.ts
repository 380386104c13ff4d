import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /\| `test\//.test(line));

const named = rows.map((row) => {
  const [, threat = '', , test = ''] = row.split(' | ').length > 2 ? ['', ...row.split(' | ')] : [];
  const [, file = '', title = ''] = /`(test\/[^`]+)` › ?(.*?) ?\|?$/.exec(test) ?? [];
  return { threat: threat.replace(/^\| /, ''), file, title: title.trim() };
});

describe('docs/security.md', () => {
  it('names a test for each threat', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ threat, file, title }) => threat === '' || file === '' || title === '')).toEqual([]);
  });

  it.each(named)('$threat: its test is there', ({ file, title }) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(title);
  });
});
