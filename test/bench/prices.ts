/**
 * AWS list prices in USD, region us-east-1, on-demand, without free tiers, as published on 2025-06-01. Storage, data
 * transfer and CloudWatch are left out: they do not come with each mail.
 */
export const prices = {
  date: '2025-06-01',
  dynamoDbWriteUnit: 0.625 / 1e6,
  dynamoDbReadUnit: 0.125 / 1e6,
  s3Put: 0.005 / 1e3,
  s3Get: 0.0004 / 1e3,
  snsPublish: 0.5 / 1e6,
  sqsRequest: 0.4 / 1e6,
  sesReceive: 0.1 / 1e3,
  /** Each full chunk of 256 KB of a received mail. */
  sesReceiveChunk: 0.09 / 1e3,
  sesSend: 0.1 / 1e3,
  lambdaRequest: 0.2 / 1e6,
  /** arm64. */
  lambdaGbSecond: 0.0000133334,
  busEvent: 1 / 1e6,
  secretRead: 0.05 / 1e4,
  /** Of a standard workflow. */
  stateTransition: 0.025 / 1e3,
  /** Of an HTTP API. */
  apiRequest: 1 / 1e6,
} as const;
