import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api.ts';
import { useTellProblem } from '../live/problem.ts';
import { useTimes, useZone } from '../session/agents-times.ts';
import { type Me, meQuery } from '../session/person.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { tell } from '../ui/layers/toast.tsx';
import { Button } from '../ui/press/button.tsx';
import { useWords } from '../words/language.tsx';
import { instantOf, wallTime } from '../words/zoned-time.ts';

type OwnRow = NonNullable<Me['agent']>;

/** Until when somebody is away, and how much they take: until then and beyond that no rule gives them cases (CASE-09). */
export function AwayDialog({
  own,
  isOpen,
  close,
}: {
  readonly own: OwnRow;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const t = useWords();
  const times = useTimes();
  const zone = useZone();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const isAway = isAwayAt(own, Date.now());
  const [wall, setWall] = useState(isAway ? wallTime(Date.parse(own.awayUntil ?? ''), zone) : '');
  const [most, setMost] = useState(own.mostCases === undefined ? '' : String(own.mostCases));
  const { mutate, isPending } = useMutation({
    mutationFn: (wanted: { awayUntil: string | null; mostCases: number | null }) =>
      ask('setAvailability', { body: wanted }),
    onSuccess: (_, { awayUntil, mostCases }) => {
      queries.setQueryData(
        meQuery.queryKey,
        (me) =>
          me?.agent && {
            ...me,
            agent: { ...me.agent, awayUntil: awayUntil ?? undefined, mostCases: mostCases ?? undefined },
          },
      );
      tell({ title: awayUntil === null ? t('hereNow') : t('awayNow', { until: times.moment(awayUntil) }) });
      close();
    },
    onError,
  });
  const limit = /^\d{1,3}$/.test(most) && Number(most) > 0 ? Number(most) : null;
  const isRight = most === '' || limit !== null;
  const until = wall === '' ? null : instantOf(wall, zone);
  const isPast = until !== null && Date.parse(until) <= Date.now();
  return (
    <Dialog
      title={t('awayTitle')}
      isOpen={isOpen}
      close={close}
      foot={
        <>
          {isAway && (
            <Button isDisabled={!isRight || isPending} onPress={() => mutate({ awayUntil: null, mostCases: limit })}>
              {t('backNow')}
            </Button>
          )}
          <Button
            kind="main"
            isDisabled={!isRight || isPast}
            isPending={isPending}
            onPress={() => mutate({ awayUntil: until, mostCases: limit })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t('awayText')}</p>
      <Field label={t('awayUntil', { zone })} type="datetime-local" value={wall} onChange={setWall} />
      <Field
        label={t('mostCases')}
        help={t('mostCasesHelp')}
        inputMode="numeric"
        value={most}
        onChange={(text) => setMost(text.trim())}
      />
    </Dialog>
  );
}

export function isAwayAt({ awayUntil }: OwnRow, now: number): boolean {
  return awayUntil !== undefined && Date.parse(awayUntil) > now;
}
