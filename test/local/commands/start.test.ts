import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { startScreen } from '../../../local/commands/start/start-screen.ts';
import { commandHere } from '../../support/command-here.ts';

function called(file: string, ...words: string[]): Promise<{ code: number | string | null | undefined; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...words], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, said: (stdout + stderr).trim() }),
    );
  });
}

it.each([
  [['--port', '1'], "Unknown option '--port'. --help tells what there is."],
  [['--frsh'], "Unknown option '--frsh'. Did you mean --fresh? --help tells what there is."],
  [['--smtp-port', '70000'], '--smtp-port needs a port number from 0 to 65535, not "70000".'],
  [['--gateway-port', '-1'], '--gateway-port needs a port number from 0 to 65535, not "-1".'],
])('OPS-02 npm start called wrongly says so in a sentence: %j', async (parameters, sentence) => {
  expect(await commandHere('start', parameters)).toEqual({ code: 2, said: sentence });
});

it('OPS-02 npm start tells what it can do', async () => {
  const { code, said } = await called('local/commands/start.ts', '--help');
  expect(code).toBe(0);
  for (const option of [
    '--fresh',
    '--verbose',
    '--console-port',
    '--sign-in-port',
    '--smtp-port',
    '--gateway-port',
    '--viewer-port',
    '--api-port',
    '--data',
  ])
    expect(said).toContain(option);
});

it.each([
  [['--mials', '9'], "Unknown option '--mials'. Did you mean --mails? --help tells what there is."],
  [['--mails', 'many'], '--mails takes a whole number from 1 on, not "many".'],
  [['--mails', '0'], '--mails takes a whole number from 1 on, not "0".'],
  [['--cases', '-5'], '--cases takes a whole number from 0 on, not "-5".'],
  [['--rounds', '1.5'], '--rounds takes a whole number from 1 on, not "1.5".'],
  [['--only', 'mails'], '--only takes words, not "mails".'],
])('OPS-02 npm run bench called wrongly says so in a sentence: %j', async (words, sentence) => {
  expect(await commandHere('../../test/bench/bench', words)).toEqual({ code: 2, said: sentence });
});

it('OPS-02 npm run bench tells what it can do', async () => {
  const { code, said } = await called('test/bench/bench.ts', '--help');
  expect(code).toBe(0);
  for (const option of ['seed', 'mails', 'lives', 'cases', 'only', 'postings', 'against', 'rounds'])
    expect(said).toContain(`--${option} `);
});

it('OPS-02 the first screen tells where everything is and what to try', () => {
  const apiEndpoint = 'http://localhost:4568';
  const people = [
    { email: 'ann@agents.test', name: 'Ann', groups: ['agent'] },
    { email: 'admin@postcase.test', groups: ['admin'] },
  ];
  const consoleAddress = 'http://localhost:4500';
  const cloud = {
    consoleAddress,
    people,
    smtpPort: 2526,
    viewerPort: 8026,
    endpoint: 'http://127.0.0.1:4567',
    apiEndpoint,
  };
  const screen = startScreen(cloud, 'data');
  for (const words of [
    'localhost:2526',
    'http://localhost:8026',
    'http://localhost:4567',
    'http://localhost:4568',
    'data',
    'npm run mail -- --from',
  ])
    expect(screen).toContain(words);
  expect(screen.split('\n')[3]).toBe(
    `  Console    ${consoleAddress} as Ann, admin@postcase.test: no password, choose one`,
  );
  expect(screen.split('\n').length).toBeLessThan(20);
  expect(startScreen({ ...cloud, apiEndpoint: undefined }, 'data')).not.toContain('HTTP API');
});
