import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, Refused } from '../../../../api.ts';
import { useZone } from '../../../../session/agents-times.ts';
import { Fault } from '../../../../shell/fault.tsx';
import { Combo } from '../../../../ui/fields/combo.tsx';
import { Field } from '../../../../ui/fields/field.tsx';
import { Select } from '../../../../ui/fields/select.tsx';
import { Pair } from '../../../../ui/page/sheet.tsx';
import { Notice } from '../../../../ui/show/notice.tsx';
import { Skeleton } from '../../../../ui/show/skeleton.tsx';
import { useWords } from '../../../../words/language.tsx';
import { instantOf, wallTime } from '../../../../words/zoned-time.ts';
import { Explained } from '../../../case/dialogs/explained-deadlines.tsx';
import { useRowChoices } from '../../fields/row-choices.ts';
import { type Columns, setupKey } from '../../setup-requests.ts';
import { usePaused } from '../../use-paused.ts';
import look from './service-level.module.css';

/** A case that somebody thinks of: what is empty is not told. */
const nobody = { customer: '', company: '', service: '', type: '', priority: '' };

type Imagined = typeof nobody;

/** "Which level would this case get?": by the rows as they are, with the one that is edited (SLA-03, SLA-05). */
export function LevelTrial({
  edited,
}: {
  readonly edited: { readonly name: string; readonly columns: Columns } | undefined;
}) {
  const t = useWords();
  const zone = useZone();
  const [imagined, setImagined] = useState<Imagined>(nobody);
  const [wall, setWall] = useState(() => wallTime(Date.now(), zone));
  const told = Object.fromEntries(Object.entries(imagined).filter(([, value]) => value.trim() !== ''));
  const at = wall === '' ? {} : { at: instantOf(wall, zone) };
  const asked = usePaused(JSON.stringify({ ...told, ...at, ...(edited && { edited }) }));
  const { data, error, refetch } = useQuery({
    queryKey: [setupKey, 'level-trial', asked],
    queryFn: ({ signal }) => ask('tryLevel', { body: JSON.parse(asked) }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className={look.part} aria-labelledby="level-trial">
      <h2 id="level-trial" className={look.title}>
        {t('levelTrial')}
      </h2>
      <p className={look.about}>{t(edited ? 'levelTrialEdited' : 'levelTrialAbout')}</p>
      <Imagining
        imagined={imagined}
        change={(more) => setImagined({ ...imagined, ...more })}
        wall={wall}
        setWall={setWall}
      />
      <div role="status" className={look.found}>
        {error instanceof Refused && error.problem.status === 422 ? (
          <Notice kind="warn">{t('levelTrialWhenRight')}</Notice>
        ) : error ? (
          <Fault error={error} again={() => void refetch()} />
        ) : data ? (
          <>
            <p className={look.about}>{t('levelTrialPriority', { priority: t(`priority_${data.priority}`) })}</p>
            <Explained explanation={data} />
          </>
        ) : (
          <Skeleton />
        )}
      </div>
    </section>
  );
}

function Imagining({
  imagined,
  change,
  wall,
  setWall,
}: {
  readonly imagined: Imagined;
  readonly change: (more: Partial<Imagined>) => void;
  readonly wall: string;
  readonly setWall: (wall: string) => void;
}) {
  const t = useWords();
  const nothing = { value: '', label: t('setupNothing') };
  const services = [nothing, ...useRowChoices('service')];
  const types = [nothing, ...useRowChoices('case-type')];
  return (
    <Pair>
      <Field
        label={t('trialCustomer')}
        type="email"
        value={imagined.customer}
        onChange={(customer) => change({ customer })}
      />
      <Field
        label={t('trialCompany')}
        value={imagined.company}
        onChange={(company) => change({ company })}
        placeholder="client.example"
      />
      <Combo
        key={`services ${services.length}`}
        label={t('trialService')}
        value={imagined.service}
        rows={services}
        choose={(service) => change({ service })}
        openLabel={t('openChoices')}
      />
      <Combo
        key={`types ${types.length}`}
        label={t('trialType')}
        value={imagined.type}
        rows={types}
        choose={(type) => change({ type })}
        openLabel={t('openChoices')}
      />
      <Select
        label={t('trialPriority')}
        value={imagined.priority}
        rows={[
          { value: '', label: t('trialPriorityOfType') },
          ...(['High', 'Medium', 'Low'] as const).map((value) => ({ value, label: t(`priority_${value}`) })),
        ]}
        choose={(priority) => change({ priority })}
      />
      <Field label={t('trialAt')} type="datetime-local" value={wall} onChange={setWall} />
    </Pair>
  );
}
