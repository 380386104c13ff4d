import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { HeldMail } from '#actions/intake/ports.ts';
import type { KnownMail } from '#domain/intake/mail-identity.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of mails: known ones and held ones. */
export function mailEntities(configuration: EntityConfiguration) {
  return {
    /** A mail that is known by its Message-ID, or by its content when it has none: received ones and our own. */
    knownMail: () =>
      new Entity(
        {
          model: model('known-mail'),
          attributes: {
            key: needed,
            caseNumber: { type: 'number', required: true },
            /** Of a received mail. */
            fingerprint: text,
            /** Received mails that are known under the key, and the id of the newest: what a writer expects. */
            mails: { type: CustomAttributeType<readonly KnownMail[]>('any') },
            latest: text,
            /** Of a mail that we sent: which message it is, and whom it went to. */
            at: text,
            id: text,
            to: text,
            cc: { type: CustomAttributeType<readonly string[]>('any') },
            mailbox: text,
            /** Name of its template, when it was written to agents. */
            notice: text,
          },
          indexes: { byKey: { pk: key('pk', 'mail', ['key']), sk: key('sk', 'mail', []) } },
        },
        configuration,
      ),
    heldMail: () =>
      new Entity(
        {
          model: model('held-mail'),
          attributes: {
            id: needed,
            at: needed,
            rawKey: needed,
            cause: { type: CustomAttributeType<HeldMail['cause']>('string'), required: true },
            from: text,
            subject: needed,
            preview: needed,
            source: needed,
            recipients: { type: CustomAttributeType<readonly string[]>('any'), required: true },
            verdicts: { type: CustomAttributeType<HeldMail['verdicts']>('any'), required: true },
            /** Epoch seconds: the table's time to live. */
            expiresAt: { type: 'number' },
          },
          indexes: { all: { pk: key('pk', 'held', []), sk: key('sk', 'held', ['id']) } },
        },
        configuration,
      ),
    /** Puts a held mail in its place in time: its own item is found by its id. */
    heldMailPlace: () =>
      new Entity(
        {
          model: model('held-mail-place'),
          attributes: { at: needed, id: needed, expiresAt: { type: 'number' } },
          indexes: { inTime: { pk: key('pk', 'held', []), sk: key('sk', 'held-at', ['at', 'id']) } },
        },
        configuration,
      ),
    /** Where a mail of ours stands among those that did not arrive; what became of it stands with itself. */
    failedMailPlace: () =>
      new Entity(
        {
          model: model('failed-mail-place'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            at: needed,
            id: needed,
            expiresAt: { type: 'number', required: true },
          },
          indexes: { inTime: { pk: key('pk', 'failed-mail', []), sk: key('sk', 'at', ['at', 'caseNumber', 'id']) } },
        },
        configuration,
      ),
  };
}
