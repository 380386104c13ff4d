import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Counts } from '#domain/privacy/erasure.ts';
import type { EraseCustomerPorts } from './erase-customer.ts';
import type { Aged, ClosedCases, RawMailMarks } from './retention-ports.ts';

export interface RetentionPorts extends EraseCustomerPorts {
  readonly configuration: ConfigurationSource;
  readonly aged: Aged;
  readonly closedCases: ClosedCases;
  readonly rawMailMarks: RawMailMarks;
}

/** What one run of it works with. */
export interface RetentionRun {
  readonly hasTime: () => boolean;
  readonly count: (more: Partial<Counts>) => void;
}
