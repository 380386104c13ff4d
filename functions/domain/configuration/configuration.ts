import type { Language } from '#domain/words/language.ts';
import type { Agent } from './agent.ts';
import type { Agreement } from './agreement.ts';
import type { CaseType } from './case-type.ts';
import type { Category } from './category.ts';
import type { CustomerAccount } from './customer-account.ts';
import type { CustomerCategory } from './customer-category.ts';
import type { Group } from './group.ts';
import type { MailLanguage } from './languages/mail-language.ts';
import type { Phrase } from './languages/phrase.ts';
import type { MailTemplate } from './mail-template.ts';
import type { Mailbox } from './mailbox.ts';
import type { Rule } from './rules/rule.ts';
import type { SatisfactionLevel } from './satisfaction-level.ts';
import type { Schedule } from './schedule.ts';
import type { Service } from './service.ts';
import type { ServiceLevel } from './service-level.ts';
import type { Status } from './status.ts';
import type { TextBlock } from './text-block.ts';
import type { Webhook } from './webhook.ts';

/** What rules read: lookups and settings, the owner's changes included. */
export interface Configuration {
  readonly mailDomain: string;
  readonly mailboxes: readonly Mailbox[];
  readonly agents: readonly Agent[];
  readonly statuses: readonly Status[];
  readonly categories: readonly Category[];
  readonly groups: readonly Group[];
  readonly caseTypes: readonly CaseType[];
  readonly services: readonly Service[];
  readonly customerCategories: readonly CustomerCategory[];
  readonly accounts: readonly CustomerAccount[];
  readonly schedules: readonly Schedule[];
  readonly serviceLevels: readonly ServiceLevel[];
  readonly agreements: readonly Agreement[];
  readonly rules: readonly Rule[];
  readonly templates: readonly MailTemplate[];
  readonly textBlocks: readonly TextBlock[];
  readonly languages: readonly MailLanguage[];
  readonly phrases: readonly Phrase[];
  readonly webhooks: readonly Webhook[];
  readonly levels: readonly SatisfactionLevel[];
  /** Addresses and domains, in the form of `blockEntry` (MAIL-14). */
  readonly blocked: readonly string[];
  readonly settings: Settings;
}

export interface Settings {
  /** `SR-{0}`: how a case number is printed, and found again (MAIL-08). */
  readonly caseNumberMask: string;
  /** MAIL-09. */
  readonly linkByNumberInBody: boolean;
  /** Domains of mail services where anybody opens a mailbox, beside those that are known (MAIL-11). */
  readonly publicMailDomains: string;
  /** MAIL-11. */
  readonly strangersWhoQuoteANumber: 'join-unverified' | 'new-case';
  /** MAIL-10: a mail that only says thank you leaves a resolved case resolved. */
  readonly thanksReopenNothing: boolean;
  /** MAIL-14: mail of blocked senders and junk becomes cases in `statusOfJunkCases`; otherwise it is held. */
  readonly createCasesForJunk: boolean;
  readonly statusOfJunkCases: string;
  /** MAIL-17. */
  readonly automaticMailPerRecipientAndHour: number;
  readonly automaticMailPerHour: number;
  /** Of these, in percent: so much goes to one sender's domain, and to who is not known. */
  readonly domainShareOfAutomaticMail: number;
  readonly newcomersShareOfAutomaticMail: number;
  /** NOTE-02: of each status that the rules name, or only what answers or asks. */
  readonly mailsToCustomers: 'every-status' | 'answers-and-questions';
  /** NOTE-03: which other addressees of the mail that opened a case are told what becomes of it. */
  readonly notifyRecipients: 'nobody-else' | 'known' | 'all';
  /** Mailbox that cases write from which did not come by mail (NOTE-04); undefined for the first one. */
  readonly supportAddress: string | undefined;
  /** Of cases whose mail tells none (NOTE-08). */
  readonly defaultLanguage: Language;
  /** Days without an answer after which a resolved case closes by itself (CASE-13); 0 for never. */
  readonly closeResolvedCasesAfterDays: number;
  readonly statusOfUnansweredCases: string;
  /** Days after which a closed case loses all that tells of people, and its raw mails before that (OPS-07); 0 for never. */
  readonly keepClosedCasesDays: number;
  readonly keepRawMailDays: number;
  /** The same of held mail that nobody has settled. */
  readonly keepHeldMailDays: number;
  /** Of a case that another one goes on for (CASE-14). */
  readonly statusOfMergedCases: string;
  /** Seconds in which an agent's answer can be taken back (CONS-08). */
  readonly undoSendSeconds: number;
  /** IANA name: of the times in mails (CASE-16). */
  readonly defaultTimeZone: string;
  /** Whose phone numbers are written without a country's code (CASE-07): `DE`; empty where nobody has said. */
  readonly countryOfPhones: string;
  /** Minutes after which a click on one level alone is a rating (RATE-04). */
  readonly ratingSettlesAfterMinutes: number;
  /** Days that the links of a scale work (RATE-03). */
  readonly ratingLinkDays: number;
  /** Shown to who has rated; empty for the one that ships (RATE-06). */
  readonly thankYouImageUrl: string;
  /** Shown above every mail and page; empty for none. */
  readonly logoUrl: string;
  /** In mails, on pages and in the console; empty for the name of the mailbox. */
  readonly companyName: string;
  /** Of buttons and links in mails, on pages and in the console: `#rrggbb`. */
  readonly accentColor: string;
  /** Base of the links in mails (RATE-09); empty for the address that the deployment has. */
  readonly siteAddress: string;
  /** Cases that rules give somebody who was away in half an hour, in the first two hours after their return (CASE-09). */
  readonly casesForWhoReturns: number;
  /** Agents and viewers see the cases of their groups and their own alone (CONS-01). */
  readonly agentsSeeOwnGroups: boolean;
  /** How long the links work that stand for attachments which mail cannot carry. */
  readonly downloadLinkDays: number;
}

export const defaultSettings: Settings = {
  caseNumberMask: 'SR-{0}',
  linkByNumberInBody: true,
  publicMailDomains: '',
  strangersWhoQuoteANumber: 'join-unverified',
  thanksReopenNothing: true,
  createCasesForJunk: false,
  statusOfJunkCases: 'Canceled',
  automaticMailPerRecipientAndHour: 10,
  automaticMailPerHour: 1000,
  domainShareOfAutomaticMail: 10,
  newcomersShareOfAutomaticMail: 50,
  mailsToCustomers: 'every-status',
  notifyRecipients: 'known',
  supportAddress: undefined,
  defaultLanguage: 'en',
  closeResolvedCasesAfterDays: 7,
  statusOfUnansweredCases: 'Closed',
  keepClosedCasesDays: 0,
  keepRawMailDays: 0,
  keepHeldMailDays: 0,
  statusOfMergedCases: 'Closed',
  undoSendSeconds: 10,
  defaultTimeZone: 'UTC',
  countryOfPhones: '',
  ratingSettlesAfterMinutes: 10,
  ratingLinkDays: 28,
  thankYouImageUrl: '',
  logoUrl: '',
  companyName: '',
  accentColor: '#0b57d0',
  siteAddress: '',
  casesForWhoReturns: 3,
  agentsSeeOwnGroups: false,
  downloadLinkDays: 90,
};
