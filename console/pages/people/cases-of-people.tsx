import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useLocation } from 'wouter';
import { leaveTrail } from '../../live/trail.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { useChoices } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { Status } from '../../ui/show/status.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './people.module.css';
import { type CaseOfPeople, casesQuery } from './people-requests.ts';

/** Cases of a customer or a company, newest first, with what they were rated. */
export function CasesOfPeople({ whose, id }: { readonly whose: 'customer' | 'account'; readonly id: string }) {
  const t = useWords();
  const [address] = useLocation();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    casesQuery(whose, id),
  );
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data)
    return (
      <div className={look.bones}>
        <Skeleton />
        <Skeleton width="half" />
      </div>
    );
  const cases = data.pages.flatMap((page) => page.cases);
  const numbers = cases.map(({ number }) => number);
  if (cases.length === 0 && !hasNextPage)
    return (
      <Empty icon="inbox" title={t('customerNoCases')}>
        {t('customerNoCasesText')}
      </Empty>
    );
  return (
    <>
      <h2 className={look.heading}>{t('customerCases')}</h2>
      <ul>
        {cases.map((one) => (
          <li key={one.number}>
            <CaseLine one={one} withName={whose === 'account'} opened={() => leaveTrail({ address, numbers })} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className={look.more}>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('customerMoreCases')}
          </Button>
        </div>
      )}
    </>
  );
}

function CaseLine({
  one,
  withName,
  opened,
}: {
  readonly one: CaseOfPeople;
  readonly withName: boolean;
  readonly opened: () => void;
}) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const { levels } = useChoices();
  const { number, subject, status, customer, registeredAt, rating } = one;
  const symbol = levels.find(({ name }) => name === rating?.level)?.symbol;
  return (
    <Link className={look.case ?? ''} href={`/cases/${number}`} onPress={opened}>
      <span className={look.name}>{subject || t('noSubject')}</span>
      <Status shape={names.statusKind(status)}>{names.status(status)}</Status>
      <span className={look.about}>
        {[names.caseNumber(number), withName && customer ? contactName(customer) : ''].filter(Boolean).join(' · ')}
      </span>
      <span className={look.about}>
        {rating && (
          <>
            <span aria-hidden="true">{symbol}</span> {names.level(rating.level)}
            {' · '}
          </>
        )}
        {times.moment(registeredAt)}
      </span>
    </Link>
  );
}
