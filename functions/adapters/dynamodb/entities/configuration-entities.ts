import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { TemplateVersion } from '#actions/template/ports.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import type { formerLookup } from '#domain/configuration/rules/former-rows.ts';
import type { FormerSecret } from '#domain/webhook/webhook-signature.ts';
import { key, model, needed } from './entity-parts.ts';

/** Items that owners make: rows, edited mail templates, and the audit. */
export function configurationEntities(configuration: EntityConfiguration) {
  return {
    /** A row of a lookup or a setting that the owner has made or changed. */
    configuration: () =>
      new Entity(
        {
          model: model('configuration'),
          attributes: {
            lookup: { type: CustomAttributeType<LookupName | typeof formerLookup>('string'), required: true },
            name: needed,
            value: { type: CustomAttributeType<unknown>('any') },
            /** Revision of the configuration that wrote it. */
            version: { type: 'number' },
            changedBy: { type: 'string' },
            changedAt: { type: 'string' },
          },
          indexes: { all: { pk: key('pk', 'configuration', []), sk: key('sk', 'row', ['lookup', 'name']) } },
        },
        configuration,
      ),
    /** A change of the configuration: who, when, what (CONS-05). Never edited. */
    audit: () =>
      new Entity(
        {
          model: model('audit'),
          attributes: {
            month: needed,
            at: needed,
            id: needed,
            who: needed,
            what: { type: CustomAttributeType<AuditEntry['what']>('string'), required: true },
            lookup: { type: CustomAttributeType<AuditEntry['lookup']>('string'), required: true },
            name: needed,
            before: { type: CustomAttributeType<AuditEntry['before']>('any') },
            after: { type: CustomAttributeType<AuditEntry['after']>('any') },
          },
          indexes: { inTime: { pk: key('pk', 'audit', ['month']), sk: key('sk', 'audit', ['at', 'id']) } },
        },
        configuration,
      ),
    /** What calls of a webhook are signed with. */
    webhookSecret: () =>
      new Entity(
        {
          model: model('webhook-secret'),
          attributes: {
            name: needed,
            secret: needed,
            madeAt: needed,
            former: { type: CustomAttributeType<readonly FormerSecret[]>('any') },
          },
          indexes: { byName: { pk: key('pk', 'webhook-secret', ['name']), sk: key('sk', 'webhook-secret', []) } },
        },
        configuration,
      ),
    /** Which try of a call of a webhook is under way, or queued next. */
    webhookTry: () =>
      new Entity(
        {
          model: model('webhook-try'),
          attributes: {
            caseNumber: { type: 'number', required: true },
            waitId: needed,
            attempt: { type: 'number', required: true },
            /** Until then it is under way. */
            busyUntil: needed,
            /** Epoch seconds: the table's time to live. */
            expiresAt: { type: 'number', required: true },
          },
          indexes: {
            ofCall: { pk: key('pk', 'webhook-try', ['caseNumber', 'waitId']), sk: key('sk', 'webhook-try', []) },
          },
        },
        configuration,
      ),
    /** One version of an edited mail template: never changed. */
    templateTexts: () =>
      new Entity(
        {
          model: model('template-texts'),
          attributes: {
            name: needed,
            version: { type: 'number', required: true, padding: { length: 5, char: '0' } },
            audience: { type: CustomAttributeType<TemplateVersion['audience']>('string'), required: true },
            texts: { type: CustomAttributeType<TemplateVersion['texts']>('any'), required: true },
            translatedFrom: { type: CustomAttributeType<NonNullable<TemplateVersion['translatedFrom']>>('any') },
            who: needed,
            at: needed,
            note: needed,
          },
          indexes: { byVersion: { pk: key('pk', 'template', ['name']), sk: key('sk', 'version', ['version']) } },
        },
        configuration,
      ),
  };
}
