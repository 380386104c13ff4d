import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Fault } from '../../shell/fault.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { levelName } from './rating-levels.ts';
import { commentsQuery, type Ratings } from './report-requests.ts';
import look from './reports.module.css';

/** What customers wrote with their ratings, the newest first (RATE-08). */
export function RatingComments({ told: { from, to, levels } }: { readonly told: Ratings }) {
  const t = useWords();
  const language = useLanguage();
  const names = useNames();
  const times = useTimes();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    commentsQuery({ from, to }),
  );
  const comments = data?.pages.flatMap((page) => page.comments) ?? [];
  return (
    <section className={look.comments} aria-labelledby="comments">
      <h2 id="comments" className={look.heading}>
        {t('commentsTitle')}
      </h2>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && comments.length === 0 && !hasNextPage && <p className={look.hint}>{t('commentsNone')}</p>}
      <ol className={look.comments}>
        {comments.map(({ at, number, level, comment, agent }) => {
          const known = levels.find(({ name }) => name === level);
          return (
            <li key={`${number} ${at}`} className={look.comment}>
              <p className={look.said}>{comment}</p>
              <p className={look.about}>
                <span>{known ? levelName(known, language) : level}</span>
                <Link href={`/cases/${number}`}>{names.caseNumber(number)}</Link>
                {agent !== undefined && <span>{names.agent(agent)}</span>}
                <time dateTime={at}>{times.moment(at)}</time>
              </p>
            </li>
          );
        })}
      </ol>
      {hasNextPage && (
        <div>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('commentsMore')}
          </Button>
        </div>
      )}
    </section>
  );
}
