import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask } from '../../../../api.ts';
import { problemWords } from '../../../../live/problem.ts';
import { Select } from '../../../../ui/fields/select.tsx';
import { MailFrame } from '../../../../ui/page/mail-frame.tsx';
import { Notice } from '../../../../ui/show/notice.tsx';
import { Skeleton } from '../../../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { ChosenOne } from '../../../templates/chosen-one.tsx';
import { inColors } from '../../../templates/in-colors.ts';
import { useSettled } from '../../../templates/use-settled.ts';
import { useLanguages } from '../../fields/row-choices.ts';
import look from './page-preview.module.css';
import { type PageView, pageViews } from './view-of.ts';

const ways = ['desktop', 'phone', 'dark'] as const;

/** The page of ratings as customers will see it, made by what makes it for them: with words that are not saved yet. */
export function PagePreview({
  name,
  words,
  usual,
}: {
  /** Of the phrase that is edited. */
  readonly name: string;
  /** As it is edited, by language. */
  readonly words: Readonly<Record<string, unknown>>;
  /** The view on which the phrase stands. */
  readonly usual: PageView;
}) {
  const t = useWords();
  const spoken = useLanguage();
  const languages = [...new Set([spoken, ...useLanguages()])];
  const [view, setView] = useState(usual);
  const [language, setLanguage] = useState<string>(spoken);
  const [way, setWay] = useState<(typeof ways)[number]>('desktop');
  const edited = words[language];
  const asked = useMemo(
    () => ({ view, language, phrases: typeof edited === 'string' && edited !== '' ? { [name]: edited } : {} }),
    [view, language, name, edited],
  );
  const body = useSettled(asked);
  const { data, error } = useQuery({
    queryKey: ['page preview', body],
    queryFn: ({ signal }) => ask('previewPage', { body }, { signal }),
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={look.preview} aria-label={t('pageAsSeen')}>
      <h2 className={look.title}>{t('pageAsSeen')}</h2>
      <div className={look.tools}>
        <Select
          label={t('pageView')}
          value={view}
          rows={pageViews.map((value) => ({ value, label: t(`pageView_${value}`) }))}
          choose={setView}
        />
        <Select
          label={t('pageLanguage')}
          value={language}
          rows={languages.map((value) => ({ value, label: nameOf(value, spoken) }))}
          choose={setLanguage}
        />
        <ChosenOne
          label={t('previewAs')}
          value={way}
          rows={ways.map((value) => ({ value, label: t(`previewAs_${value}`) }))}
          choose={setWay}
        />
      </div>
      {error && <Notice kind="bad">{problemWords(error, t).title}</Notice>}
      {!data && !error && <Skeleton />}
      {data && (
        <div className={way === 'phone' ? look.phone : ''}>
          <MailFrame key={`${way} ${view}`} title={t('pageAsSeen')} html={inColors(data.html, way === 'dark')} />
        </div>
      )}
    </section>
  );
}

function nameOf(language: string, spoken: string): string {
  return new Intl.DisplayNames([spoken], { type: 'language' }).of(language) ?? language;
}
