import type { LocalCloud } from '../../local/cloud.ts';
import { prices } from './prices.ts';

/** What the cloud was used for since its counts were reset. */
export interface Use {
  /** Calls by service and operation, e.g. `dynamodb PutItem`. */
  readonly calls: ReadonlyMap<string, number>;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly lambdaMs: number;
  /** USD, at list prices. */
  readonly money: number;
}

/** The look for forgotten mail, which comes with time and not with cases. */
const sweep = 'sweep-raw-mail';

/** @param receivedChunks full chunks of 256 KB of received mail, which SES bills. */
export function useOf(cloud: LocalCloud, receivedChunks = 0): Use {
  const functions = cloud.functionUse();
  const sweeps = functions.find(({ functionName }) => functionName === sweep)?.function;
  const calls = new Map<string, number>();
  let [readUnits, writeUnits, lambdaMs, lambdaMoney] = [0, 0, 0, 0];
  for (const call of cloud.calls().filter((one) => one.function !== sweeps || sweeps === undefined)) {
    const name = `${call.service} ${call.operation}`;
    calls.set(name, (calls.get(name) ?? 0) + call.count);
    readUnits += call.readUnits;
    writeUnits += call.writeUnits;
  }
  for (const { invocations, billedMs, memoryMb } of functions.filter((one) => one.functionName !== sweep)) {
    lambdaMs += billedMs;
    lambdaMoney += invocations * prices.lambdaRequest + (billedMs / 1000) * (memoryMb / 1024) * prices.lambdaGbSecond;
  }
  const count = (pattern: RegExp) =>
    [...calls].reduce((sum, [name, times]) => sum + (pattern.test(name) ? times : 0), 0);
  const money =
    readUnits * prices.dynamoDbReadUnit +
    writeUnits * prices.dynamoDbWriteUnit +
    count(/^s3 (Put|Copy|List)/) * prices.s3Put +
    count(/^s3 (Get|Head)/) * prices.s3Get +
    count(/^sns Publish/) * prices.snsPublish +
    count(/^sqs /) * prices.sqsRequest +
    count(/^ses Receive/) * prices.sesReceive +
    receivedChunks * prices.sesReceiveChunk +
    count(/^ses SendRawEmail/) * prices.sesSend +
    count(/^events /) * prices.busEvent +
    count(/^secretsmanager /) * prices.secretRead +
    count(/^states StateTransition/) * prices.stateTransition +
    count(/^execute-api /) * prices.apiRequest +
    lambdaMoney;
  return { calls, readUnits, writeUnits, lambdaMs, money };
}
