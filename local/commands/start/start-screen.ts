import { styleText } from 'node:util';
import type { Person } from '../../cognito/person.ts';

/** What somebody needs to know who has just started the cloud. */
export function startScreen(
  cloud: {
    consoleAddress: string | undefined;
    people: readonly Person[];
    smtpPort: number;
    viewerPort: number;
    endpoint: string;
    apiEndpoint: string | undefined;
  },
  dataFolder: string,
): string {
  const gateway = `http://localhost:${new URL(cloud.endpoint).port}`;
  const pages = cloud.apiEndpoint === undefined ? '' : `\n  HTTP API   ${cloud.apiEndpoint}`;
  const names = cloud.people.map(({ name, email }) => name ?? email).join(', ');
  const console =
    cloud.consoleAddress === undefined
      ? ''
      : `  Console    ${cloud.consoleAddress} as ${names}: no password, choose one\n`;
  const title = (text: string) => styleText('bold', text);
  return `
${title('Postcase runs on this machine.')} Nothing leaves it. Ctrl-C stops it.

${console}  Mail in    localhost:${cloud.smtpPort} (SMTP), to support@postcase.test
  Mail out   http://localhost:${cloud.viewerPort}${pages}
  AWS calls  ${gateway} in eu-west-1, with any keys
  Data       ${dataFolder} (--fresh begins anew)

${title('Try in a second terminal')}

  npm run mail -- --from ann@client.test --subject "Printer" --text "It is on fire."
  npm run mail -- --from ann@client.test --reply-to-last --text "Still burning."
  npm run case -- --number 1
  npm run case -- --number 1 --status Resolved
  npm run advance -- 7 days
`;
}
