import { isDeepStrictEqual } from 'node:util';
import type { TemplatePorts } from '#actions/template/ports.ts';
import { fileRows } from '#domain/configuration/rows/configuration-file.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { FileWrong, type WrongPlace } from '#domain/configuration/rows/file-wrong.ts';
import { afterChanges, type Present, type RowChange } from '#domain/configuration/rows/row-change.ts';
import { languagesOf, type TemplateTexts } from '#domain/configuration/template-texts.ts';
import { templateFaultLine } from '#domain/template/template-fault.ts';

type TextPorts = Pick<TemplatePorts, 'texts' | 'workshop'>;

/** Texts of a file that are not in effect here, with the version that they get. */
export interface NewTexts {
  readonly name: string;
  readonly version: number;
  readonly texts: TemplateTexts;
  readonly place: string;
}

/** Which texts of a file are new here, and the versions of all of its texts. */
export async function textsOfFile(
  content: unknown,
  present: Present,
  ports: TextPorts,
): Promise<{ readonly fresh: readonly NewTexts[]; readonly versions: ReadonlyMap<string, number> }> {
  const { templates } = configurationInEffect(present.deployed, present.rows).configuration;
  const fresh: NewTexts[] = [];
  const versions = new Map<string, number>();
  for (const { name, texts, place } of fileRows(content)) {
    if (!texts) continue;
    const inEffect = templates.find((row) => row.name === name)?.version ?? 0;
    const now = inEffect === 0 ? ports.workshop.shipped(name) : (await ports.texts.load(name, inEffect))?.texts;
    const isNew = !isDeepStrictEqual(plain(now), plain(texts));
    const version = isNew ? Math.max((await ports.texts.history(name))[0]?.version ?? 0, inEffect) + 1 : inEffect;
    versions.set(name, version);
    if (isNew) fresh.push({ name, version, texts, place });
  }
  return { fresh, versions };
}

/** @throws FileWrong that names every place of texts that nobody could render once the changes are made. */
export function requireSound(
  fresh: readonly NewTexts[],
  changes: readonly RowChange[],
  present: Present,
  { workshop }: TextPorts,
): void {
  const rows = afterChanges(changes, present, 0);
  const { templates, textBlocks } = configurationInEffect(present.deployed, rows).configuration;
  const wrong = fresh.flatMap(({ name, texts, place }): readonly WrongPlace[] => {
    const audience = templates.find((row) => row.name === name)?.audience ?? 'customer';
    if (languagesOf(texts).length === 0) return [{ place: `${place}.texts`, message: 'has texts in no language' }];
    return workshop.check(texts, { audience, textBlocks }).faults.map((fault) => {
      const [at = '', ...message] = templateFaultLine(fault).split(': ');
      return { place: `${place}.texts.${at}`, message: message.join(': ') };
    });
  });
  if (wrong.length > 0) throw new FileWrong(wrong, 'template-wrong');
}

function plain(texts: TemplateTexts | undefined): unknown {
  return texts && JSON.parse(JSON.stringify(texts));
}
