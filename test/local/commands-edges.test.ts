import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseAgent, uploadFile } from '../../local/commands/case-agent.ts';
import { configActions } from '../../local/commands/config-actions.ts';
import { Configurator } from '../../local/commands/configurator.ts';
import { readTexts, writeTexts } from '../../local/commands/template-folder.ts';

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
  it('CONS-06 imports no file of another encoding', async () => {
    const path = join(folder, 'file.json');
    writeFileSync(path, Buffer.from([0x7b, 0x22, 0xcf, 0x22, 0x3a, 0x31, 0x7d]));
    const imports = configActions.find(({ name }) => name === 'import');
    const options = { who: 'olga', version: undefined, all: false, dryRun: true, replace: false };
    const done = imports?.run(Configurator.local(endpoint), [path], options);
    await expect(done).rejects.toThrow(`${path} is not in UTF-8: save it so.`);
    expect(calls).toEqual([]);
  });
});

function uploadOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return uploadFile(CaseAgent.local(endpoint), 'olga', path);
}
