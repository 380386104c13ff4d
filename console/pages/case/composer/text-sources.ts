import { useChoices, useMe } from '../../../session/person.tsx';
import { useLanguage } from '../../../words/language.tsx';
import type { DraftKind } from '../drafts/draft-keeper.ts';

/** A text block and a colleague's name go where the cursor stands; a template is a mail of its own. */
export interface TextSource {
  readonly kind: 'block' | 'template' | 'agent';
  readonly name: string;
  readonly title: string;
  /** What is typed; empty for a template. */
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
    ...templates
      .filter(({ sendable }) => sendable)
      .map(({ name, title, labels }): TextSource => {
        return { kind: 'template', name, title: labels[language] ?? title, text: '' };
      }),
  ];
}

/** Colleagues whom a note can mention by `@`: by name, or by address where two have one name. */
export function useColleagues(): readonly TextSource[] {
  const { agents } = useChoices();
  const { address: own } = useMe();
  const active = agents.filter((agent) => agent.active && agent.address !== own);
  return active.map(({ address, name }) => {
    const isAlone = name !== '' && agents.filter((one) => one.active && one.name === name).length === 1;
    return { kind: 'agent', name: address, title: name || address, text: `@${isAlone ? name : address} ` };
  });
}
