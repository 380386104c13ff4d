import { useChoices } from '../../../session/person.tsx';
import { useLanguage } from '../../../words/language.tsx';

export interface TextSource {
  readonly name: string;
  readonly text: string;
}

/** Text blocks in the reader's language, or in what there is. */
export function useTextSources(): readonly TextSource[] {
  const language = useLanguage();
  return useChoices().textBlocks.flatMap(({ name, texts }) => {
    const text = texts[language] ?? Object.values(texts)[0];
    return text ? [{ name, text }] : [];
  });
}
