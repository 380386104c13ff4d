export type Columns = Readonly<Record<string, unknown>>;

/** An item as it is stored: what its adapter adds to find it is left out. */
export interface StoredItem {
  readonly pk: string;
  readonly sk: string;
  /** Name of its entity: `message`. */
  readonly kind: string;
  readonly columns: Columns;
}

/** An item that is known by what it says, and not read before it goes. */
export type Reference =
  | { readonly kind: 'known-mail'; readonly messageId: string }
  | {
      readonly kind: 'rating-comment';
      readonly generation: number;
      readonly day: string;
      readonly at: string;
      readonly caseNumber: number;
    }
  | { readonly kind: 'call'; readonly id: string }
  | { readonly kind: 'held-mail-place'; readonly at: string; readonly id: string }
  | { readonly kind: 'customer-word'; readonly word: string; readonly customerId: string }
  | { readonly kind: 'case-word'; readonly word: string; readonly caseNumber: number }
  | { readonly kind: 'account-member'; readonly accountId: string; readonly customerId: string }
  | { readonly kind: 'mail-limit'; readonly name: string; readonly hour: string };
