import { Link } from 'react-aria-components';
import type { FoundCase } from '../../live/found.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Marked } from '../../ui/show/marked.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { Status } from '../../ui/show/status.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './search-page.module.css';

/** A case that was found, two lines: its subject, and what has the words. */
export function FoundCaseRow({ found, open }: { readonly found: FoundCase; readonly open: () => void }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const { number, status, customer, lastMessageAt, last, hit } = found;
  return (
    <Link className={look.row ?? ''} href={`/cases/${number}`} onPress={open}>
      <span className={look.number}>{names.caseNumber(number)}</span>
      <span className={look.what}>
        <span className={look.subject}>
          {hit.subject.length > 0 ? <Marked pieces={hit.subject} /> : t('noSubject')}
        </span>
        <span className={look.excerpt}>
          {hit.excerpt ? (
            <>
              <span className={look.place}>{t(`foundIn_${hit.in}`)}</span> <Marked pieces={hit.excerpt} />
            </>
          ) : hit.in === 'merged' ? (
            <span className={look.place}>{t('foundIn_merged')}</span>
          ) : (
            last?.text
          )}
        </span>
      </span>
      <span className={look.who}>{customer && contactName(customer)}</span>
      <Status shape={names.statusKind(status)}>{names.status(status)}</Status>
      <span className={look.when}>{times.moment(lastMessageAt)}</span>
    </Link>
  );
}

export function FoundSkeleton() {
  return (
    <div className={look.row}>
      <span className={look.number}>
        <Skeleton width="short" />
      </span>
      <span className={look.what}>
        <span className={look.subject}>
          <Skeleton width="half" />
        </span>
        <span className={look.excerpt}>
          <Skeleton />
        </span>
      </span>
    </div>
  );
}
