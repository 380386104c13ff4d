import { Fragment, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { eventsWords } from '../../../live/event-words.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices } from '../../../session/person.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { firstUnseen } from './first-unseen.ts';
import { FragmentMessage } from './fragment-message.tsx';
import { NoteMessage } from './note-message.tsx';
import { ReceivedMessage } from './received-message.tsx';
import { SentMessage } from './sent-message.tsx';
import look from './timeline.module.css';
import { type Told, toldEntries } from './told-entries.ts';
import { useArrivals } from './use-arrivals.ts';
import { useSeen } from './use-seen.ts';
import { WhatRulesDid } from './what-rules-did.tsx';

/** What was said and done, the newest at the end, opened where its reader has not read; what comes while it is read is announced and moves nothing (CONS-10). */
export function Timeline({
  page,
  bottom,
}: {
  readonly page: CasePage;
  /** Stands below the editor: as long as it is in sight, the editor hides nothing of the end. */
  readonly bottom: RefObject<HTMLElement | null>;
}) {
  const t = useWords();
  const end = useRef<HTMLDivElement>(null);
  const names = useNames();
  const told = toldEntries(page.timeline);
  const { arrived, seen } = useArrivals(told, bottom);
  // As it was when the case was opened: what is read stays where it stands.
  const [unseen] = useState(() => {
    const place = firstUnseen(told, page.seenAt, names.isMe);
    const entry = place === undefined ? undefined : told[place];
    return entry && { key: keyOf(entry), isFirst: place === 0 };
  });
  const news = useRef<HTMLLIElement>(null);
  useSeen(page, bottom);
  const show = () => {
    bottom.current?.scrollIntoView({ block: 'end' });
    seen();
  };
  useLayoutEffect(() => {
    if (unseen?.isFirst) return;
    // Newer browsers answer with a promise, which is no clean-up.
    if (news.current) void news.current.scrollIntoView({ block: 'start' });
    else void end.current?.scrollIntoView({ block: 'end' });
  }, [unseen]);
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
        {told.map((entry) => (
          <Fragment key={keyOf(entry)}>
            {keyOf(entry) === unseen?.key && !unseen.isFirst && (
              <li ref={news} className={look.unseen}>
                {t('unseen')}
              </li>
            )}
            <li>
              <Entry entry={entry} page={page} />
            </li>
          </Fragment>
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
    case 'fragment':
      return <FragmentMessage fragment={entry} page={page} />;
    case 'events': {
      const [{ at, who } = { at: '', who: '' }] = entry.events;
      const person = page.customer?.address === who ? page.customer.name : '';
      return (
        <p className={look.event}>
          <span>{eventsWords(entry.events, t, person === '' ? names : { ...names, agent: () => person })}</span>
          <time dateTime={at} title={times.full(at)}>
            {times.moment(at)}
          </time>
          <WhatRulesDid rules={entry.events.flatMap(({ rules = [] }) => rules)} />
        </p>
      );
    }
    case 'rating': {
      const rated = { level: names.level(entry.level), score: entry.score };
      const symbol = levels.find(({ name }) => name === entry.level)?.symbol ?? '';
      return (
        <p className={`${look.event} ${look.rating}`}>
          <span>
            {symbol} {entry.comment ? t('ratedWith', { ...rated, comment: entry.comment }) : t('ratedAs', rated)}
          </span>
          <time dateTime={entry.at}>{times.moment(entry.at)}</time>
        </p>
      );
    }
  }
}
