/** What the template declares for SES: CloudFormation shapes, intrinsics resolved. */
export interface SesResources {
  readonly ruleSets: readonly ReceiptRuleSet[];
  readonly identities: readonly Identity[];
  readonly configurationSets: readonly { readonly Name: string }[];
  readonly eventDestinations: readonly EventDestination[];
}

/** An address or domain that is verified. */
export interface Identity {
  readonly EmailIdentity: string;
  readonly mailFromDomain?: string | undefined;
  /** Whether bounces and complaints are mailed to the sender: they are, unless the template says otherwise. */
  readonly feedbackForwarding?: boolean | undefined;
}

/** A topic that hears what becomes of the mails of a configuration set. */
export interface EventDestination {
  readonly configurationSet: string;
  readonly topicArn: string;
  /** As CloudFormation names them: `send`, `reject`, `bounce`, `complaint`, `delivery`. */
  readonly eventTypes: readonly string[];
}

export interface ReceiptRuleSet {
  readonly name: string;
  readonly rules: readonly ReceiptRule[];
}

export interface ReceiptRule {
  readonly name: string;
  readonly enabled: boolean;
  /** Addresses, domains (`example.com`) and subdomain patterns (`.example.com`); empty means all. */
  readonly recipients: readonly string[];
  readonly scanEnabled: boolean;
  readonly tlsPolicy?: string | undefined;
  readonly actions: readonly ReceiptAction[];
}

export interface ReceiptAction {
  readonly S3Action?: S3Action | undefined;
  readonly StopAction?: { readonly Scope: string } | undefined;
  /** Named and refused by `requireSupportedRules`. */
  readonly [otherKind: string]: unknown;
}

export interface S3Action {
  readonly BucketName: string;
  readonly ObjectKeyPrefix?: string | undefined;
  readonly TopicArn?: string | undefined;
}
