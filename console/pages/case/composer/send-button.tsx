import { useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices } from '../../../session/person.tsx';
import { MenuEntry } from '../../../ui/press/menu.tsx';
import { Split } from '../../../ui/press/split.tsx';
import { useWords } from '../../../words/language.tsx';
import { TimeDialog } from '../dialogs/time-dialog.tsx';
import { type DraftKind, type DraftWords, isBegun } from '../drafts/draft-keeper.ts';
import { nameOf, type Recipients } from './recipients-of.ts';
import type { Sending } from './use-sending.ts';

/** Which statuses the case may enter with what leaves, and the usual way: then it waits for its customer. */
export function useWays({ case: about }: CasePage, kind: DraftKind) {
  const { statuses } = useChoices();
  // What is passed on leaves the case where it is: its customer still waits.
  const next = (kind === 'reply' && statuses.find(({ name }) => name === about.status)?.next) || [];
  const following = statuses.filter(({ name, active }) => active && next.includes(name));
  const waiting = following.find((status) => status.kind === 'waiting');
  return { following, waiting, usual: waiting && { status: waiting.name } };
}

/** Says whom it goes to and what becomes of the case; the arrow has the other ways. */
export function SendButton({
  page,
  kind,
  recipients,
  words,
  sending,
  isBusy,
}: {
  readonly page: CasePage;
  readonly kind: DraftKind;
  readonly recipients: Recipients;
  readonly words: DraftWords;
  readonly sending: Sending;
  readonly isBusy: boolean;
}) {
  const t = useWords();
  const names = useNames();
  const [asksWhen, setAsksWhen] = useState(false);
  const { following, waiting, usual } = useWays(page, kind);
  const isReady = isBegun(words) && !isBusy && (kind === 'note' || recipients.to !== undefined);
  const state = { isDisabled: !isReady, isPending: sending.isSending };
  if (kind === 'note')
    return (
      <Split kind="note" label={t('otherWays')} hint="Ctrl ↵" onPress={() => sending.send()} {...state}>
        {t('addNote')}
      </Split>
    );
  return (
    <>
      <Split
        kind="main"
        label={t('otherWays')}
        hint="Ctrl ↵"
        onPress={() => sending.send(usual)}
        {...state}
        others={
          <>
            {usual && <MenuEntry onAction={() => sending.send()}>{t('sendOnly')}</MenuEntry>}
            {following
              .filter((status) => status !== waiting)
              .map(({ name }) => (
                <MenuEntry key={name} onAction={() => sending.send({ status: name })}>
                  {t('sendAnd', { status: names.status(name) })}
                </MenuEntry>
              ))}
            <MenuEntry icon="clock" onAction={() => setAsksWhen(true)}>
              {t('sendLater')}
            </MenuEntry>
          </>
        }
      >
        {waiting
          ? t('sendAnd', { status: names.status(waiting.name) })
          : t('sendTo', { name: nameOf(recipients.to ?? '…', page) })}
      </Split>
      <TimeDialog
        title={t('sendLater')}
        about={t('sendLaterText')}
        deed={t('sendLater')}
        isOpen={asksWhen}
        close={() => setAsksWhen(false)}
        choose={(sendAt) => sending.send({ ...usual, sendAt })}
      />
    </>
  );
}
