import type { LocalCloudOptions } from '../../local/options.ts';

export type Ports = NonNullable<LocalCloudOptions['ports']>;

/** What the process of the cloud under faults is given. */
export interface SoakedSetup {
  readonly assembly: string;
  readonly dataDir: string;
  readonly ports: Ports;
  readonly seed: number;
  /** Of a function's invocations, how many go wrong: 0.1 is a tenth. */
  readonly share: number;
}

/** An acknowledgement that left, and what a customer can answer it by. */
export interface Acknowledgement {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly replyTo: string;
}

/** What that process says. */
export type FromSoaked =
  | { readonly kind: 'ready'; readonly ports: Ports }
  | { readonly kind: 'acknowledgements'; readonly all: readonly Acknowledgement[] }
  | {
      readonly kind: 'counts';
      /** By function: invocations, and how many of them failed. */
      readonly functions: Readonly<Record<string, readonly [invocations: number, failed: number]>>;
      /** By function and what went wrong: how often. */
      readonly why: Readonly<Record<string, number>>;
      readonly throttled: number;
      readonly stalls: number;
    };

/** What it is asked; before `counts` the faults end. */
export type ToSoaked = 'acknowledgements' | 'counts';
