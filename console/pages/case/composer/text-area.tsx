import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../words/language.tsx';
import type { DraftKind } from '../drafts/draft-keeper.ts';
import { continuedList, insertedAt, mentionAt, slashAt } from './markdown-typing.ts';
import look from './text-area.module.css';
import { type TextSource, useColleagues, useTextSources } from './text-sources.ts';

/** A plain field for Markdown that grows with its text; `/` offers templates and text blocks, `@` colleagues in a note, Ctrl+Enter sends. */
export function TextArea({
  ref,
  kind,
  value,
  change,
  send,
  paste,
  sendTemplate,
}: {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly kind: DraftKind;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly send: () => void;
  readonly paste: (files: readonly File[]) => void;
  readonly sendTemplate: (template: TextSource) => void;
}) {
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const sources = useTextSources(kind);
  const colleagues = useColleagues();
  const slash = isClosed ? undefined : slashAt(value, caret);
  const mention = isClosed || kind !== 'note' ? undefined : mentionAt(value, caret);
  const offered = slash ? matching(sources, slash.sought) : mention ? matching(colleagues, mention.sought) : [];
  const chosen = offered[Math.min(active, offered.length - 1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with its text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [value]);
  const put = ({ text, at }: { readonly text: string; readonly at: number }) => {
    change(text);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
      setCaret(at);
    });
  };
  const insert = (source: TextSource) => {
    const from = (slash ?? mention)?.from;
    if (from !== undefined) put(insertedAt(value, from, caret, source.text));
    if (source.kind === 'template') sendTemplate(source);
  };
  const pressed = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return send();
    }
    const step = { ArrowDown: 1, ArrowUp: offered.length - 1 }[event.key];
    if (chosen && step !== undefined) {
      event.preventDefault();
      return setActive((active + step) % offered.length);
    }
    if (chosen && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      return insert(chosen);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      return chosen ? setClosed(true) : field.current?.blur();
    }
    const { selectionStart, selectionEnd } = event.currentTarget;
    const next =
      event.key === 'Enter' &&
      !event.shiftKey &&
      selectionStart === selectionEnd &&
      continuedList(value, selectionStart);
    if (next) {
      event.preventDefault();
      put(next);
    }
  };
  return (
    <div className={look.place}>
      <textarea
        ref={field}
        className={look.text}
        aria-label={t(`write_${kind}`)}
        aria-keyshortcuts="Control+Enter"
        aria-autocomplete="list"
        aria-controls={chosen ? 'offered-texts' : undefined}
        aria-activedescendant={chosen ? idOf(chosen) : undefined}
        placeholder={t(`hint_${kind}`)}
        rows={3}
        value={value}
        onChange={(event) => {
          change(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
          setClosed(false);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={pressed}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          paste([...event.clipboardData.files]);
        }}
      />
      {chosen && (
        <div
          className={look.offered}
          id="offered-texts"
          role="listbox"
          aria-label={t(mention ? 'colleagues' : 'textBlocks')}
        >
          {offered.map((source) => (
            <div
              key={idOf(source)}
              id={idOf(source)}
              className={look.source}
              role="option"
              tabIndex={-1}
              aria-selected={source === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                insert(source);
              }}
            >
              <b>{source.title}</b>
              <span>{aboutOf(source) ?? t('wholeMail')}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function matching(sources: readonly TextSource[], sought: string): readonly TextSource[] {
  const words = sought.toLowerCase();
  const isMeant = ({ kind, title, name }: TextSource) =>
    title.toLowerCase().includes(words) || (kind === 'agent' && name.startsWith(words));
  return sources.filter(isMeant).slice(0, 8);
}

function aboutOf({ kind, name, text }: TextSource): string | undefined {
  if (kind === 'template') return undefined;
  return kind === 'agent' ? name : text;
}

function idOf({ kind, name }: TextSource): string {
  return `text-${kind}-${name.replaceAll(/\s/g, '_')}`;
}
