import { useEffect, useState } from 'react';
import type { Part, ShownTemplate, Texts } from './template-requests.ts';

interface Kept {
  readonly version: number;
  readonly texts: Texts;
}

/** The texts as they are edited, kept in this browser until they are saved: a closed tab loses nothing. */
export interface TemplateDraft {
  readonly texts: Texts;
  /** Version that it was begun from. */
  readonly version: number;
  readonly isUnsaved: boolean;
  /** Whether it was brought back from before. */
  readonly isKept: boolean;
  change(language: string, part: Part, text: string): void;
  begin(language: string, from: string): void;
  /** Goes on from what is in effect. */
  take(shown: ShownTemplate): void;
  /** Goes on after `sent` was saved: what was typed meanwhile stays, not saved yet. */
  settle(sent: Texts, shown: ShownTemplate): void;
  /** Goes on with the same words over another version. */
  over(version: number): void;
}

export function useTemplateDraft({ template, texts }: ShownTemplate): TemplateDraft {
  const place = `template ${template.name}`;
  const [isKept, setKept] = useState(() => keptAt(place) !== undefined);
  const [draft, setDraft] = useState<Kept>(() => keptAt(place) ?? { version: template.version, texts });
  const [base, setBase] = useState(texts);
  const isUnsaved = JSON.stringify(draft.texts) !== JSON.stringify(base);
  useEffect(() => {
    if (isUnsaved) localStorage.setItem(place, JSON.stringify(draft));
    else localStorage.removeItem(place);
  }, [place, draft, isUnsaved]);
  const edit = (language: string, parts: Texts[string]) =>
    setDraft((before) => ({ ...before, texts: { ...before.texts, [language]: parts } }));
  return {
    texts: draft.texts,
    version: draft.version,
    isUnsaved,
    isKept: isKept && isUnsaved,
    change: (language, part, text) => {
      const parts = draft.texts[language];
      if (parts) edit(language, { ...parts, [part]: text });
    },
    begin: (language, from) => {
      const parts = draft.texts[from];
      if (parts) edit(language, parts);
    },
    take: (shown) => {
      setKept(false);
      setBase(shown.texts);
      setDraft({ version: shown.template.version, texts: shown.texts });
    },
    settle: (sent, shown) => {
      setKept(false);
      setBase(shown.texts);
      setDraft((now) => ({
        version: shown.template.version,
        texts: JSON.stringify(now.texts) === JSON.stringify(sent) ? shown.texts : now.texts,
      }));
    },
    over: (version) => setDraft((before) => ({ ...before, version })),
  };
}

function keptAt(place: string): Kept | undefined {
  const text = localStorage.getItem(place);
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(kept: unknown): kept is Kept {
  return typeof kept === 'object' && kept !== null && 'version' in kept && 'texts' in kept;
}
