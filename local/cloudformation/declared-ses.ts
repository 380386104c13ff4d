import { z } from 'zod';
import type { EventDestination, ReceiptRule, SesResources } from '../ses/account/ses-resources.ts';
import type { Stack } from '../template/stack.ts';

const Rule = z.looseObject({
  After: z.string().optional(),
  RuleSetName: z.string(),
  Rule: z.looseObject({
    Name: z.string().optional(),
    Enabled: z.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    ScanEnabled: z.boolean().default(false),
    TlsPolicy: z.string().optional(),
    Actions: z
      .array(
        z.looseObject({
          S3Action: z
            .looseObject({
              BucketName: z.string(),
              ObjectKeyPrefix: z.string().optional(),
              TopicArn: z.string().optional(),
            })
            .optional(),
          StopAction: z.looseObject({ Scope: z.string() }).optional(),
        }),
      )
      .default([]),
  }),
});

const Destination = z.looseObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.unknown().optional(),
    Enabled: z.boolean().default(false),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
    // Metrics are not evaluated here.
    CloudWatchDestination: z.unknown().optional(),
  }),
});

const Identity = z.looseObject({
  MailFromAttributes: z.looseObject({ MailFromDomain: z.string().optional() }).optional(),
  FeedbackAttributes: z.looseObject({ EmailForwardingEnabled: z.boolean().optional() }).optional(),
});

interface Placed {
  readonly ruleSet: string;
  readonly after: string | undefined;
  readonly rule: ReceiptRule;
}

/** CloudFormation puts a rule behind the one that `After` names, and before all others without it. */
function inOrder(placed: readonly Placed[]): ReceiptRule[] {
  const rules = placed.filter(({ after }) => after === undefined).map(({ rule }) => rule);
  let left = placed.filter(({ after }) => after !== undefined);
  while (left.length > 0) {
    const next = left.find(({ after }) => rules.some((rule) => rule.name === after));
    if (next === undefined) throw new Error(`Receipt rule ${left[0]?.rule.name} stands after an unknown rule.`);
    rules.splice(rules.findIndex((rule) => rule.name === next.after) + 1, 0, next.rule);
    left = left.filter((each) => each !== next);
  }
  return rules;
}

/** What the template declares for SES. */
export function declaredSes(stack: Stack): SesResources {
  const placed = stack.ofType('AWS::SES::ReceiptRule').map(({ logicalId }): Placed => {
    const { RuleSetName, After, Rule: declared } = stack.properties(logicalId, Rule);
    return {
      ruleSet: RuleSetName,
      after: After,
      rule: {
        name: declared.Name ?? stack.name(logicalId),
        enabled: declared.Enabled,
        recipients: declared.Recipients,
        scanEnabled: declared.ScanEnabled,
        tlsPolicy: declared.TlsPolicy,
        actions: declared.Actions,
      },
    };
  });
  return {
    ruleSets: stack.ofType('AWS::SES::ReceiptRuleSet').map(({ logicalId }) => {
      const name = stack.name(logicalId);
      return { name, rules: inOrder(placed.filter(({ ruleSet }) => ruleSet === name)) };
    }),
    identities: stack.ofType('AWS::SES::EmailIdentity').map(({ logicalId }) => {
      const { MailFromAttributes, FeedbackAttributes } = stack.properties(logicalId, Identity);
      return {
        EmailIdentity: stack.name(logicalId),
        mailFromDomain: MailFromAttributes?.MailFromDomain,
        feedbackForwarding: FeedbackAttributes?.EmailForwardingEnabled,
      };
    }),
    configurationSets: stack
      .ofType('AWS::SES::ConfigurationSet')
      .map(({ logicalId }) => ({ Name: stack.name(logicalId) })),
    eventDestinations: eventDestinations(stack),
  };
}

/** Those that are enabled and publish to a topic. */
export function eventDestinations(stack: Stack): EventDestination[] {
  return stack.ofType('AWS::SES::ConfigurationSetEventDestination').flatMap(({ logicalId }) => {
    const { ConfigurationSetName, EventDestination: declared } = stack.properties(logicalId, Destination);
    const topicArn = declared.SnsDestination?.TopicARN;
    if (topicArn === undefined || !declared.Enabled) return [];
    // Some write them in capitals, as the console does.
    const eventTypes = declared.MatchingEventTypes.map((type) => type.toLowerCase());
    return { configurationSet: ConfigurationSetName, topicArn, eventTypes };
  });
}
