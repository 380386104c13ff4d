import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type GatewayRequest, NotEmbedded } from '../../gateway/service.ts';
import { queryList, queryParameters, requiredParameter } from '../account/query-protocol.ts';
import { type MessageTag, messageTags } from './message-tags.ts';
import { readOutgoingMail } from './outgoing-mail.ts';

/** What a SendRawEmail or SendEmail request asks for. */
export interface SendingRequest {
  readonly from: readonly { readonly name: string; readonly address: string }[];
  /** The Source parameter: where bounces go. */
  readonly source: string | undefined;
  readonly recipients: readonly string[];
  readonly configurationSet: string | undefined;
  readonly tags: readonly MessageTag[];
  raw(): Promise<Buffer> | Buffer;
}

const known = new WeakMap<GatewayRequest, SendingRequest>();

/** Reads the request, once for its permissions and its service. Throws `GatewayError` as SES refuses. */
export function readSendingRequest(action: string, request: GatewayRequest): SendingRequest {
  const read = known.get(request) ?? readers[action]?.(queryParameters(request));
  if (!read) throw new Error(`${action} sends nothing.`);
  known.set(request, read);
  return read;
}

type Parameters = ReadonlyMap<string, string>;

const readers: Readonly<Record<string, (parameters: Parameters) => SendingRequest>> = {
  SendRawEmail: (parameters) => {
    const raw = Buffer.from(requiredParameter(parameters, 'RawMessage.Data'), 'base64');
    const mail = readOutgoingMail(raw);
    const destinations = queryList(parameters, 'Destinations');
    return {
      from: mail.from,
      source: addressOf(parameters.get('Source')),
      recipients: destinations.length > 0 ? destinations.map((each) => addressOf(each) ?? each) : mail.recipients,
      configurationSet: parameters.get('ConfigurationSetName') ?? mail.configurationSet,
      tags: messageTags(parameters, mail.messageTags),
      raw: () => raw,
    };
  },
  SendEmail: (parameters) => {
    refuseOtherThanPlain(parameters);
    const source = requiredParameter(parameters, 'Source');
    const [to, cc, bcc] = ['To', 'Cc', 'Bcc'].map((kind) => queryList(parameters, `Destination.${kind}Addresses`));
    const subject = requiredParameter(parameters, 'Message.Subject.Data');
    const [text, html] = [parameters.get('Message.Body.Text.Data'), parameters.get('Message.Body.Html.Data')];
    return {
      from: addressparser(source, { flatten: true }),
      source: undefined,
      recipients: [to, cc, bcc].flatMap((list) => list ?? []).map((each) => addressOf(each) ?? each),
      configurationSet: parameters.get('ConfigurationSetName'),
      tags: messageTags(parameters, undefined),
      raw: () =>
        new MailComposer({
          from: source,
          to: to ?? [],
          cc: cc ?? [],
          replyTo: queryList(parameters, 'ReplyToAddresses').join(', '),
          subject,
          ...(text === undefined ? {} : { text }),
          ...(html === undefined ? {} : { html }),
        })
          .compile()
          .build(),
    };
  },
};

const plain =
  /^(Action|Version|Source|ConfigurationSetName|ReturnPath|Message\.Subject\.(Data|Charset)|Message\.Body\.(Text|Html)\.(Data|Charset)|(Destination\.(To|Cc|Bcc)Addresses|ReplyToAddresses)\.member\.\d+|Tags\.member\.\d+\.(Name|Value))$/;

function refuseOtherThanPlain(parameters: Parameters): void {
  for (const name of parameters.keys()) if (!plain.test(name)) throw new NotEmbedded(`ses:SendEmail with ${name}`);
}

function addressOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : addressparser(text, { flatten: true })[0]?.address;
}
