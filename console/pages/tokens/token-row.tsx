import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import type { Say } from '../../words/words.ts';
import type { Token } from './token-requests.ts';
import look from './tokens-page.module.css';

/** One token: what it may, whose it is, whether anybody uses it. */
export function TokenRow({ token, askToRevoke }: { readonly token: Token; readonly askToRevoke: () => void }) {
  const t = useWords();
  const times = useTimes();
  const names = useNames();
  return (
    <li className={look.row} aria-label={token.name}>
      <div className={look.words}>
        <p className={look.name}>
          {token.name} <span className={look.role}>{t(`role_${token.role}`)}</span>
        </p>
        <p className={look.about}>
          <span>{standing(token, t, times.moment)}</span>
          <span>{token.lastUsedOn ? t('tokenUsed', { day: token.lastUsedOn }) : t('tokenNeverUsed')}</span>
          <span>{t('tokenMade', { who: names.agent(token.createdBy), when: times.moment(token.createdAt) })}</span>
        </p>
      </div>
      {token.standing !== 'revoked' && (
        <Button kind="quiet" onPress={askToRevoke} aria-label={`${t('tokenRevoke')}: ${token.name}`}>
          {t('tokenRevoke')}
        </Button>
      )}
    </li>
  );
}

function standing({ standing, revokedAt, validUntil }: Token, t: Say, moment: (at: string) => string): string {
  if (standing === 'revoked') return t('tokenRevokedOn', { when: moment(revokedAt ?? '') });
  if (standing === 'expired') return t('tokenExpired', { when: moment(validUntil ?? '') });
  return validUntil === undefined ? t('tokenGood') : t('tokenGoodUntil', { when: moment(validUntil) });
}
