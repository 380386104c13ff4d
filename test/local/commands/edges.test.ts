import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseAgent, uploadFile } from '../../../local/commands/case/case-agent.ts';
import { configActions } from '../../../local/commands/config/config-actions.ts';
import { Configurator } from '../../../local/commands/config/configurator.ts';
import { changeLines, rowLines } from '../../../local/commands/config/row-table.ts';
import { receivedWords } from '../../../local/commands/held/received-words.ts';
import { commentsCsv, reportCsv } from '../../../local/commands/report/report-csv.ts';
import { commentLines } from '../../../local/commands/report/report-lines.ts';
import { readTexts, writeTexts } from '../../../local/commands/template/template-folder.ts';

const texts = { en: { subject: 'A', html: '<p>a</p>', text: 'a' } };
let folder: string;
let server: Server;
let calls: string[];
let endpoint: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postcase-'));
  calls = [];
  // Hears what is asked, and dies before it answers.
  server = createServer((incoming) => {
    let body = '';
    incoming.on('data', (chunk) => {
      body += chunk;
    });
    incoming.on('end', () => {
      calls.push(body);
      incoming.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('npm run case', () => {
  it('CASE-08 asks once: a note that may have been written is not written again', async () => {
    const asked = uploadOf('a.txt', 'words');
    await expect(asked).rejects.toThrow('could not be asked');
    expect(calls).toHaveLength(1);
  });

  it('CASE-08 reads no file before it is taken, whatever its size', async () => {
    const path = join(folder, 'huge.bin');
    writeFileSync(path, '');
    truncateSync(path, 8 * 1024 ** 3);
    await expect(uploadFile(CaseAgent.local(endpoint), 'olga', path)).rejects.toThrow('could not be asked');
    expect(calls).toEqual([expect.stringContaining(`"size":${8 * 1024 ** 3}`)]);
  });

  it.each(['no-such-file', '.', '/dev/zero'])('CASE-08 says so of %s, which is no file', async (name) => {
    const path = name.startsWith('/') ? name : join(folder, name);
    await expect(uploadFile(CaseAgent.local(endpoint), 'olga', path)).rejects.toThrow('There is no file');
    expect(calls).toEqual([]);
  });
});

describe('The folder of a template', () => {
  it('NOTE-07 gives back what was written, without a byte order mark', () => {
    writeTexts(folder, texts);
    writeFileSync(join(folder, 'en.subject.liquid'), '\ufeffA');
    expect(readTexts(folder)).toEqual(texts);
  });

  it.each(['/proc/nowhere', '/dev/null/folder'])('NOTE-07 says so of %s, which cannot be made', (impossible) => {
    expect(() => writeTexts(impossible, texts)).toThrow(/^\/.*en\.subject\.liquid cannot be written \(The folder/);
  });

  it('NOTE-07 takes no letters of other encodings: customers would get question marks', () => {
    writeTexts(folder, texts);
    writeFileSync(join(folder, 'en.text.liquid'), Buffer.from([0xcf, 0xf0, 0xe8]));
    expect(() => readTexts(folder)).toThrow(/en\.text\.liquid is not in UTF-8/);
  });
});

describe('npm run config', () => {
  it('CONS-05 says yes and no of what is listed and entered so', () => {
    const [before, after] = [
      { name: 'x', value: true },
      { name: 'x', value: false },
    ];
    const change = { what: 'changed', lookup: 'setting', name: 'x', before, after } as const;
    expect(changeLines(change)).toEqual(['setting "x" changed', '  value: yes → no']);
  });

  it('SLA-05 CONS-05 tells columns of columns by their names, and words in languages by themselves', () => {
    const row = {
      name: 'Gold',
      label: { en: 'Gold', ru: 'Золотой' },
      norms: { any: { response: 240 }, High: { response: 60, resolution: 540 } },
      week: { mon: ['09:00-13:00', '14:00-18:00'], sun: [] },
      exceptions: [{ date: '2026-12-25', hours: [] }],
    };
    const [names = '', values = ''] = rowLines([{ name: 'Gold', row, origin: 'own', version: 1 }]);
    expect(names.split(/ {2,}/)).toEqual(['name', 'label', 'norms', 'week', 'exceptions']);
    expect(values.split(/ {2,}/)).toEqual([
      'Gold',
      'Gold · Золотой',
      'any response 240 · High response 60, resolution 540',
      'mon 09:00-13:00, 14:00-18:00',
      'date 2026-12-25',
      'own',
    ]);
  });

  it('CONS-06 imports no file of another encoding', async () => {
    const path = join(folder, 'file.json');
    writeFileSync(path, Buffer.from([0x7b, 0x22, 0xcf, 0x22, 0x3a, 0x31, 0x7d]));
    const imports = configActions.find(({ name }) => name === 'import');
    const options = { who: 'olga', version: undefined, all: false, dryRun: true, replace: false, renew: false };
    const done = imports?.run(Configurator.local(endpoint), [path], options);
    await expect(done).rejects.toThrow(`${path} is not in UTF-8: save it so.`);
    expect(calls).toEqual([]);
  });
});

describe('npm run held and npm run report', () => {
  const comment = { day: '2026-11-20', at: '2026-11-20T10:00:00.000Z', caseNumber: 2, level: 'neutral', score: 3 };
  const comments = [{ ...comment, comment: 'So so' }];

  it.each([
    ['SR-{0}', 'Registered as SR-00000010.', '2026-11-20  SR-00000002  neutral  –'],
    [undefined, 'Registered as case 10.', '2026-11-20  case 2  neutral  –'],
  ])('CASE-02 print numbers through the mask %s', (mask, registered, commented) => {
    expect(receivedWords({ outcome: 'registered', caseNumber: 10 }, mask)).toBe(registered);
    expect(commentLines(comments, mask)[0]).toBe(commented);
  });

  it('RATE-08 write no column for the lines of a report that has none', () => {
    const total = { value: '', ratings: 2, average: 4.5, asked: 4, answered: 2, responseRate: 0.5, distribution: [] };
    const report = { from: '2026-11-01', to: '2026-11-30', levels: [], total, lines: [{ ...total, value: 'ann' }] };
    expect(reportCsv({ ...report, by: 'all' })).toBe(
      '\uFEFFfrom,to,average,ratings,asked,answered,response rate\r\n2026-11-01,2026-11-30,4.5,2,4,2,0.5\r\n',
    );
    expect(reportCsv({ ...report, by: 'agent' })).toBe(
      '\uFEFFfrom,to,agent,average,ratings,asked,answered,response rate\r\n2026-11-01,2026-11-30,ann,4.5,2,4,2,0.5\r\n',
    );
    expect(commentsCsv(comments)).toContain('\r\n2026-11-20,2026-11-20T10:00:00.000Z,2,neutral,3,,So so\r\n');
  });
});

function uploadOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return uploadFile(CaseAgent.local(endpoint), 'olga', path);
}
