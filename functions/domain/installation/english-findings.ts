import type { FindingTexts } from './finding-texts.ts';

export const englishFindings: FindingTexts = {
  checks: {
    identity: 'Domain at SES',
    dkim: 'Signatures (DKIM)',
    'mail-from': 'Bounce domain (MAIL FROM)',
    dmarc: 'Policy for forged mail (DMARC)',
    mx: 'Mail server of the domain (MX)',
    'rule-set': 'Receipt rules of SES',
    receipts: 'News of received mail',
    sandbox: 'Who may be written to',
    sending: 'Sending',
    mailboxes: 'Mailboxes',
    agents: 'Agents',
    alarms: 'Alarms that ring',
    'dead-letters': 'Failed work',
    'mail-in': 'Last mail in',
    'mail-out': 'Last mail out',
    delay: 'Mail that waits',
    waits: 'Deadlines and other waits',
    sweeps: 'Regular looks',
    'alarm-mail': 'Who hears of alarms',
    concurrency: 'Functions at once',
    version: 'Version',
    clock: 'Clock of this machine',
  },
  codes: {
    'not-seen': {
      says: 'This could not be looked at ({why}).',
      mend: 'Try again in a minute. If it stays so, the log of the function examine-install tells more.',
    },
    'identity-verified': { says: '{domain} is verified: SES sends and receives for it.' },
    'identity-pending': {
      says: 'SES waits for a proof that {domain} is yours, and neither sends nor receives for it.',
      mend: 'Add these records to DNS; SES looks for them for 72 hours.',
    },
    'identity-failed': {
      says: 'SES has given up waiting for a proof that {domain} is yours: it neither sends nor receives for it.',
      mend: 'Add these records to DNS, then start the verification again in the SES console (Identities).',
    },
    'identity-missing': {
      says: 'SES knows no identity {domain} in this region, so it neither sends nor receives for it.',
      mend: 'Somebody has deleted it. Make it again in the SES console (Identities, Easy DKIM), or deploy again.',
    },
    'dkim-signed': { says: 'Mail from {domain} is signed, and receivers can prove that it is yours.' },
    'dkim-pending': {
      says: 'Mail from {domain} is not signed yet: receivers may take it for junk.',
      mend: 'Add these records to DNS. SES sees them within minutes, now and then only after hours.',
    },
    'dkim-off': {
      says: 'Mail from {domain} is not signed: receivers may take it for junk.',
      mend: 'Switch Easy DKIM on in the SES console (Identities, Authentication).',
    },
    'mail-from-own': { says: 'Bounces go to {domain}, so SPF counts for your domain, too.' },
    'mail-from-pending': {
      says: 'SES does not find the records of {domain} yet, and mail leaves with its own bounce domain meanwhile.',
      mend: 'Add these records to DNS.',
    },
    'mail-from-amazon': {
      says: 'Mail from {domain} leaves with the bounce domain of SES. DKIM alone proves that it is yours, which is enough for most receivers.',
      mend: 'To have SPF count as well, deploy again; with domainIsVerified, set a custom MAIL FROM domain in the SES console (Identities).',
    },
    'dmarc-there': { says: '{name} asks receivers to {does} mail that only claims to be yours.' },
    'dmarc-none': {
      says: '{name} asks receivers to do nothing about mail that only claims to be yours.',
      mend: 'Once the reports show no mail of yours that fails, change p=none to p=quarantine.',
    },
    'dmarc-missing': {
      says: 'There is no DMARC policy for {domain}: anybody can write in your name, and large services trust your mail less.',
      mend: 'Add this record to DNS. p=none instead of p=quarantine only watches.',
    },
    'dmarc-twice': {
      says: '{name} has several DMARC policies, and then none counts.',
      mend: 'Leave one of these records.',
    },
    'mx-ours': { says: 'Mail for {domain} goes to SES.' },
    'mx-missing': {
      says: 'No server takes mail for {domain}: customers who write get it back.',
      mend: 'Add this record to DNS.',
    },
    'mx-elsewhere': {
      says: 'Mail for {domain} goes elsewhere ({others}) and never comes here.',
      mend: 'Replace that by this record. If the domain’s mail must stay where it is, deploy with a subdomain as mailDomain and forward to it.',
    },
    'mx-shared': {
      says: 'Mail for {domain} goes to SES or to {others}: some of it never comes here.',
      mend: 'Leave only this record.',
    },
    'rule-set-active': { says: 'The rule set {ruleSet} is active and stores mail for us.' },
    'rule-set-other': {
      says: 'Another receipt rule set is active ({active}): mail goes by its rules and not to us.',
      mend: 'If nobody needs it, activate {ruleSet} in the SES console (Email receiving). Else deploy with -c existingRuleSet={active}.',
    },
    'rule-set-none': {
      says: 'No receipt rule set is active: SES refuses all mail.',
      mend: 'Activate {ruleSet} in the SES console (Email receiving).',
    },
    'rule-missing': {
      says: 'The rule set {ruleSet} has no enabled rule that stores mail for {domain} with us.',
      mend: 'Enable the rule in the SES console (Email receiving), or deploy again.',
    },
    'rule-behind': {
      says: 'In the rule set {ruleSet} a rule before ours takes mail for {domain} and keeps it from us.',
      mend: 'Move our rule before it in the SES console (Email receiving).',
    },
    'receipts-subscribed': { says: 'SNS tells us of each received mail.' },
    'receipts-unsubscribed': {
      says: 'SNS tells us nothing of received mail: it waits in S3, and is registered by the sweep only, hours later.',
      mend: 'Somebody has removed the subscription of the topic. Deploy again.',
    },
    'sandbox-left': { says: 'SES lets you write to anybody.' },
    'sandbox-inside': {
      says: 'The account is in the sandbox of SES in this region: it may write to verified addresses alone, {mostADay} mails a day. Customers get no answers.',
      mend: 'Ask for production access in the SES console (Account dashboard). AWS answers within a day.',
    },
    'sending-on': { says: 'SES sends up to {rate} mails a second.' },
    'sending-off': {
      says: 'SES has stopped sending for this account: customers get no mail.',
      mend: 'The SES console (Reputation metrics) says why; mostly too many bounces or complaints. AWS support lets it go on.',
    },
    'sending-nearly-used': {
      says: '{sentInADay} of {mostADay} mails of a day are sent: what comes beyond is put off.',
      mend: 'Ask for a higher sending quota (Service Quotas, Amazon SES).',
    },
    'mailboxes-there': { says: 'Customers can write to {first}.' },
    'mailboxes-missing': {
      says: 'There is no mailbox: all mail is held.',
      mend: 'Make one in Settings, Mailboxes, or with npm run config.',
    },
    'agents-there': { says: 'Agents who work on cases: {count}.' },
    'agents-missing': {
      says: 'There is no agent: nobody is told of new cases or can answer by mail.',
      mend: 'Make the first one in Settings, Agents, or with npm run config.',
    },
    'alarms-quiet': { says: 'No alarm rings.' },
    'alarms-ring': {
      says: 'Alarms that ring: {count}.',
      mend: 'Each of these sections of the runbook says who is hurt and what to do.',
    },
    'mail-in-last': { says: 'Mail came in last within five minutes of {at}.' },
    'mail-in-none': { says: 'No mail has come in for 14 days.' },
    'mail-out-last': { says: 'SES sent a mail of this account last within five minutes of {at}.' },
    'mail-out-none': { says: 'SES has sent no mail of this account for 14 days.' },
    'delay-none': {
      says: 'The oldest mail has waited {received} minutes to be registered, and {outgoing} minutes to be sent.',
    },
    'delay-late': {
      says: 'Customers wait: the oldest mail has waited {received} minutes to be registered, and {outgoing} minutes to be sent.',
      mend: 'The sections received-mail-delay and outgoing-mail-delay of the runbook say what to do.',
    },
    'waits-run': { says: 'Deadlines, mails for later and closings that wait: {count}. None has failed.' },
    'waits-failed': {
      says: 'Waits of cases that have failed: {failed} or more. {count} wait as they should.',
      mend: 'The section failed-waits of the runbook says how to let these go on.',
    },
    'sweeps-run': { says: 'Lost mail, mail that passes by and data that have had their time are looked for in time.' },
    'sweeps-late': {
      says: 'Something that runs by the clock has not run in time.',
      mend: 'If it stays so for an hour, look at its schedule (EventBridge Scheduler), or deploy again; the section sweep-failures of the runbook tells more.',
    },
    'version-is': { says: 'Postcase {version}.' },
    'dead-letters-none': { says: 'No work has failed for good.' },
    'dead-letters-wait': {
      says: 'Work has failed and waits for a person.',
      mend: 'Each of these is a section of the runbook, which says how to remove the cause. Then the command behind it has the work done again.',
    },
    'alarm-mail-confirmed': { says: 'Alarms are mailed to somebody.' },
    'alarm-mail-pending': {
      says: 'Nobody hears of alarms: the alarm address has not confirmed that it wants them.',
      mend: 'Follow the link in the mail “AWS Notification - Subscription Confirmation”. Deploying with the address again sends it anew.',
    },
    'alarm-mail-missing': {
      says: 'Nobody hears of alarms: their topic has no subscriber.',
      mend: 'Somebody has followed the link to unsubscribe. Deploy again, or subscribe an address to the topic in the SNS console.',
    },
    'concurrency-enough': { says: 'The account lets {most} functions run at once.' },
    'concurrency-low': {
      says: 'The account lets only {most} functions run at once: the console and a wave of mail get in each other’s way.',
      mend: 'Ask for more (Service Quotas, AWS Lambda, Concurrent executions): 1,000 cost nothing.',
    },
    'clock-right': { says: 'It goes as that of AWS.' },
    'clock-wrong': {
      says: 'It is about {minutes} minutes off: times that you read here and there do not agree.',
      mend: 'Let the machine take its time from the network (NTP).',
    },
  },
};
