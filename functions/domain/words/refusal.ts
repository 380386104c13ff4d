export type RefusalCode =
  | 'settings-wrong'
  | 'event-wrong'
  | 'template-wrong'
  | 'mail-refused'
  | 'mail-unknown'
  | 'mail-of-agent'
  | 'sender-not-blockable'
  | 'case-unknown'
  | 'case-merged'
  | 'message-unknown'
  | 'changed-meanwhile'
  | 'status-unknown'
  | 'transition-refused'
  | 'change-wrong'
  | 'draft-changed'
  | 'draft-left'
  | 'arrived-meanwhile'
  | 'cursor-wrong'
  | 'not-yours'
  | 'customer-unknown'
  | 'customers-differ'
  | 'customer-missing'
  | 'call-unknown'
  | 'customer-merged'
  | 'address-taken'
  | 'attachment-wrong'
  | 'picture-wrong'
  | 'macro-unknown'
  | 'row-wrong'
  | 'row-unknown'
  | 'row-known'
  | 'row-needed'
  | 'period-wrong'
  | 'key-taken'
  | 'token-unknown'
  | 'token-wrong'
  | 'key-busy'
  | 'on-hold';

/** The answer is no, and trying again will not change it. Code compares `code`, people read `message`. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
