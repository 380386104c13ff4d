import { type CustomResource, Duration, Validations } from 'aws-cdk-lib';

/** Three attempts of a minute at most; the default lets a broken deployment hang for an hour. */
export const answerWithin = Duration.minutes(5);

export function acknowledgeTimeout(resource: CustomResource): void {
  Validations.of(resource).acknowledge({
    id: 'CloudFormation-Validate::W9003',
    reason: 'CDK writes the seconds of a custom resource as text, and CloudFormation reads them as a number.',
  });
}
