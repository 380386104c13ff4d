import type { ReactNode } from 'react';
import { useMe } from '../../session/person.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { useWords } from '../../words/language.tsx';
import { type Period, type Preset, presets } from './periods.ts';
import { type Lines, linesOf, type ReportAddress, type ReportName } from './report-address.ts';
import look from './reports.module.css';
import { useReportWords } from './use-report-words.ts';

type Change = (changed: Partial<ReportAddress>) => void;

/** Of which days. */
export function PeriodTools({
  address: { preset, from, to },
  usual,
  told,
  change,
}: {
  readonly address: ReportAddress;
  readonly usual: Preset;
  /** The days that are shown: own ones begin with them. */
  readonly told: Period | undefined;
  readonly change: Change;
}) {
  const t = useWords();
  const isOwn = from !== undefined || to !== undefined;
  const rows = [...presets, 'own' as const].map((value) => ({ value, label: t(`period_${value}`) }));
  const choose = (value: Preset | 'own') =>
    change(
      value === 'own'
        ? { preset: undefined, from: told?.from, to: told?.to }
        : { preset: value, from: undefined, to: undefined },
    );
  return (
    <>
      <div className={look.choice}>
        <Select label={t('reportPeriod')} value={isOwn ? 'own' : (preset ?? usual)} rows={rows} choose={choose} />
      </div>
      {isOwn && (
        <>
          <Field
            label={t('periodFrom')}
            type="date"
            value={from ?? ''}
            onChange={(day) => change({ from: day === '' ? undefined : day, to })}
          />
          <Field
            label={t('periodTo')}
            type="date"
            value={to ?? ''}
            onChange={(day) => change({ from, to: day === '' ? undefined : day })}
          />
        </>
      )}
    </>
  );
}

/** By what, and whether beside the period before. */
export function ReportTools({
  report,
  by,
  address,
  change,
  children,
}: {
  readonly report: ReportName;
  readonly by: Lines;
  readonly address: ReportAddress;
  readonly change: Change;
  readonly children: ReactNode;
}) {
  const t = useWords();
  const words = useReportWords();
  const { seesAll } = useMe();
  return (
    <div className={look.tools}>
      {children}
      <div className={look.choice}>
        <Select
          label={t('reportBy')}
          value={by}
          rows={linesOf(report, seesAll).map((value) => ({ value, label: words.lines(value) }))}
          choose={(value) => change({ by: value })}
        />
      </div>
      <Switch isSelected={address.isCompared} onChange={(isCompared) => change({ isCompared })}>
        {t('reportCompare')}
      </Switch>
    </div>
  );
}
