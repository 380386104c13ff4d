import { useWords } from '../../../../words/language.tsx';
import { ColumnField } from '../../fields/column-field.tsx';
import { useLabel } from '../../words-of.ts';
import type { RowEditorProps } from '../editor-props.ts';
import { MinutesField } from '../minutes/minutes-field.tsx';
import { DailyCheck } from './daily-check.tsx';
import { LevelTrial } from './level-trial.tsx';
import { normNames, normsOf, priorities, withNorm } from './norms.ts';
import look from './service-level.module.css';

/** For whom a level is, what it promises for each priority, and which cases would get it (SLA-03). */
export function ServiceLevelEditor({ name, described, columns, change, faultAt }: RowEditorProps) {
  const t = useWords();
  const label = useLabel();
  const norms = normsOf(columns.norms);
  const fields = (wanted: readonly string[]) =>
    described
      .filter((column) => wanted.includes(column.name))
      .map((column) => (
        <ColumnField
          key={column.name}
          column={column}
          value={columns[column.name]}
          change={(value) => change({ [column.name]: value })}
          faultAt={faultAt}
        />
      ));
  const remind = described.find((column) => column.name === 'remindMinutes');
  const check = described.find((column) => column.name === 'dailyCheck');
  return (
    <div className={look.level}>
      {fields(['label', 'active'])}
      <section className={look.part} aria-labelledby="level-whom">
        <h2 id="level-whom" className={look.title}>
          {t('levelWhom')}
        </h2>
        <p className={look.about}>{t('levelWhomHelp')}</p>
        {fields(['account', 'customerCategory', 'service'])}
      </section>
      <section className={look.part} aria-labelledby="level-norms">
        <h2 id="level-norms" className={look.title}>
          {t('levelNorms')}
        </h2>
        <p className={look.about}>{t('levelNormsHelp')}</p>
        {fields(['schedule'])}
        {priorities.map((priority) => (
          <fieldset key={priority} className={look.norm}>
            <legend>{t(`priority_${priority}`)}</legend>
            <div className={look.minutes}>
              {normNames.map((kind) => (
                <MinutesField
                  key={kind}
                  label={t(`norm_${kind}`)}
                  value={norms[priority]?.[kind]}
                  error={faultAt(`norms.${priority}.${kind}`)}
                  change={(minutes) => change({ norms: withNorm(norms, priority, kind, minutes) })}
                />
              ))}
            </div>
            {faultAt(`norms.${priority}`) && <p className={look.error}>{faultAt(`norms.${priority}`)}</p>}
          </fieldset>
        ))}
        {faultAt('norms') && <p className={look.error}>{faultAt('norms')}</p>}
        {fields(['responseBy', 'resolutionFrom'])}
        {remind && (
          <MinutesField
            label={label(remind.label)}
            value={Number(columns.remindMinutes ?? 0)}
            none={0}
            error={faultAt('remindMinutes')}
            change={(minutes) => change({ remindMinutes: minutes ?? 0 })}
          />
        )}
        {check && (
          <DailyCheck
            label={label(check.label)}
            help={check.help && label(check.help)}
            value={columns.dailyCheck}
            faultAt={faultAt}
            change={(dailyCheck) => change({ dailyCheck })}
          />
        )}
      </section>
      <LevelTrial edited={name === '' ? undefined : { name, columns }} />
    </div>
  );
}
