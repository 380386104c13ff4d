import { z } from 'zod';
import { GatewayError, type GatewayRequest, type GatewayResponse } from '../gateway/service.ts';

/** A message may be delayed so many seconds: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
const LONGEST_SECONDS = 900;

const Delayed = z.looseObject({ DelaySeconds: z.number().optional() });
const Sent = Delayed.extend({ Entries: z.array(Delayed).default([]) });
const Answer = z.looseObject({ Failed: z.array(z.unknown()).default([]) });

/**
 * Sends what SQS would take: the engine takes any delay.
 * @throws GatewayError InvalidParameterValue; in a batch, the entry alone fails.
 */
export async function sendDelayed(
  request: GatewayRequest,
  send: (request: GatewayRequest) => Promise<GatewayResponse>,
): Promise<GatewayResponse> {
  const { Entries, ...message } = Sent.parse(JSON.parse(request.body.toString()));
  const fault = faultOf(message);
  if (fault !== undefined) throw new GatewayError(400, 'InvalidParameterValue', fault);
  const Failed = Entries.flatMap((entry) => {
    const Message = faultOf(entry);
    return Message === undefined ? [] : [{ Id: entry.Id, SenderFault: true, Code: 'InvalidParameterValue', Message }];
  });
  if (Failed.length === 0) return send(request);
  const taken = Entries.filter((entry) => faultOf(entry) === undefined);
  if (taken.length === 0) return answered({ Successful: [], Failed });
  const answer = await send({ ...request, body: Buffer.from(JSON.stringify({ ...message, Entries: taken })) });
  if (answer.status !== 200) return answer;
  const sent = Answer.parse(JSON.parse(answer.body.toString()));
  return answered({ ...sent, Failed: [...sent.Failed, ...Failed] });
}

function faultOf({ DelaySeconds: seconds = 0 }: z.output<typeof Delayed>): string | undefined {
  return seconds >= 0 && seconds <= LONGEST_SECONDS
    ? undefined
    : `Value ${seconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${LONGEST_SECONDS}.`;
}

function answered(body: object): GatewayResponse {
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}
