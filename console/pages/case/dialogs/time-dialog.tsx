import { useState } from 'react';
import { useTimes, useZone } from '../../../session/agents-times.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { instantOf, wallTime } from '../../../words/zoned-time.ts';
import look from './time-dialog.module.css';

/** Asks for a time to come, in the agent's zone: the usual ones by one press. */
export function TimeDialog({
  title,
  about,
  deed,
  isOpen,
  close,
  choose,
}: {
  readonly title: string;
  readonly about: string;
  readonly deed: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly choose: (at: string) => void;
}) {
  const t = useWords();
  const times = useTimes();
  const zone = useZone();
  const [wall, setWall] = useState('');
  const at = wall === '' ? undefined : instantOf(wall, zone);
  const isToCome = at !== undefined && Date.parse(at) > Date.now();
  const take = (when: string) => {
    choose(when);
    close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button kind="main" isDisabled={!isToCome} onPress={() => at && take(at)}>
            {deed}
          </Button>
        </>
      }
    >
      <p>{about}</p>
      <div className={look.usual}>
        {usualTimes(Date.now(), zone).map(({ key, when }) => (
          <Button key={key} onPress={() => take(when)}>
            {t(key)} · {times.moment(when)}
          </Button>
        ))}
      </div>
      <Field label={t('atTime', { zone })} type="datetime-local" value={wall} onChange={setWall} />
    </Dialog>
  );
}

/** In three hours, tomorrow at nine, on Monday at nine: by the clock on the agent's wall. */
function usualTimes(now: number, zone: string) {
  const hour = 3_600_000;
  const today = wallTime(now, zone).slice(0, 10);
  const nine = (days: number) => {
    const day = new Date(Date.parse(`${today}T12:00Z`) + days * 24 * hour).toISOString().slice(0, 10);
    return instantOf(`${day}T09:00`, zone);
  };
  const weekday = new Date(`${today}T12:00Z`).getUTCDay();
  return [
    { key: 'inThreeHours', when: new Date(now + 3 * hour).toISOString() },
    { key: 'tomorrowMorning', when: nine(1) },
    // On a Sunday that is tomorrow.
    ...(weekday === 0 ? [] : [{ key: 'mondayMorning', when: nine(8 - weekday) } as const]),
  ] as const;
}
