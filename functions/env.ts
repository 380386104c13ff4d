/**
 * Names of the environment variables that infra sets and functions read. The only file that both know.
 */
export const env = {
  tableName: 'TABLE_NAME',
  /** Of the words that cases are found by. */
  wordsTableName: 'WORDS_TABLE_NAME',
  /** Of cases whose words are to be looked at. */
  wordsQueueUrl: 'WORDS_QUEUE_URL',
  mailBucket: 'MAIL_BUCKET',
  outgoingMailQueueUrl: 'OUTGOING_MAIL_QUEUE_URL',
  /** Of webhooks that are to be called. */
  webhookCallsQueueUrl: 'WEBHOOK_CALLS_QUEUE_URL',
  /** Name of the bus on which events of cases are published. */
  eventBus: 'EVENT_BUS',
  /** Of changes whose effect is to be looked at by a person. */
  unreadChangesQueueUrl: 'UNREAD_CHANGES_QUEUE_URL',
  /** Ranges of addresses, with commas between them, that webhooks may call though they are not public. */
  webhookNetworks: 'WEBHOOK_NETWORKS',
  /** Of what agents sent and can still take back. */
  leavingDraftsQueueUrl: 'LEAVING_DRAFTS_QUEUE_URL',
  signingKeysSecretId: 'SIGNING_KEYS_SECRET_ID',
  mailDomain: 'MAIL_DOMAIN',
  /** JSON list of mailboxes: see `functions/domain/configuration/mailbox.ts`. */
  mailboxes: 'MAILBOXES',
  /** Domains of public addresses, with commas between. */
  publicDomains: 'PUBLIC_DOMAINS',
  /** As `mailboxes`, the first of them alone. */
  firstMailbox: 'FIRST_MAILBOX',
  caseNumberMask: 'CASE_NUMBER_MASK',
  configurationSet: 'CONFIGURATION_SET',
  /** Name of the SES receipt rule set that must be active, or no mail comes in. */
  ruleSet: 'RULE_SET',
  receivedMailQueueUrl: 'RECEIVED_MAIL_QUEUE_URL',
  /** Where customers reach Postcase on the web, without a slash at its end. */
  siteAddress: 'SITE_ADDRESS',
  /** Where agents sign in, without a slash at its end. */
  consoleAddress: 'CONSOLE_ADDRESS',
  /** Where the console's files are. */
  siteBucket: 'SITE_BUCKET',
  /** Name of the function that works on held mail. */
  manageMailFunction: 'MANAGE_MAIL_FUNCTION',
  /** Name of the function that erases what is known of people. */
  manageDataFunction: 'MANAGE_DATA_FUNCTION',
  /** Name of the function that sends tests of mail templates. */
  editTemplateFunction: 'EDIT_TEMPLATE_FUNCTION',
  /** Name of the function that looks whether the install works. */
  examineFunction: 'EXAMINE_FUNCTION',
  /** ARN of the topic by which SES tells of received mail. */
  receiptsTopic: 'RECEIPTS_TOPIC',
  /** ARN of the topic that alarms are told to. */
  alarmTopic: 'ALARM_TOPIC',
  /** Version of Postcase that is deployed. */
  version: 'POSTCASE_VERSION',
  /** Names of all alarms of the stack begin with it. */
  alarmPrefix: 'ALARM_PREFIX',
  /** JSON: what CloudWatch measures: functions/handlers/wiring/commands/run-examine.ts. */
  measuredParts: 'MEASURED_PARTS',
  /** Set by whoever runs an embedded cloud. */
  endpoint: 'AWS_ENDPOINT_URL',
  /** JSON: name of an alarm → address of the queue of dead letters that it watches. */
  deadLetterQueues: 'DEAD_LETTER_QUEUES',
  /** Set by Lambda itself. */
  region: 'AWS_REGION',
  /** Addresses with commas between them, where names are not to be asked of the machine's own: in the embedded cloud. */
  nameServers: 'NAME_SERVERS',
  /** ARN of the workflow that waits. */
  waitStateMachine: 'WAIT_STATE_MACHINE',
} as const;

export type EnvName = (typeof env)[keyof typeof env];

/** So often a record of a queue is received; then it is a dead letter. */
export const mostReceives = 5;
