import { useChoices } from '../../../session/person.tsx';
import { useLanguage } from '../../../words/language.tsx';
import type { DraftKind } from '../drafts/draft-keeper.ts';

/** A text block goes where the cursor stands; a template is a mail of its own. */
export interface TextSource {
  readonly kind: 'block' | 'template';
  readonly name: string;
  readonly title: string;
  /** Of a block; empty for a template. */
  readonly text: string;
}

/** What can be had by `/`, in the reader's language or in what there is. */
export function useTextSources(kind: DraftKind): readonly TextSource[] {
  const language = useLanguage();
  const { textBlocks, templates } = useChoices();
  const blocks = textBlocks.flatMap(({ name, texts }): TextSource[] => {
    const text = texts[language] ?? Object.values(texts)[0];
    return text ? [{ kind: 'block', name, title: name, text }] : [];
  });
  if (kind !== 'reply') return blocks;
  return [
    ...blocks,
    ...templates.map(
      ({ name, title, labels }): TextSource => ({ kind: 'template', name, title: labels[language] ?? title, text: '' }),
    ),
  ];
}
