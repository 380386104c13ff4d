/** A row of the lookup of webhooks: a system of the owner's that rules tell of what happened (NOTE-12). None ship. */
export interface Webhook {
  readonly name: string;
  readonly active: boolean;
  /** Web address that is called. */
  readonly url: string;
}
