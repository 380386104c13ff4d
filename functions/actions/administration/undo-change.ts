import { isDeepStrictEqual } from 'node:util';
import type { AuditPlace, ConfigurePorts } from '#actions/configuration/ports.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import { templateNamed, templateSetting, textsOf } from '#actions/template/template-row.ts';
import { type AuditEntry, isOfRow } from '#domain/configuration/rows/audit-entry.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import {
  type Present,
  type RowChange,
  removedRow,
  replacedRow,
  rowInEffect,
} from '#domain/configuration/rows/row-change.ts';
import type { SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { TemplateWrong } from '#domain/template/template-fault.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { changeRow } from './change-row.ts';
import { requireUnneeded } from './require-unneeded.ts';
import { soundChange } from './sound-change.ts';

/**
 * Takes back what somebody did to a row, by the same checks as any change (CONS-05).
 * @param place of the entry in the audit.
 * @returns undefined when it is so already.
 * @throws Refusal entry-unknown, change-wrong for what no row tells, changed-meanwhile when the row was changed since, row-wrong,
 * row-needed
 */
export async function undoChange(
  { who, place }: { readonly who: string; readonly place: AuditPlace },
  ports: ConfigurePorts & Pick<TemplatePorts, 'texts' | 'workshop'>,
): Promise<SavedChange | undefined> {
  const entry = await entryAt(place, ports);
  if (!isOfRow(entry))
    throw new Refusal('change-wrong', `What was done to ${entry.lookup} "${entry.name}" cannot be taken back here`);
  const { lookup: of, name, before, after } = entry;
  return changeRow(
    { who, lookup: of, name },
    async (lookup, _, present) => {
      if (!isDeepStrictEqual(rowInEffect(lookup, name, present), after))
        throw new Refusal('changed-meanwhile', `${of} "${name}" was changed since: look at it, and change it by hand`);
      const change = before ? replacedRow(lookup, name, before, present) : removedRow(lookup, name, present);
      if (of === 'template' && change) await requireSoundTexts(change, present, ports);
      else if (before) soundChange(change);
      if (change) await requireUnneeded([change], present, ports);
      return change;
    },
    ports,
  );
}

/** Texts of before are there for ever, and may name what is gone. @throws TemplateWrong */
async function requireSoundTexts(
  { name, after }: RowChange,
  { deployed, rows }: Present,
  ports: Pick<TemplatePorts, 'texts' | 'workshop'>,
): Promise<void> {
  if (!after) return;
  const { configuration } = configurationInEffect(deployed, rows);
  const template = templateNamed(name, configuration);
  const texts = await textsOf(name, Number(after.version), ports);
  const { faults } = ports.workshop.check(texts, templateSetting(template, configuration));
  if (faults.length > 0) throw new TemplateWrong(faults);
}

async function entryAt({ at, id }: AuditPlace, { store }: ConfigurePorts): Promise<AuditEntry> {
  // The newest one before the place right behind it.
  const [entry] = await store.audit({ limit: 1, before: { at, id: `${id}~` } });
  if (entry?.at === at && entry.id === id) return entry;
  throw new Refusal('row-unknown', 'There is no such change in the audit');
}
