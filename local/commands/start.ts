import { relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { LocalCloud } from '../cloud.ts';
import { PortTaken } from '../port-taken.ts';
import { announce, consoleDevelopment, usualPorts, withdraw, workFolder } from './cloud/started-cloud.ts';
import { logLine } from './start/log-line.ts';
import { otherCloud, otherCloudWords } from './start/other-cloud.ts';
import { makeAgents, readyPeople } from './start/ready-people.ts';
import { startScreen } from './start/start-screen.ts';
import { synthesize } from './start/synthesize.ts';
import { PlainError, readOptions, readPort, run } from './text/command-line.ts';
import { stopSignal } from './text/stop-signal.ts';

const help = `Runs Postcase on this machine: the synthesized stack on an embedded cloud. The other commands speak to the cloud of
their own project folder; beside another one it needs ports of its own.

  npm start -- --fresh                begins anew: forgets every case and mail
  npm start -- --verbose              also prints everything that functions and engines say
  npm start -- --console-port <port>  where the console is (${usualPorts.consolePort})
  npm start -- --sign-in-port <port>  where people sign in to it (${usualPorts.signInPort})
  npm start -- --smtp-port <port>     where mail is received (${usualPorts.smtpPort})
  npm start -- --gateway-port <port>  where AWS calls are answered (${usualPorts.gatewayPort})
  npm start -- --viewer-port <port>   where the outbox is shown (${usualPorts.viewerPort})
  npm start -- --api-port <port>      where the HTTP API answers (${usualPorts.apiPort})
  npm start -- --data <folder>        where everything is kept (.postcase/data)`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** For a second cloud. */
const otherPorts = Object.entries(usualPorts)
  .map(([name, port]) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${port + 100}`)
  .join(' ');

await run(async () => {
  const options = readOptions(
    {
      fresh: flag,
      verbose: flag,
      'console-port': text,
      'sign-in-port': text,
      'smtp-port': text,
      'gateway-port': text,
      'viewer-port': text,
      'api-port': text,
      data: text,
    },
    help,
  );
  const ports = {
    console: readPort('console-port', options['console-port']) ?? usualPorts.consolePort,
    signIn: readPort('sign-in-port', options['sign-in-port']) ?? usualPorts.signInPort,
    smtp: readPort('smtp-port', options['smtp-port']) ?? usualPorts.smtpPort,
    gateway: readPort('gateway-port', options['gateway-port']) ?? usualPorts.gatewayPort,
    viewer: readPort('viewer-port', options['viewer-port']) ?? usualPorts.viewerPort,
    api: readPort('api-port', options['api-port']) ?? usualPorts.apiPort,
  };
  const dataDir = options.data === undefined ? resolve(workFolder, 'data') : resolve(options.data);
  const { fresh = false, verbose = false } = options;
  const stopped = stopSignal();
  const assembly = await synthesize(console.log, stopped).catch((error: unknown) => {
    if (!stopped.aborted) throw error;
    return undefined;
  });
  if (assembly === undefined) return;
  console.log('Starting the cloud …');
  let isUp = false;
  const cloud = new LocalCloud({
    assembly,
    dataDir,
    ports,
    people: readyPeople,
    signInFrom: [consoleDevelopment],
    fresh,
    verbose,
    onLog: (entry) => {
      // What functions say while the cloud is put up belongs to the putting up.
      const line = verbose || !isUp ? undefined : logLine(entry, new Date(cloud.now()));
      if (line !== undefined) console.log(line);
    },
    onBroken: (message) => {
      // Half a cloud would take mail and do nothing with it. What it took is done after the next start.
      console.error(styleText('red', `${message} Run npm start again: nothing is lost.`));
      process.exit(1);
    },
  });
  await cloud.start().catch(async (error: unknown) => {
    const other = error instanceof PortTaken && (await otherCloud(error.port, [ports.gateway, usualPorts.gatewayPort]));
    if (other) throw new PlainError(otherCloudWords(other, otherPorts));
    throw verbose ? error : new PlainError(error instanceof Error ? error.message : String(error));
  });
  await makeAgents(cloud.endpoint);
  announce({
    smtpPort: cloud.smtpPort,
    viewerPort: cloud.viewerPort,
    gatewayPort: portOf(cloud.endpoint) ?? ports.gateway,
    apiPort: portOf(cloud.apiEndpoint) ?? ports.api,
    consolePort: portOf(cloud.consoleAddress) ?? ports.console,
    signInPort: portOf(cloud.signInAddress) ?? ports.signIn,
  });
  console.log(startScreen(cloud, shortPath(dataDir)));
  isUp = true;
  await new Promise<void>((done) => {
    if (stopped.aborted) done();
    else stopped.addEventListener('abort', () => done());
  });
  console.log('\nStopping …');
  withdraw();
  await cloud.stop();
  process.exit(0);
});

function portOf(address: string | undefined): number | undefined {
  return address === undefined ? undefined : Number(new URL(address).port);
}

function shortPath(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith('..') ? folder : path;
}
