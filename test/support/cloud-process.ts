import { LocalCloud } from '../../local/cloud.ts';

const [assembly = '', dataDir = '', ports = '{}'] = process.argv.slice(2);
const cloud = new LocalCloud({ assembly, dataDir, ports: JSON.parse(ports) });
await cloud.start();
process.send?.(cloud.smtpPort);
