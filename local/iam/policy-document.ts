import { z } from 'zod';

const OneOrMore = z.union([z.string().transform((value) => [value]), z.array(z.string())]);
const ConditionValue = z.union([z.string(), z.boolean().transform(String), z.number().transform(String)]);

const Principal = z.union([z.literal('*'), z.record(z.string(), OneOrMore)]);

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: Principal.optional(),
  Action: OneOrMore.optional(),
  NotAction: OneOrMore.optional(),
  Resource: OneOrMore.optional(),
  NotResource: OneOrMore.optional(),
  Condition: z
    .record(
      z.string(),
      z.record(z.string(), z.union([ConditionValue.transform((value) => [value]), z.array(ConditionValue)])),
    )
    .optional(),
});

/** One statement of an IAM policy, every list a list. */
export type Statement = z.output<typeof Statement>;

/** An IAM policy document: of a role, a bucket, a queue or a topic. */
export const PolicyDocument = z.looseObject({
  Statement: z.union([Statement.transform((statement) => [statement]), z.array(Statement)]),
});
