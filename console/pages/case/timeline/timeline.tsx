import { useLayoutEffect, useRef } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices } from '../../../session/person.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { eventsWords } from './event-words.ts';
import { NoteMessage } from './note-message.tsx';
import { ReceivedMessage } from './received-message.tsx';
import { SentMessage } from './sent-message.tsx';
import look from './timeline.module.css';
import { type Told, toldEntries } from './told-entries.ts';
import { useArrivals } from './use-arrivals.ts';

/** What was said and done, the newest at the end; what comes while it is read is announced and moves nothing (CONS-10). */
export function Timeline({ page }: { readonly page: CasePage }) {
  const t = useWords();
  const end = useRef<HTMLDivElement>(null);
  const { arrived, seen } = useArrivals(page, end);
  const show = () => {
    end.current?.scrollIntoView({ block: 'end' });
    seen();
  };
  // Opened where it ends: at what waits for an answer.
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void end.current?.scrollIntoView({ block: 'end' });
  }, []);
  return (
    <div className={look.timeline}>
      <div className={look.arrived} role="status">
        {arrived > 0 && (
          <Button kind="main" onPress={show}>
            {t('arrived', { count: arrived })}
          </Button>
        )}
      </div>
      {page.leftOut > 0 && <p className={look.fine}>{t('leftOut', { count: page.leftOut })}</p>}
      <ol className={look.entries} aria-label={t('timeline')}>
        {toldEntries(page.timeline).map((entry) => (
          <li key={keyOf(entry)}>
            <Entry entry={entry} page={page} />
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

function keyOf(entry: Told): string {
  return entry.kind === 'events' ? `event-${entry.events[0]?.id}` : `${entry.kind}-${entry.id}`;
}

function Entry({ entry, page }: { readonly entry: Told; readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const { levels } = useChoices();
  switch (entry.kind) {
    case 'received':
      return <ReceivedMessage message={entry} page={page} />;
    case 'sent':
      return <SentMessage message={entry} page={page} />;
    case 'note':
      return <NoteMessage note={entry} page={page} />;
    case 'events': {
      const [{ at, who } = { at: '', who: '' }] = entry.events;
      const person = page.customer?.address === who ? page.customer.name : '';
      return (
        <p className={look.event}>
          <span>{eventsWords(entry.events, t, person === '' ? names : { ...names, agent: () => person })}</span>
          <time dateTime={at} title={times.full(at)}>
            {times.moment(at)}
          </time>
        </p>
      );
    }
    case 'rating': {
      const symbol = levels.find(({ name }) => name === entry.level)?.symbol ?? '';
      return (
        <p className={`${look.event} ${look.rating}`}>
          <span>
            {symbol} {t('ratedAs', { level: names.level(entry.level), score: entry.score })}
            {entry.comment && ` “${entry.comment}”`}
          </span>
          <time dateTime={entry.at}>{times.moment(entry.at)}</time>
        </p>
      );
    }
  }
}
