import { useLocation } from 'wouter';
import { callAddress, useAnswerCall, useRinging } from '../live/calls/calls.ts';
import { useRingOutside } from '../live/calls/ring-outside.ts';
import { Button, ButtonLink } from '../ui/press/button.tsx';
import { Icon } from '../ui/show/icon.tsx';
import { useWords } from '../words/language.tsx';
import look from './rings.module.css';

/** Calls that ring, over every page: for agents who take calls. */
export function Rings() {
  const t = useWords();
  const [, navigate] = useLocation();
  const { ringing, putAside } = useRinging();
  const { mutate: answer, isPending } = useAnswerCall();
  useRingOutside();
  if (ringing.length === 0) return null;
  return (
    <section className={look.rings} aria-label={t('callsRinging')}>
      {ringing.map((call) => {
        const name = call.customer?.name || call.from || t('callHidden');
        return (
          <div key={call.id} className={look.ring} role="alert">
            <span className={look.icon}>
              <Icon name="phone" size={18} />
            </span>
            <div className={look.words}>
              <strong className={look.name}>{name}</strong>
              <span className={look.fine}>
                {[call.customer && call.from, call.to && t('callTo', { to: call.to })].filter(Boolean).join(' · ')}
              </span>
            </div>
            <div className={look.deeds}>
              <Button
                kind="main"
                isDisabled={isPending}
                onPress={() => {
                  answer(call.id);
                  navigate(callAddress(call));
                }}
              >
                {t('callAnswer')}
              </Button>
              <ButtonLink href={callAddress(call)}>{t('callOpen')}</ButtonLink>
              <Button kind="quiet" onPress={() => putAside(call.id)}>
                {t('callDismiss')}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
