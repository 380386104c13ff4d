import type { Person } from './cognito/person.ts';
import type { FunctionLog } from './lambda/function-log.ts';
import type { WarmEnvironments } from './lambda/warm-environments.ts';
import type { CloudFormationTemplate } from './template/cloud-formation-template.ts';

/** How an embedded cloud is started. */
export interface LocalCloudOptions {
  /** The cdk.out folder. */
  readonly assembly: string;
  /** Where all data is kept; survives a restart. */
  readonly dataDir: string;
  /** Absent or 0: any free port. */
  readonly ports?: {
    readonly smtp?: number;
    readonly gateway?: number;
    readonly viewer?: number;
    readonly api?: number;
    readonly console?: number;
    readonly signIn?: number;
  };
  /** Who is in the user pool, besides those whom the template invites. */
  readonly people?: readonly Person[];
  /** Origins that people may sign in from besides those of the template, e.g. a development server's. */
  readonly signInFrom?: readonly string[];
  /** Begins with no data. */
  readonly fresh?: boolean;
  readonly region?: string;
  /** Prints what the functions write. */
  readonly verbose?: boolean;
  /** Execution environments per function; two or as many as there are processors. */
  readonly concurrency?: number;
  /** Gives and takes execution environments that outlive this cloud. */
  readonly warm?: WarmEnvironments;
  onLog?(entry: FunctionLog): void;
  /** Is told when an engine breaks while the cloud runs. */
  onBroken?(message: string): void;
  /** Lets a test change the template before it runs, e.g. take a grant away. */
  editTemplate?(template: CloudFormationTemplate): void;
}
