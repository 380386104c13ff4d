import { useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { clockOf } from '../../../live/clock-words.ts';
import { useNow } from '../../../live/now.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Due } from '../../../ui/show/due.tsx';
import { useWords } from '../../../words/language.tsx';
import { DeadlineDialog } from '../dialogs/deadline-dialog.tsx';
import look from './side-panel.module.css';

/** What is promised of a case, how much of it is left, and how that was computed. */
export function Deadlines({ about }: { readonly about: CasePage['case'] }) {
  const t = useWords();
  const times = useTimes();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  if (about.clocks.length === 0) return null;
  return (
    <section>
      <h2 className={look.title}>{t('deadlines')}</h2>
      <dl className={look.facts}>
        {about.clocks.map((clock) => {
          const { text, ...shown } = clockOf(clock, now, t, times);
          return [
            <dt key={`${clock.kind} name`}>{t(`clock_${clock.kind}`)}</dt>,
            <dd key={clock.kind}>
              <Due {...shown} {...(clock.dueAt && { title: times.full(clock.dueAt) })}>
                {text}
              </Due>
            </dd>,
          ];
        })}
      </dl>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t('howComputed')}
      </Button>
      {isOpen && <DeadlineDialog about={about} close={() => setOpen(false)} />}
    </section>
  );
}
