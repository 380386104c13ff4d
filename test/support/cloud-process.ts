import { LocalCloud } from '../../local/cloud.ts';

const [assembly = '', dataDir = ''] = process.argv.slice(2);
const cloud = new LocalCloud({ assembly, dataDir });
await cloud.start();
process.send?.(cloud.smtpPort);
