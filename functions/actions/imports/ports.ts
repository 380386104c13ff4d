import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { CaseStore, MailReader, MailStore } from '#actions/intake/ports.ts';
import type { Pausing } from '#actions/words/again-when-stale.ts';
import type { NewCases, PreparedUpload } from '#actions/work/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { PeopleNews } from '#domain/case/customer.ts';
import type { LoadChange } from '#domain/case/load/agent-load.ts';
import type { InboundMessage, Note, OutboundMessage } from '#domain/case/message.ts';
import type { Memory } from '#domain/intake/registration.ts';
import type { UploadFile } from '#domain/work/upload.ts';

/** A message of another system, and the case that it opens when it is the first of it. */
export interface ImportedItem {
  readonly opened?:
    | { readonly case: Case; readonly people: PeopleNews; readonly loads: readonly LoadChange[] }
    | undefined;
  readonly message: InboundMessage | OutboundMessage | Note;
  /** How it is known again: as what was imported, and by its Message-ID when that is nobody else's. */
  readonly memories: readonly Memory[];
}

export interface ImportStore {
  /** Cases of those of the keys under which something was imported. At most 100. */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** All or nothing. @throws StaleFacts when any of it is known meanwhile. */
  add(item: ImportedItem): Promise<void>;
}

/** Where the bytes of messages are put before they are imported. */
export interface ImportUploads {
  prepare(id: string, file: UploadFile): Promise<PreparedUpload>;
  /** Key of what was put there, for the store of mails. */
  keyOf(id: string): string;
}

export interface ImportPorts extends Pausing {
  readonly imports: ImportStore;
  readonly cases: CaseStore;
  readonly newCases: Pick<NewCases, 'at' | 'accountOf'>;
  readonly mails: MailStore;
  readonly uploads: ImportUploads;
  readonly reader: Pick<MailReader, 'read' | 'replyText'>;
  readonly configuration: Pick<ConfigurationSource, 'load'>;
  newId(): string;
  now(): Date;
}
