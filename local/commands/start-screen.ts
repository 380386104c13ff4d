import { styleText } from 'node:util';

/** What somebody needs to know who has just started the cloud. */
export function startScreen(
  cloud: { smtpPort: number; viewerPort: number; endpoint: string },
  dataFolder: string,
): string {
  const gateway = `http://localhost:${new URL(cloud.endpoint).port}`;
  const title = (text: string) => styleText('bold', text);
  return `
${title('Postcase runs on this machine.')} Nothing leaves it. Ctrl-C stops it.

  Mail in    localhost:${cloud.smtpPort} (SMTP), to support@postcase.test
  Mail out   http://localhost:${cloud.viewerPort}
  AWS calls  ${gateway} in eu-west-1, with any keys
  Data       ${dataFolder} (--fresh begins anew)

${title('Try in a second terminal')}

  npm run mail -- --from ann@client.test --subject "Printer" --text "It is on fire."
  npm run mail -- --from ann@client.test --reply-to-last --text "Still burning."
  npm run case -- --number 1
`;
}
