import type { TaskState } from './definition.ts';
import type { ExecutionStatus } from './execution.ts';
import type { NewEvent } from './execution-store.ts';
import type { StateError } from './state-error.ts';

const whole = { truncated: false };

export function stateEntered(type: string, name: string, input: unknown): NewEvent {
  const stateEnteredEventDetails = { name, input: JSON.stringify(input), inputDetails: whole };
  return { type: `${type}StateEntered`, stateEnteredEventDetails };
}

export function stateExited(type: string, name: string, output: unknown): NewEvent {
  const stateExitedEventDetails = { name, output: JSON.stringify(output), outputDetails: whole };
  return { type: `${type}StateExited`, stateExitedEventDetails };
}

const SERVICE = { resourceType: 'lambda', resource: 'invoke' };

/** The events of one task: a function as the resource has other names than `lambda:invoke`. */
export function taskEvents({ Resource, TimeoutSeconds }: TaskState, region: string) {
  const isFunction = Resource.startsWith('arn:aws:lambda:');
  const timeout = TimeoutSeconds === undefined ? {} : { timeoutInSeconds: TimeoutSeconds };
  return {
    scheduled: (parameters: unknown): NewEvent => {
      const input = JSON.stringify(parameters);
      if (isFunction) {
        const details = { resource: Resource, input, inputDetails: whole, ...timeout };
        return { type: 'LambdaFunctionScheduled', lambdaFunctionScheduledEventDetails: details };
      }
      return {
        type: 'TaskScheduled',
        taskScheduledEventDetails: { ...SERVICE, region, parameters: input, ...timeout },
      };
    },
    started: (): NewEvent =>
      isFunction ? { type: 'LambdaFunctionStarted' } : { type: 'TaskStarted', taskStartedEventDetails: SERVICE },
    succeeded: (result: unknown): NewEvent => {
      const output = { output: JSON.stringify(result), outputDetails: whole };
      if (isFunction) return { type: 'LambdaFunctionSucceeded', lambdaFunctionSucceededEventDetails: output };
      return { type: 'TaskSucceeded', taskSucceededEventDetails: { ...SERVICE, ...output } };
    },
    failed: ({ name, message }: StateError): NewEvent => {
      const error = { error: name, cause: message };
      const isTimeout = name === 'States.Timeout';
      if (isFunction && isTimeout) return { type: 'LambdaFunctionTimedOut', lambdaFunctionTimedOutEventDetails: error };
      if (isFunction) return { type: 'LambdaFunctionFailed', lambdaFunctionFailedEventDetails: error };
      if (isTimeout) return { type: 'TaskTimedOut', taskTimedOutEventDetails: { ...SERVICE, ...error } };
      return { type: 'TaskFailed', taskFailedEventDetails: { ...SERVICE, ...error } };
    },
  };
}

/** The last event of an execution. */
export function executionEnded(
  status: Exclude<ExecutionStatus, 'RUNNING'>,
  { output, error, cause }: { output?: string | undefined; error?: string | undefined; cause?: string | undefined },
): NewEvent {
  const why = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  switch (status) {
    case 'SUCCEEDED':
      return { type: 'ExecutionSucceeded', executionSucceededEventDetails: { output, outputDetails: whole } };
    case 'FAILED':
      return { type: 'ExecutionFailed', executionFailedEventDetails: why };
    case 'TIMED_OUT':
      return { type: 'ExecutionTimedOut', executionTimedOutEventDetails: why };
    case 'ABORTED':
      return { type: 'ExecutionAborted', executionAbortedEventDetails: why };
  }
}

export function executionStarted(input: string, roleArn: string): NewEvent {
  return { type: 'ExecutionStarted', executionStartedEventDetails: { input, inputDetails: whole, roleArn } };
}

export function executionRedriven(redriveCount: number): NewEvent {
  return { type: 'ExecutionRedriven', executionRedrivenEventDetails: { redriveCount } };
}
