import { useMemo } from 'react';
import { useNames } from '../../session/names.ts';
import { type Days, daysIn } from '../../words/days.ts';
import { type FigureWords, figuresIn } from '../../words/figures.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Lines, lines } from './report-address.ts';

export interface ReportWords extends Days, FigureWords {
  /** What lines stand for: `Agent`. */
  lines(by: string): string;
  /** What a line stands for: a name, a day, or that it is nobody's. */
  line(value: string, by: string): string;
}

/** Says what a report tells, in the reader's language. */
export function useReportWords(): ReportWords {
  const t = useWords();
  const language = useLanguage();
  const names = useNames();
  return useMemo(() => {
    const days = daysIn(language);
    const naming: { readonly [By in Lines]: (value: string) => string } = {
      day: (value) => days.day(value),
      month: days.month,
      agent: names.agent,
      group: names.group,
      service: names.service,
      category: names.category,
      mailbox: (value) => value,
      level: (value) => value,
    };
    const known = (by: string): Lines => lines.find((one) => one === by) ?? 'day';
    return {
      ...days,
      ...figuresIn(language, (number) => t('reportPoints', { number })),
      lines: (by) => t(`lines_${known(by)}`),
      line: (value, by) => {
        const kind = known(by);
        if (value !== '' || kind === 'day' || kind === 'month') return naming[kind](value);
        return t(`none_${kind}`);
      },
    };
  }, [t, language, names]);
}
