import { useQuery } from '@tanstack/react-query';
import { useTitle } from '../../live/title.ts';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { setupAddress } from '../settings/setup-address.ts';
import { FindingRow } from './finding-row.tsx';
import look from './install-page.module.css';
import { type Finding, installQuery } from './install-requests.ts';
import { TestMail } from './test-mail.tsx';

const gravity: Record<Finding['standing'], number> = { broken: 0, unknown: 1, advice: 2, good: 3 };

/** Whether the install works and what is missing, with how to mend it (CONS-03): the checks of `npm run doctor`. */
export function InstallPage() {
  const t = useWords();
  const { data, error, refetch, isFetching } = useQuery(installQuery);
  const findings = data?.findings.toSorted((one, other) => gravity[one.standing] - gravity[other.standing]);
  useTitle(t('install'));
  return (
    <>
      <Bar
        title={t('install')}
        under={data?.domain ?? t('installAbout')}
        before={
          <ButtonLink kind="quiet" square href={setupAddress.overview} aria-label={t('setup')}>
            <Icon name="back" />
          </ButtonLink>
        }
      >
        <Button onPress={() => void refetch()} isDisabled={isFetching}>
          {t('installAgain')}
        </Button>
      </Bar>
      <Sheet>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && (
          <div className={look.bones} role="status" aria-label={t('installLooking')}>
            <Skeleton width="half" />
            <Skeleton />
            <Skeleton />
          </div>
        )}
        {data && (
          <>
            <p className={look.worst} role="status">
              {t(`installWorst_${data.standing}`)}
            </p>
            <TestMail />
            <ul className={look.findings} aria-label={t('install')} aria-busy={isFetching}>
              {findings?.map((finding) => (
                <FindingRow key={finding.check} finding={finding} />
              ))}
            </ul>
          </>
        )}
      </Sheet>
    </>
  );
}
