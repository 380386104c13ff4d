import { useLayoutEffect, useRef } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices } from '../../../session/person.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { eventWords } from './event-words.ts';
import { NoteMessage } from './note-message.tsx';
import { ReceivedMessage } from './received-message.tsx';
import { SentMessage } from './sent-message.tsx';
import look from './timeline.module.css';
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
        {page.timeline.map((entry) => (
          <li key={`${entry.kind}-${entry.id}`}>
            <Entry entry={entry} page={page} />
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

function Entry({ entry, page }: { readonly entry: CasePage['timeline'][number]; readonly page: CasePage }) {
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
    case 'event':
      return (
        <p className={look.event}>
          <span>{eventWords(entry, t, names)}</span>
          <time dateTime={entry.at} title={times.full(entry.at)}>
            {times.moment(entry.at)}
          </time>
        </p>
      );
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
