import type { CloudFormationTemplate } from '../../../local/template/cloud-formation-template.ts';

/** Deploys with a `publicAddress` of a mailbox: what infra/mail/outbound-mail.ts makes of it is proven by test/infra/dns-records.test.ts. */
export function writingFrom(publicAddress: string, mailbox: string) {
  return ({ Resources }: CloudFormationTemplate): void => {
    const edited = JSON.stringify(Resources)
      .replaceAll(`"ses:FromAddress":"*@postcase.test"`, `"ses:FromAddress":["*@postcase.test","${publicAddress}"]`)
      .replaceAll(
        String.raw`{\"address\":\"${mailbox}\"`,
        String.raw`{\"publicAddress\":\"${publicAddress}\",\"address\":\"${mailbox}\"`,
      );
    const EmailIdentity = publicAddress.slice(publicAddress.indexOf('@') + 1);
    Object.assign(Resources, JSON.parse(edited), {
      PublicDomain: {
        Type: 'AWS::SES::EmailIdentity',
        Properties: { EmailIdentity },
        Metadata: { 'aws:cdk:path': 'Postcase/public' },
      },
    });
  };
}
