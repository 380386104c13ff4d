import { mailRecords, recordLine } from '../../infra/settings/dns-records.ts';
import { mailRegions } from '../../infra/settings/mail-regions.ts';
import { type Answers, sendsPublicly } from './questions.ts';

/** What is still to be done, in its order. */
export function nextSteps(answers: Answers, stage: string | undefined): string[] {
  const { region = '', 'mail-domain': domain = '', 'public-address': address = '' } = answers;
  const records = Object.values(mailRecords(domain, region)).map((one) => `     ${recordLine(one)}`);
  const publicly = sendsPublicly(answers)
    ? `, for ${domain} and for ${address.slice(address.lastIndexOf('@') + 1).toLowerCase()}`
    : '';
  const withStage = stage === undefined ? '' : ` --stage ${stage}`;
  const unsure = (mailRegions as readonly string[]).includes(region)
    ? []
    : ['', `  ! SES is not known to receive mail in ${region}: "npm run deploy -- --dry-run" looks.`];
  return [
    ...unsure,
    '',
    'What comes next:',
    '',
    `  1. Look what would be made, and whether the account is ready:  npm run deploy -- --dry-run${withStage}`,
    `  2. Once for the account and region:  npx cdk bootstrap aws://<account>/${region}`,
    `  3. npm run deploy${withStage === '' ? '' : ` --${withStage}`}`,
    `  4. Add these records to DNS, and the three CNAME records of DKIM that the deployment prints${publicly}:`,
    '',
    ...records,
    '',
    '  5. Ask AWS, if --dry-run says so: production access of SES in this region (else only verified addresses get',
    '     mail), and 1,000 concurrent executions of Lambda (new accounts have 10). Both are free and take a day.',
    '  6. Follow the link in the mail that alarms are to be confirmed with.',
    ...(address === '' ? [] : [`  7. Forward ${address} to support@${domain}: docs/forwarding.md`]),
    `  ${address === '' ? 7 : 8}. npm run doctor says whether all is well: docs/operations.md`,
  ];
}
