import { Field } from '../../../../ui/fields/field.tsx';
import { Switch } from '../../../../ui/fields/switch.tsx';
import { useWords } from '../../../../words/language.tsx';
import { checkOf } from './check-of.ts';
import look from './service-level.module.css';

/** The norm that is looked at each day: when, over how many days, and below how many percent it is told (SLA-08). */
export function DailyCheck({
  label,
  help,
  value,
  faultAt,
  change,
}: {
  readonly label: string;
  readonly help: string | undefined;
  readonly value: unknown;
  readonly faultAt: (place: string) => string | undefined;
  readonly change: (check: unknown) => void;
}) {
  const t = useWords();
  const check = checkOf(value);
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);
  return (
    <>
      <Switch
        isSelected={check !== undefined}
        onChange={(isOn) => change(isOn ? { time: '18:00', days: 7, threshold: 90 } : null)}
        {...(help && { help })}
      >
        {label}
      </Switch>
      {check && (
        <div className={look.minutes}>
          <Field
            label={t('checkTime')}
            type="time"
            value={String(check.time)}
            error={faultAt('dailyCheck.time')}
            onChange={(time) => change({ ...check, time })}
          />
          <Field
            label={t('checkDays')}
            inputMode="numeric"
            value={String(check.days)}
            error={faultAt('dailyCheck.days')}
            onChange={(text) => change({ ...check, days: number(text) })}
          />
          <Field
            label={t('checkThreshold')}
            inputMode="numeric"
            value={String(check.threshold)}
            error={faultAt('dailyCheck.threshold')}
            onChange={(text) => change({ ...check, threshold: number(text) })}
          />
        </div>
      )}
    </>
  );
}
