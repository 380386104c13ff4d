import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type Answer, ask } from '../../../../api.ts';
import { useTellProblem } from '../../../../live/problem.ts';
import { Check } from '../../../../ui/fields/check.tsx';
import { Dialog } from '../../../../ui/layers/dialog.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { Icon } from '../../../../ui/show/icon.tsx';
import { Notice } from '../../../../ui/show/notice.tsx';
import { daysIn } from '../../../../words/days.ts';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import look from './calendar-import.module.css';
import { type ExceptionDraft, joinedBy } from './exceptions-of.ts';

type Read = Answer<'readCalendar'>;
type Found = NonNullable<Read['found']>;

/** Holidays from a calendar file: what it adds is looked at before it joins the draft (SLA-02). */
export function CalendarImport({
  rows,
  change,
}: {
  readonly rows: readonly ExceptionDraft[];
  readonly change: (rows: readonly ExceptionDraft[]) => void;
}) {
  const t = useWords();
  const onError = useTellProblem();
  const { mutate, data, reset, isPending } = useMutation({
    mutationFn: async (file: File) =>
      ask('readCalendar', { body: { file: await file.text(), fileName: file.name, exceptions: [...rows] } }),
    onError,
  });
  const wrong = data?.wrong;
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['text/calendar', '.ics']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) mutate(file);
        }}
      >
        <Button isDisabled={isPending}>
          <Icon name="file" />
          {t('calendarChoose')}
        </Button>
      </FileTrigger>
      {wrong && (
        <Notice kind="bad">
          {wrong.line === undefined
            ? t(`calendar_${wrong.why}`)
            : t('calendarLine', { line: wrong.line, why: t(`calendar_${wrong.why}`) })}
        </Notice>
      )}
      {data?.found && (
        <Preview
          found={data.found}
          close={reset}
          add={(days) => {
            change(joinedBy(data.found?.kept ?? [], days));
            reset();
          }}
        />
      )}
    </>
  );
}

function Preview({
  found: { source, days, skipped },
  close,
  add,
}: {
  readonly found: Found;
  readonly close: () => void;
  readonly add: (days: readonly ExceptionDraft[]) => void;
}) {
  const t = useWords();
  const { period: text } = daysIn(useLanguage());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = days.filter(({ date }) => !left.has(date));
  const turn = (date: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(date);
    else next.add(date);
    setLeft(next);
  };
  return (
    <Dialog
      title={t('calendarTitle', { source })}
      isOpen
      close={close}
      foot={
        <Button kind="main" isDisabled={chosen.length === 0} onPress={() => add(chosen)}>
          {t('calendarAdd', { count: chosen.length })}
        </Button>
      }
    >
      <p className={look.about}>{t(days.length === 0 ? 'calendarNothing' : 'calendarAbout')}</p>
      <ul className={look.days}>
        {days.map(({ date, until, title }) => (
          <li key={date}>
            <Check isSelected={!left.has(date)} onChange={(isOn) => turn(date, isOn)}>
              {`${text({ from: date, to: until ?? date })}${title ? ` · ${title}` : ''}`}
            </Check>
          </li>
        ))}
      </ul>
      {skipped.length > 0 && (
        <details>
          <summary>{t('calendarSkipped', { count: skipped.length })}</summary>
          <ul className={look.skipped}>
            {skipped.map(({ line, title, why }) => (
              <li key={line}>
                {t('calendarLine', {
                  line,
                  why: `${title ?? ''} ${title ? '– ' : ''}${t(`calendarNot_${why}`)}`.trim(),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  );
}
