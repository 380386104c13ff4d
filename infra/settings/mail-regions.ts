/**
 * Regions in which SES is known to receive mail: https://docs.aws.amazon.com/general/latest/gr/ses.html, "Email Receiving
 * endpoints". These eleven stood there in January 2024. AWS has added others since (Mumbai and São Paulo are in use), and adds
 * more: of a region that is not here, DNS tells (`npm run deploy`).
 */
export const mailRegions = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-1',
  'eu-west-2',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
] as const;

/** SES's server for the mail of a region: https://docs.aws.amazon.com/ses/latest/dg/receiving-email-mx-record.html */
export const mailServerOf = (region: string): string => `inbound-smtp.${region}.amazonaws.com`;
