import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import {
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { queryError } from '../gateway/wire-error.ts';
import { xmlElement } from '../gateway/xml.ts';
import { isTaken, PortTaken } from '../port-taken.ts';
import { goodStanding } from './account/account-standing.ts';
import { ActiveRuleSet } from './account/active-rule-set.ts';
import { forwardsFeedback } from './account/identities.ts';
import { identityOperations } from './account/identity-api.ts';
import { queryAnswer, queryParameters, sesNamespace } from './account/query-protocol.ts';
import { ruleSetOperations } from './account/rule-set-api.ts';
import type { SesResources } from './account/ses-resources.ts';
import { sentMessageId } from './mail/ses-ids.ts';
import { type ArrivedMail, defaultVerdicts, type Verdicts } from './mail/verdicts.ts';
import { receiveMail } from './receiving/inbound-mail.ts';
import { isReceived, isReceivingDomain, requireSupportedRules } from './receiving/receipt-rules.ts';
import { notifySetup } from './receiving/setup-notification.ts';
import { SmtpReceiver } from './receiving/smtp-receiver.ts';
import { takeToldVerdicts } from './receiving/told-verdicts.ts';
import { publishEvents, validateTopics } from './sending/event-publishing.ts';
import { feedbackMail } from './sending/feedback-mail.ts';
import { fateOf } from './sending/mailbox-simulator.ts';
import { outOfOfficeAnswer } from './sending/out-of-office.ts';
import { Sending } from './sending/sending.ts';
import type { AcceptedMail } from './sending/sending-events.ts';
import { type SentMail, SentMailStore } from './sending/sent-mail-store.ts';
import { SentMailViewer } from './sending/sent-mail-viewer.ts';

export interface LocalSesOptions {
  readonly region: string;
  readonly account?: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** 0 means any free port. */
  readonly smtpPort: number;
  readonly viewerPort: number;
  readonly resources: SesResources;
  putObject(bucket: string, key: string, body: Buffer): Promise<void>;
  publish(topicArn: string, message: string): void;
  count(call: string): void;
  /** Is told what became of each mail that left. */
  onEnd?(end: 'delivered' | 'bounced' | 'complained'): void;
  /** What the scanners say of a received mail; `defaultVerdicts` unless given. */
  readonly verdicts?: (mail: ArrivedMail) => Verdicts;
}

const sendingActions = ['SendRawEmail', 'SendEmail'];

/** SES on this machine: receives by SMTP under the active rule set, sends by the v1 Query API into a store with a viewer. */
export class LocalSes implements GatewayService {
  readonly name = 'ses';
  /** What the scanners say of mails received from now on. */
  verdicts: (mail: ArrivedMail) => Verdicts;
  /** How SES looks at the account from now on. */
  readonly standing = { ...goodStanding };
  readonly #options: LocalSesOptions;
  readonly #ruleSets: ActiveRuleSet;
  readonly #store: SentMailStore;
  readonly #sending: Sending;
  readonly #viewer: SentMailViewer;
  readonly #receiver: SmtpReceiver;
  readonly #operations: Record<string, (parameters: ReadonlyMap<string, string>) => string>;
  #ports = { smtp: 0, viewer: 0 };

  constructor(options: LocalSesOptions) {
    const { region, clock, resources, dataDir } = options;
    requireSupportedRules(resources);
    mkdirSync(dataDir, { recursive: true });
    this.#options = options;
    this.verdicts = options.verdicts ?? defaultVerdicts;
    this.#ruleSets = new ActiveRuleSet(join(dataDir, 'active-receipt-rule-set.json'), resources.ruleSets);
    this.#store = new SentMailStore(join(dataDir, 'sent'));
    const account = options.account ?? '000000000000';
    this.#sending = new Sending({
      region,
      account,
      clock,
      resources,
      store: this.#store,
      standing: this.standing,
      accepted: (mail, isRejected) => this.#accepted(mail, isRejected),
    });
    this.#viewer = new SentMailViewer(this.#store);
    this.#operations = {
      ...ruleSetOperations(this.#ruleSets, new Date(clock.now()).toISOString()),
      ...identityOperations(resources, () => this.#store.list(), clock, this.standing),
    };
    this.#receiver = new SmtpReceiver({
      port: options.smtpPort,
      region,
      refusal: (recipient) => this.#refusal(recipient),
      receive: (mail) => this.#receive(mail),
    });
  }

  get smtpPort(): number {
    return this.#ports.smtp;
  }

  get viewerPort(): number {
    return this.#ports.viewer;
  }

  /** Storage and topics must run by now. Rejects with a sentence that names a taken port. */
  async start(): Promise<void> {
    const { smtpPort, viewerPort, dataDir, resources, putObject, publish } = this.#options;
    const setupPorts = { now: this.#options.clock.now(), putObject, publish };
    await notifySetup(join(dataDir, 'notified-receipt-rules.json'), resources.ruleSets, setupPorts);
    validateTopics(join(dataDir, 'validated-topics.json'), resources.eventDestinations, publish);
    this.#ports.viewer = await this.#viewer.start(viewerPort).catch(explained('the outbox viewer', viewerPort));
    this.#ports.smtp = await this.#receiver.start().catch(explained('incoming mail (SMTP)', smtpPort));
  }

  async stop(): Promise<void> {
    await Promise.all([this.#receiver.stop(), this.#viewer.stop()]);
  }

  /** Oldest first; of this and earlier runs with the same data folder. */
  sentMail(): SentMail[] {
    return this.#store.list();
  }

  /** The next `times` sends answer with this error of SES's. The SDK itself retries `Throttling`. */
  refuseSending(times: number, code = 'MessageRejected'): void {
    this.#sending.refuse(times, code);
  }

  /** The next `times` mails are sent, and the sender is told nothing but 503: it cannot know. */
  loseAnswers(times: number): void {
    this.#sending.loseAnswers(times);
  }

  operation(request: GatewayRequest): string {
    const action = queryParameters(request).get('Action') ?? '';
    if (sendingActions.includes(action) || Object.hasOwn(this.#operations, action)) return action;
    throw new NotEmbedded(`ses:${action || '(no action)'}`);
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const action = this.operation(request);
    if (sendingActions.includes(action)) return this.#sending.permissions(action, request);
    return [{ action: `ses:${action}`, resource: '*' }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const action = this.operation(request);
    const operation = this.#operations[action];
    if (operation) return queryAnswer(action, operation(queryParameters(request)));
    return queryAnswer(action, xmlElement('MessageId', await this.#sending.send(action, request)));
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return queryError(sesNamespace, status, code, message);
  }

  #refusal(recipient: string): string | undefined {
    const ruleSet = this.#ruleSets.current();
    if (!ruleSet) return 'no receipt rule set is active, so no mail is received';
    if (!isReceivingDomain(this.#options.resources, recipient))
      return `the domain of ${recipient} is no verified identity`;
    return isReceived(ruleSet, recipient)
      ? undefined
      : `no enabled rule of rule set ${ruleSet.name} takes mail for ${recipient}`;
  }

  async #accepted(accepted: AcceptedMail, isRejected: boolean): Promise<void> {
    const { clock, resources, publish } = this.#options;
    publishEvents(accepted, { isRejected, now: clock.now() }, resources.eventDestinations, publish);
    if (!isRejected) for (const recipient of accepted.recipients) this.#options.onEnd?.(endOf(recipient));
    const absent = isRejected ? [] : accepted.recipients.filter((recipient) => fateOf(recipient) === 'away');
    for (const from of absent) await this.#answerFor(from, accepted);
    if (!isRejected) await this.#forwardFeedback(accepted);
    if (!isRejected) await this.#comeBack(accepted);
  }

  /** What goes to a domain whose mail we receive comes in again. */
  async #comeBack({ mail, recipients, source }: AcceptedMail): Promise<void> {
    const ours = recipients.filter((recipient) => this.#refusal(recipient) === undefined);
    if (ours.length === 0) return;
    const envelope = { from: source, recipients: ours, helo: 'amazonses.com', clientAddress: '127.0.0.1' };
    await this.#receive({ ...envelope, raw: mail.raw });
  }

  /** An automatic answer, which is lost where nobody receives mail. */
  async #answerFor(from: string, { mail, sesId, region, source }: AcceptedMail): Promise<void> {
    if (this.#refusal(source) !== undefined) return;
    const original = { raw: mail.raw, header: mail.header, messageId: sentMessageId(region, sesId) };
    const raw = outOfOfficeAnswer(original, { from, to: source, now: this.#options.clock.now() });
    const envelope = { from: '', recipients: [source], helo: 'simulator.amazonses.com', clientAddress: '127.0.0.1' };
    await this.#receive({ ...envelope, raw });
  }

  /** Bounces and complaints by mail, which are lost where nobody receives mail. */
  async #forwardFeedback(accepted: AcceptedMail): Promise<void> {
    const { resources, clock } = this.#options;
    const [author] = accepted.mail.from;
    if (author === undefined || !forwardsFeedback(resources, author.address)) return;
    for (const recipient of accepted.recipients) {
      const feedback = feedbackMail(fateOf(recipient), recipient, accepted, clock.now());
      if (feedback === undefined || this.#refusal(feedback.to) !== undefined) continue;
      const envelope = { from: '', recipients: [feedback.to], helo: 'amazonses.com', clientAddress: '127.0.0.1' };
      await this.#receive({ ...envelope, raw: feedback.raw });
    }
  }

  async #receive(mail: ArrivedMail): Promise<string> {
    this.#options.count('ses:Receive');
    const ruleSet = this.#ruleSets.current();
    if (!ruleSet) throw new Error('the receipt rule set was deactivated meanwhile');
    const { raw, told } = takeToldVerdicts(mail.raw);
    const verdicts = (arrived: ArrivedMail) => ({ ...this.verdicts(arrived), ...told });
    return receiveMail({ ...mail, raw }, ruleSet, { ...this.#options, verdicts });
  }
}

function endOf(recipient: string): 'delivered' | 'bounced' | 'complained' {
  const fate = fateOf(recipient);
  if (fate === 'bounced' || fate === 'suppressed') return 'bounced';
  return fate === 'complained' ? 'complained' : 'delivered';
}

function explained(purpose: string, port: number): (error: unknown) => never {
  return (error) => {
    throw isTaken(error) ? new PortTaken(port, purpose) : error;
  };
}
