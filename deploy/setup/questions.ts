import { isPublicMailDomain } from '../../functions/domain/configuration/public-mail-domains.ts';
import { registeredDomain } from '../../functions/domain/words/registered-domain.ts';
import { mailRegions } from '../../infra/settings/mail-regions.ts';
import { settingFaults } from '../../infra/settings/settings.ts';

/** What is asked, in this order; each is a flag of the command, too. */
export const asked = [
  'public-address',
  'mail-domain',
  'from-public-address',
  'admin-address',
  'alarm-address',
  'region',
  'stack-name',
] as const;

export type Asked = (typeof asked)[number];

/** Empty text: there is none. */
export type Answers = Partial<Readonly<Record<Asked, string>>>;

export interface Question {
  readonly words: string;
  /** Whether it has more than one answer by what was said before. */
  isAsked?(answers: Answers): boolean;
  /** Taken when the answer is empty. @returns undefined when somebody has to say it. */
  suggest(answers: Answers, region: string | undefined): string | undefined;
  /** What is wrong with an answer, as the end of a sentence. */
  fault(answer: string, answers: Answers): string | undefined;
}

/** In place of what was not said yet: nobody has these, so that they are in nobody's way. */
const fillers = { mailDomain: 'not-said-yet.invalid', alarmAddress: 'nobody@not-said.invalid' };

/** The check that deploying makes, of one setting beside those that were said. */
function faultOf(name: string, value: string, answers: Answers): string | undefined {
  const mailDomain = answers['mail-domain'];
  const said = {
    ...fillers,
    ...(mailDomain !== undefined && { mailDomain }),
    ...(sendsPublicly(answers) && { mailboxes: mailboxesOf(answers) }),
    [name]: value,
  };
  return settingFaults(said).find(({ path }) => path[0] === name)?.words;
}

/** Whether mails are to leave from the address that customers know. */
export const sendsPublicly = ({ 'from-public-address': sends }: Answers): boolean => sends === 'yes';

/** The mailbox that is made where nothing is said of mailboxes, writing from the public address. */
export function mailboxesOf({ 'public-address': publicAddress = '', 'mail-domain': domain = '' }: Answers) {
  return [{ address: `support@${domain}`, publicAddress: publicAddress.toLowerCase(), displayName: 'Support' }];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

export const questions: Readonly<Record<Asked, Question>> = {
  'public-address': {
    words: 'Address that customers write to already, at Google, Microsoft or another server (empty: none)',
    suggest: () => '',
    fault: (answer) => (answer === '' ? undefined : faultOf('alarmAddress', answer, {})),
  },
  'mail-domain': {
    words: 'Domain whose mail becomes cases: best a subdomain that nobody uses',
    suggest: ({ 'public-address': address = '' }) => {
      const domain = domainOf(address);
      // Nobody can add records to the domain of Gmail.
      return address === '' || isPublicMailDomain(domain, '') ? undefined : `cases.${registeredDomain(domain)}`;
    },
    fault: (answer, { 'public-address': address = '' }) => {
      const isTheirs = address !== '' && domainOf(address) === answer.toLowerCase();
      if (isTheirs) return `has ${address} already: all mail of it would leave its server. Take a subdomain`;
      return faultOf('mailDomain', answer, {});
    },
  },
  'from-public-address': {
    words: 'Shall mails leave from the public address, too? Needs three records in the DNS of its domain (yes or no)',
    isAsked: ({ 'public-address': address = '' }) => address !== '' && !isPublicMailDomain(domainOf(address), ''),
    suggest: () => 'no',
    fault: (answer, { 'public-address': address = '' }) => {
      if (answer !== 'yes' && answer !== 'no') return 'is neither yes nor no';
      if (answer === 'no') return undefined;
      if (address === '') return 'needs --public-address beside it';
      return isPublicMailDomain(domainOf(address), '')
        ? `cannot be: nobody can prove that ${domainOf(address)} is theirs, and SES would not send`
        : undefined;
    },
  },
  'admin-address': {
    words: 'Your address: who is invited to the console as its first admin',
    suggest: () => undefined,
    fault: (answer, answers) => faultOf('adminAddress', answer, answers),
  },
  'alarm-address': {
    words: 'Address that alarms go to',
    suggest: ({ 'admin-address': admin }) => admin,
    fault: (answer, answers) => faultOf('alarmAddress', answer, answers),
  },
  region: {
    words: `Region of AWS (SES receives mail in ${mailRegions.join(', ')})`,
    suggest: (_, region) => region ?? 'eu-west-1',
    fault: (answer) => faultOf('region', answer, {}),
  },
  'stack-name': {
    words: 'Name of this install',
    suggest: () => 'Postcase',
    fault: (answer) => faultOf('stackName', answer, {}),
  },
};
