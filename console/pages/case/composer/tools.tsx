import { type RefObject, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { CasePage } from '../../../live/case-requests.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../../ui/press/menu.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { useWords } from '../../../words/language.tsx';
import type { DraftKeeper, DraftKind, DraftWords } from '../drafts/draft-keeper.ts';
import { insertedAt, marked } from './markdown-typing.ts';
import { Preview } from './preview.tsx';
import type { Recipients } from './recipients-of.ts';
import { type TextSource, useTextSources } from './text-sources.ts';
import look from './tools.module.css';

/** What helps to write: marks, text blocks, files, and how it will look. */
export function Tools({
  page,
  kind,
  words,
  recipients,
  field,
  add,
  keeper,
  sendTemplate,
}: {
  readonly page: CasePage;
  readonly kind: DraftKind;
  readonly words: DraftWords;
  readonly recipients: Recipients;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly add: (files: readonly File[]) => void;
  readonly keeper: DraftKeeper;
  readonly sendTemplate: (template: TextSource) => void;
}) {
  const t = useWords();
  const sources = useTextSources(kind);
  const [isPreviewed, setPreviewed] = useState(false);
  const put = ({ text, at }: { readonly text: string; readonly at: number }) => {
    keeper.change({ body: text });
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const selection = () => {
    const { selectionStart: from = words.body.length, selectionEnd: to = from } = field.current ?? {};
    return { from, to };
  };
  const mark = (sign: string) => () => put(marked(words.body, selection().from, selection().to, sign));
  return (
    <>
      <span className={look.marks}>
        <Button kind="quiet" square aria-label={t('bold')} onPress={mark('**')}>
          <b>B</b>
        </Button>
        <Button kind="quiet" square aria-label={t('italic')} onPress={mark('*')}>
          <i>I</i>
        </Button>
      </span>
      {sources.length > 0 && (
        <Menu label={t('textBlocks')} placement="top start" trigger={<Button kind="quiet">{t('textBlock')}</Button>}>
          {sources.map((source) => (
            <MenuEntry
              key={`${source.kind}-${source.name}`}
              icon={source.kind === 'template' ? 'mail' : undefined}
              about={source.kind === 'template' ? t('wholeMail') : source.text.slice(0, 60)}
              onAction={() =>
                source.kind === 'template'
                  ? sendTemplate(source)
                  : put(insertedAt(words.body, selection().from, selection().to, source.text))
              }
            >
              {source.title}
            </MenuEntry>
          ))}
        </Menu>
      )}
      <FileTrigger allowsMultiple onSelect={(files) => add([...(files ?? [])])}>
        <Button kind="quiet">
          <Icon name="clip" />
          <span className={look.wide}>{t('attach')}</span>
        </Button>
      </FileTrigger>
      {kind === 'reply' && words.body.trim() !== '' && (
        <>
          <Button kind="quiet" onPress={() => setPreviewed(true)}>
            <Icon name="eye" />
            <span className={look.wide}>{t('preview')}</span>
          </Button>
          {isPreviewed && (
            <Preview page={page} body={words.body} recipients={recipients} close={() => setPreviewed(false)} />
          )}
        </>
      )}
    </>
  );
}
