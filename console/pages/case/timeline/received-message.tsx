import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CasePage, messageQuery, type Received } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useMay } from '../../../session/person.tsx';
import { Message } from '../../../ui/page/message.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { PlainText } from '../../../ui/show/plain-text.tsx';
import { useWords } from '../../../words/language.tsx';
import { SplitFromSelection } from '../dialogs/split-dialog.tsx';
import { usePassOn } from '../drafts/use-pass-on.ts';
import { useConfirmSender } from './confirm-sender.ts';
import { Files } from './files.tsx';
import { HtmlFrame } from './html-frame.tsx';
import look from './received-message.module.css';
import { WhatRulesDid } from './what-rules-did.tsx';
import { WhyHere } from './why-here.tsx';

/** A customer's mail: as typed, its history folded, its own look a click away (MAIL-18–21, CONS-12). */
export function ReceivedMessage({ message, page }: { readonly message: Received; readonly page: CasePage }) {
  const t = useWords();
  const times = useTimes();
  const mayWork = useMay('agent');
  const passOn = usePassOn(page);
  const [shows, setShows] = useState<'new' | 'whole' | 'formatted'>('new');
  const number = message.caseNumber ?? page.case.number;
  const whole = useQuery({ ...messageQuery(number, message), enabled: shows !== 'new' });
  const { from, via, to, cc, text, cut, hasHtml, warnings, infected } = message;
  const name = from?.name || from?.address || t('unknownSender');
  const words = shows === 'whole' && whole.data ? whole.data.text : text;
  return (
    <Message
      kind="theirs"
      name={name}
      label={t('messageOf', { name, when: times.moment(message.at) })}
      about={[
        from?.name && from.address,
        via && t('via', { name: via.name || via.address }),
        to.length > 0 && t('to', { names: to.join(', ') }),
        cc.length > 0 && t('cc', { names: cc.join(', ') }),
      ]
        .filter(Boolean)
        .join(' · ')}
      at={<time dateTime={message.at}>{times.moment(message.at)}</time>}
      warning={<Warning message={message} page={page} />}
    >
      {infected && <Notice kind="bad">{t('infected')}</Notice>}
      {warnings.length > 0 && <p className={look.fine}>{warnings.join(' · ')}</p>}
      {shows === 'formatted' ? (
        <HtmlFrame whole={whole} />
      ) : (
        <SplitFromSelection page={page} message={message}>
          <PlainText>{words.trim() === '' ? t('noWords') : words}</PlainText>
        </SplitFromSelection>
      )}
      <Files files={message.files} number={number} message={message} infected={infected} />
      <div className={look.tools}>
        {cut && (
          <Button
            kind="quiet"
            aria-label={t(shows === 'whole' ? 'foldHistory' : 'showHistory')}
            aria-expanded={shows === 'whole'}
            onPress={() => setShows(shows === 'whole' ? 'new' : 'whole')}
          >
            {shows === 'whole' ? t('foldHistory') : '···'}
          </Button>
        )}
        {hasHtml && (
          <Button kind="quiet" onPress={() => setShows(shows === 'formatted' ? 'new' : 'formatted')}>
            {t(shows === 'formatted' ? 'asText' : 'asFormatted')}
          </Button>
        )}
        {mayWork && (
          <Button kind="quiet" onPress={() => passOn(message)}>
            {t('kind_forward')}
          </Button>
        )}
        <WhyHere message={message} />
        <WhatRulesDid rules={message.rules} />
      </div>
    </Message>
  );
}

/** Who it is said to be from is not proven: it says why, and an agent who knows better confirms. */
function Warning({ message, page }: { readonly message: Received; readonly page: CasePage }) {
  const t = useWords();
  const mayWork = useMay('agent');
  const { confirm } = useConfirmSender(page, message);
  if (!message.unverified) return null;
  return (
    <Notice kind="warn" {...(mayWork && { action: t('confirmSender'), onAction: confirm })}>
      {t(`unverified_${message.unverified}`)}
    </Notice>
  );
}
