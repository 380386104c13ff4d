import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { problemWords, useTellProblem } from '../../live/problem.ts';
import { Field } from '../../ui/fields/field.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { MailFrame } from '../../ui/page/mail-frame.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { ChosenOne } from './chosen-one.tsx';
import { inColors } from './in-colors.ts';
import look from './template-preview.module.css';
import type { Texts } from './template-requests.ts';

const ways = ['desktop', 'phone', 'dark', 'text'] as const;
type Way = (typeof ways)[number];

/** The mail as its reader will get it, made by the server that sends it. */
export function TemplatePreview({
  name,
  texts,
  language,
  isSound,
}: {
  readonly name: string;
  readonly texts: Texts;
  readonly language: string;
  /** Whether there is anything that could be shown. */
  readonly isSound: boolean;
}) {
  const t = useWords();
  const spoken = useLanguage();
  const onError = useTellProblem();
  const [way, setWay] = useState<Way>('desktop');
  const [number, setNumber] = useState('');
  const caseNumber = /^\d+$/.test(number) ? Number(number) : undefined;
  const body = { name, texts, language, ...(caseNumber !== undefined && { caseNumber }) };
  const { data, error } = useQuery({
    queryKey: ['template preview', body],
    queryFn: ({ signal }) => ask('previewTemplate', { body }, { signal }),
    enabled: isSound,
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const { mutate: test, isPending } = useMutation({
    mutationFn: () => ask('testTemplate', { body }),
    onSuccess: ({ to, subject }) => tell({ title: t('templateTested', { to, subject }) }),
    onError,
  });
  return (
    <section className={look.preview} aria-label={t('previewOf')}>
      <div className={look.tools}>
        <ChosenOne
          label={t('previewAs')}
          value={way}
          rows={ways.map((value) => ({ value, label: t(`previewAs_${value}`) }))}
          choose={setWay}
        />
        <Button onPress={() => test()} isDisabled={!isSound || isPending}>
          {t('templateTest')}
        </Button>
      </div>
      <div className={look.case}>
        <Field
          label={t('previewCase')}
          help={t('previewCaseHelp')}
          value={number}
          onChange={(value) => setNumber(value.replace(/^\D+/, '').trim())}
          inputMode="numeric"
        />
      </div>
      {error && isSound && <Notice kind="bad">{problemWords(error, t).title}</Notice>}
      {!data && !error && isSound && <Skeleton />}
      {!data && !isSound && <p className={look.waits}>{t('previewWaits')}</p>}
      {data && !(error && isSound) && (
        <>
          {data.warnings.map((one) => (
            <Notice key={one.en} kind="info">
              {one[spoken] ?? one.en ?? ''}
            </Notice>
          ))}
          <dl className={look.facts}>
            <dt>{t('fromLabel')}</dt>
            <dd>{data.from}</dd>
            <dt>{t('toLabel')}</dt>
            <dd>{data.to}</dd>
            <dt>{t('subject')}</dt>
            <dd>{data.subject}</dd>
          </dl>
          {way === 'text' ? (
            <pre className={look.text}>{data.text}</pre>
          ) : (
            <div className={way === 'phone' ? look.phone : ''}>
              <MailFrame key={way} title={t('previewOf')} html={inColors(data.html, way === 'dark')} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
