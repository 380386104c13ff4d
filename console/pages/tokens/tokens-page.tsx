import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useTitle } from '../../live/title.ts';
import { Fault } from '../../shell/fault.tsx';
import { Confirm } from '../../ui/layers/confirm.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { setupAddress } from '../settings/setup-address.ts';
import { NewToken } from './new-token.tsx';
import { type Token, tokensQuery } from './token-requests.ts';
import { TokenRow } from './token-row.tsx';
import look from './tokens-page.module.css';

/** Keys of scripts: an admin makes and revokes them (CONS-07). */
export function TokensPage() {
  const t = useWords();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { data, error, refetch } = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [doomed, setDoomed] = useState<Token>();
  const lookAgain = () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const { mutate: revoke } = useMutation({
    mutationFn: ({ id }: Token) => ask('revokeToken', { params: { id } }),
    onSuccess: (_, { name }) => tell({ title: t('tokenRevoked', { name }) }),
    onSettled: lookAgain,
    onError,
  });
  useTitle(t('tokens'));
  return (
    <>
      <Bar
        title={t('tokens')}
        under={t('tokensAbout')}
        before={
          <ButtonLink kind="quiet" square href={setupAddress.overview} aria-label={t('setup')}>
            <Icon name="back" />
          </ButtonLink>
        }
      >
        <Button kind="main" onPress={() => setMaking(true)}>
          {t('tokenNew')}
        </Button>
      </Bar>
      <Sheet>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton width="half" />}
        {data?.tokens.length === 0 && (
          <Empty icon="settings" title={t('tokensNone')}>
            {t('tokensNoneText')}
          </Empty>
        )}
        {data && data.tokens.length > 0 && (
          <ul className={look.tokens} aria-label={t('tokens')}>
            {data.tokens.map((token) => (
              <TokenRow key={token.id} token={token} askToRevoke={() => setDoomed(token)} />
            ))}
          </ul>
        )}
      </Sheet>
      {making && <NewToken close={() => setMaking(false)} made={lookAgain} />}
      <Confirm
        title={t('tokenRevokeTitle', { name: doomed?.name ?? '' })}
        deed={t('tokenRevoke')}
        cancel={t('cancel')}
        isOpen={doomed !== undefined}
        close={() => setDoomed(undefined)}
        confirm={() => doomed && revoke(doomed)}
      >
        <p>{t('tokenRevokeText')}</p>
      </Confirm>
    </>
  );
}
