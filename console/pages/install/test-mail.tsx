import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Answer, ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { Button } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { useWords } from '../../words/language.tsx';
import look from './install-page.module.css';

/** Milliseconds. */
const longest = 120_000;
const between = 2000;

type Sent = Answer<'sendTestMail'> & { readonly at: number };
type Outcome = { readonly seconds: number } | 'lost';

/** Sends a mail, and waits until it has come back. */
export function TestMail() {
  const t = useWords();
  const onError = useTellProblem();
  const [outcome, setOutcome] = useState<Outcome>();
  const send = useMutation({
    mutationFn: async (): Promise<Sent> => ({ ...(await ask('sendTestMail', {})), at: Date.now() }),
    onMutate: () => setOutcome(undefined),
    onError,
  });
  const sent = outcome === undefined ? send.data : undefined;
  useComeback(sent, setOutcome);
  return (
    <div className={look.test}>
      <div className={look.offer}>
        <Button onPress={() => send.mutate()} isDisabled={send.isPending || sent !== undefined}>
          {t('testMail')}
        </Button>
        <p className={look.fine}>{t('testMailAbout')}</p>
      </div>
      {sent && <Notice kind="info">{t('testMailWaits', { mailbox: sent.mailbox })}</Notice>}
      {outcome === 'lost' && <Notice kind="bad">{t('testMailLost')}</Notice>}
      {outcome !== undefined && outcome !== 'lost' && (
        <Notice kind="info">{t('testMailCame', { seconds: outcome.seconds })}</Notice>
      )}
    </div>
  );
}

/** Looks for the mail until it is back or too late; what came is cleared away. */
function useComeback(sent: Sent | undefined, end: (outcome: Outcome) => void): void {
  const { data } = useQuery({
    queryKey: ['test-mail', sent?.id],
    queryFn: ({ signal }) => ask('findTestMail', { params: { id: sent?.id ?? '' } }, { signal }),
    enabled: sent !== undefined,
    refetchInterval: between,
  });
  const held = data?.held;
  useEffect(() => {
    if (!sent || held === undefined) return;
    end({ seconds: Math.max(1, Math.round((Date.now() - sent.at) / 1000)) });
    // It stays in the list of held mail when this fails, where an admin deletes it.
    void ask('deleteHeld', { params: { id: held } }).catch(() => undefined);
  }, [sent, held, end]);
  useEffect(() => {
    if (!sent) return;
    const timer = setTimeout(() => end('lost'), longest);
    return () => clearTimeout(timer);
  }, [sent, end]);
}
