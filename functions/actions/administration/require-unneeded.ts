import type { TemplatePorts } from '#actions/template/ports.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { afterChanges, type Present, type RowChange } from '#domain/configuration/rows/row-change.ts';
import { templateFaultLine } from '#domain/template/template-fault.ts';
import { Refusal } from '#domain/words/refusal.ts';

/**
 * Text blocks that templates in effect name stay: without them those mails could not be sent (NOTE-07). Templates that ship
 * name none.
 * @throws Refusal row-needed that says where
 */
export async function requireUnneeded(
  changes: readonly RowChange[],
  present: Present,
  { texts, workshop }: Pick<TemplatePorts, 'texts' | 'workshop'>,
): Promise<void> {
  const gone = changes.filter(({ lookup, after }) => lookup === 'text-block' && after === undefined);
  if (gone.length === 0) return;
  const before = configurationInEffect(present.deployed, present.rows).configuration;
  const { templates, textBlocks } = configurationInEffect(
    present.deployed,
    afterChanges(changes, present, 0),
  ).configuration;
  const places: string[] = [];
  for (const { name, version, audience } of templates) {
    const saved = version === 0 ? undefined : await texts.load(name, version);
    if (!saved) continue;
    const faults = (blocks: typeof textBlocks) =>
      workshop.check(saved.texts, { audience, textBlocks: blocks }).faults.map(templateFaultLine);
    const known = new Set(faults(before.textBlocks));
    places.push(
      ...faults(textBlocks)
        .filter((fault) => !known.has(fault))
        .map((fault) => `template "${name}", ${fault}`),
    );
  }
  if (places.length === 0) return;
  const names = gone.map(({ name }) => `"${name}"`).join(', ');
  throw new Refusal('row-needed', `Templates name the text block ${names}: ${places.join('; ')}`);
}
