import type { Clock } from '../../clock.ts';
import { GatewayError, type GatewayRequest, type NeededPermission } from '../../gateway/service.ts';
import { type AccountStanding, requireQuota } from '../account/account-standing.ts';
import { domainOf, identityOf, requireVerified } from '../account/identities.ts';
import type { SesResources } from '../account/ses-resources.ts';
import { newSendingId, sentMessageId } from '../mail/ses-ids.ts';
import { hasTestVirus } from '../mail/verdicts.ts';
import { asSent, readOutgoingMail } from './outgoing-mail.ts';
import type { AcceptedMail } from './sending-events.ts';
import { readSendingRequest, type SendingRequest } from './sending-request.ts';
import type { SentMailStore } from './sent-mail-store.ts';

/** The v1 API takes raw mails up to this size and so many recipients at once. */
const largestMessage = 10 * 1024 * 1024;
const mostRecipients = 50;

export interface SendingOptions {
  readonly region: string;
  readonly account: string;
  readonly clock: Clock;
  readonly resources: SesResources;
  readonly store: SentMailStore;
  readonly standing: AccountStanding;
  /** Resolves when everybody was told what becomes of the mail. */
  accepted(mail: AcceptedMail, isRejected: boolean): Promise<void>;
}

/** SendRawEmail and SendEmail: checks as SES checks, keeps the mail that would leave, answers its id. */
export class Sending {
  readonly #options: SendingOptions;
  #refusals: { times: number; code: string } = { times: 0, code: '' };
  #answersToLose = 0;

  constructor(options: SendingOptions) {
    this.#options = options;
  }

  /** Lets the next calls fail with an error of SES's, e.g. `Throttling` (which the SDK retries) or `MessageRejected`. */
  refuse(times: number, code: string): void {
    this.#refusals = { times, code };
  }

  loseAnswers(times: number): void {
    this.#answersToLose = times;
  }

  /** AWS checks the identity of From and, when one is used, the configuration set. */
  permissions(action: string, request: GatewayRequest): NeededPermission[] {
    const { region, account, resources } = this.#options;
    const sending = readSendingRequest(action, request);
    const author = authorOf(sending);
    const identity = identityOf(resources, author.address) ?? domainOf(author.address);
    const context = {
      ...(author.name === '' ? {} : { 'ses:FromDisplayName': author.name }),
      'ses:FromAddress': author.address,
      'ses:Recipients': [...sending.recipients],
      'ses:FeedbackAddress': sending.source ?? author.address,
    };
    const kinds = [`identity/${identity}`];
    if (sending.configurationSet !== undefined) kinds.push(`configuration-set/${sending.configurationSet}`);
    return kinds.map((kind) => ({
      action: `ses:${action}`,
      resource: `arn:aws:ses:${region}:${account}:${kind}`,
      context,
    }));
  }

  /** Resolves to the SES id once the mail is kept. */
  async send(action: string, request: GatewayRequest): Promise<string> {
    this.#refuseIfAsked();
    const { region, account, clock, resources, store, standing } = this.#options;
    const sending = readSendingRequest(action, request);
    const author = authorOf(sending);
    const raw = await sending.raw();
    refuseBeyondLimits(sending, raw);
    requireVerified(
      resources,
      [...sending.from.map(({ address }) => address), sending.source ?? author.address],
      region,
    );
    this.#requireConfigurationSet(sending.configurationSet);
    requireQuota({ ...sending, region }, standing, resources, store.list(), clock.now());
    const now = clock.now();
    const sesId = newSendingId(region, now);
    const source = sending.source ?? author.address;
    const { recipients, configurationSet, tags } = sending;
    const mail = readOutgoingMail(raw);
    const isRejected = hasTestVirus(raw);
    if (!isRejected) {
      const facts = { messageId: sentMessageId(region, sesId), sesId, from: source, recipients: [...recipients] };
      store.add({ ...facts, at: new Date(now).toISOString() }, asSent(mail, { sesId, region, now }));
    }
    const identityArn = `arn:aws:ses:${region}:${account}:identity/${identityOf(resources, author.address)}`;
    const caller = request.callerFunction ?? 'you';
    const by = { account, region, identityArn, caller, operation: action };
    await this.#options.accepted(
      { mail, sesId, source, recipients, configurationSet, tags, at: now, ...by },
      isRejected,
    );
    if (this.#answersToLose > 0) {
      this.#answersToLose--;
      throw new GatewayError(503, 'ServiceUnavailable', 'The answer was lost as asked: the mail was sent.');
    }
    return sesId;
  }

  #refuseIfAsked(): void {
    if (this.#refusals.times === 0) return;
    this.#refusals.times--;
    const { code } = this.#refusals;
    const [status, message] = refusals[code] ?? [400, `Refused as asked: ${code}`];
    throw new GatewayError(status, code, message);
  }

  #requireConfigurationSet(name: string | undefined): void {
    if (name === undefined || this.#options.resources.configurationSets.some(({ Name }) => Name === name)) return;
    throw new GatewayError(400, 'ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
  }
}

const refusals: Readonly<Record<string, readonly [number, string]>> = {
  Throttling: [400, 'Maximum sending rate exceeded.'],
  MessageRejected: [400, 'Email address is not verified.'],
  AccountSendingPausedException: [400, 'Email sending is disabled for your entire account.'],
  ServiceUnavailable: [503, 'Service is unavailable.'],
};

function authorOf(sending: SendingRequest): { name: string; address: string } {
  const [author] = sending.from;
  if (!author) throw invalid("Missing required header 'From'.");
  if (!author.address.includes('@')) throw invalid("Missing final '@domain'");
  return author;
}

function refuseBeyondLimits({ recipients }: SendingRequest, raw: Buffer): void {
  if (raw.length > largestMessage)
    throw invalid(`Message length is more than ${largestMessage} bytes long: '${raw.length}'.`);
  if (recipients.length === 0) throw invalid("Missing required header 'To'.");
  if (recipients.length > mostRecipients) throw invalid(`Recipient count exceeds ${mostRecipients}.`);
  for (const recipient of recipients) {
    if (!/.@.+$/.test(recipient)) throw invalid("Missing final '@domain'");
    if (!/^[\x21-\x7e]+@/.test(recipient)) throw invalid('Local address contains control or whitespace');
    if (!/^[\x21-\x7e]+$/.test(domainOf(recipient))) throw invalid('Domain contains illegal character');
  }
}

function invalid(message: string): GatewayError {
  return new GatewayError(400, 'InvalidParameterValue', message);
}
