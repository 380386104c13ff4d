/** A row of the lookup of mail templates. Its texts are kept apart, one item for each version. */
export interface MailTemplate {
  readonly name: string;
  /** Whom it is written for: what it may say. */
  readonly audience: 'customer' | 'agent';
  readonly label: { readonly en: string; readonly ru: string };
  /** Version of its texts; 0 for those that ship. */
  readonly version: number;
  readonly active: boolean;
}
