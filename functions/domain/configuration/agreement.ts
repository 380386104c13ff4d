/** A row of the lookup of service agreements: an account has a level of its own for a time (SLA-10). None ship. */
export interface Agreement {
  readonly name: string;
  readonly active: boolean;
  /** Name of an account. */
  readonly account: string;
  /** Names of services, with all that are a part of them; empty for all. */
  readonly services: readonly string[];
  /** Name of a service level. */
  readonly level: string;
  /** First day, such as `2026-12-01`. */
  readonly from: string;
  /** Last day; undefined for one without an end. */
  readonly until: string | undefined;
}
