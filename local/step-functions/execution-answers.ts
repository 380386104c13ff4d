import type { Machine } from './declared-machines.ts';
import { type Execution, notRedrivable } from './execution.ts';
import type { HistoryEvent } from './execution-store.ts';

/** What DescribeExecution says; times in epoch seconds. */
export function described(execution: Execution, now: number): object {
  const { input, output, error, cause } = execution;
  const reason = notRedrivable(execution, now);
  return {
    ...listed(execution),
    input,
    inputDetails: { included: true },
    ...(output !== undefined && { output, outputDetails: { included: true } }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    redriveStatus: reason === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
    ...(reason !== undefined && { redriveStatusReason: reason }),
  };
}

/** One line of ListExecutions. */
export function listed(execution: Execution): object {
  const { arn, machineArn, name, status, startedAt, stoppedAt, redriveCount, redrivenAt } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: startedAt / 1000,
    ...(stoppedAt !== undefined && { stopDate: stoppedAt / 1000 }),
    redriveCount,
    ...(redrivenAt !== undefined && { redriveDate: redrivenAt / 1000 }),
  };
}

/** Events as GetExecutionHistory gives them, oldest first; each points to the one before. */
export function historyOf(events: readonly HistoryEvent[]): object[] {
  return events.map((event) => ({ ...event, previousEventId: event.id - 1, timestamp: event.timestamp / 1000 }));
}

export function listedMachine({ arn, name }: Machine, createdAt: number): object {
  return { stateMachineArn: arn, name, type: 'STANDARD', creationDate: createdAt / 1000 };
}

export function describedMachine(machine: Machine, createdAt: number): object {
  return {
    ...listedMachine(machine, createdAt),
    status: 'ACTIVE',
    definition: machine.text,
    roleArn: machine.roleArn,
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
  };
}
