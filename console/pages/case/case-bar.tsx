import { useState } from 'react';
import { useLocation } from 'wouter';
import { useKeys } from '../../keys/use-keys.ts';
import type { CasePage } from '../../live/case-requests.ts';
import { usePresence } from '../../live/changes.ts';
import { useNow } from '../../live/now.ts';
import { neighbour, trail } from '../../live/trail.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { useChoices, useMay, useMe } from '../../session/person.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Menu, MenuEntry } from '../../ui/press/menu.tsx';
import { Face } from '../../ui/show/face.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Status } from '../../ui/show/status.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import { MergeDialog } from './dialogs/merge-dialog.tsx';
import { SnoozeDialog } from './dialogs/snooze-dialog.tsx';
import { SubjectDialog } from './dialogs/subject-dialog.tsx';
import type { DraftKind } from './drafts/draft-keeper.ts';
import { useCaseEdit } from './use-case-edit.ts';
import { useFollowing } from './use-following.ts';

/** The head of a case: what and whose it is, who else has it before them, and what is done with all of it. */
export function CaseBar({ page, write }: { readonly page: CasePage; readonly write: (kind: DraftKind) => void }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const now = useNow();
  const me = useMe();
  const [, navigate] = useLocation();
  const mayWork = useMay('agent');
  const { edit } = useCaseEdit(page.case);
  const [dialog, setDialog] = useState<'merge' | 'snooze' | 'subject'>();
  const { number, subject, status, statusSince, snoozedUntil } = page.case;
  const others = usePresence().filter((one) => one.number === number && one.who !== me.address);
  const resolved = useNextStatus(status, 'resolved');
  const back = trail().address;
  const next = neighbour(number, 1);
  const before = neighbour(number, -1);
  const wake = useCaseEdit(page.case).snooze;
  const resolve = mayWork && resolved !== undefined && (() => edit({ status: resolved }));
  const { follows, toggle: follow } = useFollowing(page.case);
  const close = () => setDialog(undefined);
  useKeys({
    KeyU: () => navigate(back),
    KeyJ: next !== undefined && (() => navigate(`/cases/${next}`)),
    KeyK: before !== undefined && (() => navigate(`/cases/${before}`)),
    KeyR: mayWork && (() => write('reply')),
    KeyN: mayWork && (() => write('note')),
    KeyF: mayWork && (() => write('forward')),
    KeyE: resolve,
    KeyW: follow,
    KeyA: mayWork && me.agent && page.case.agent !== me.address && (() => edit({ agent: me.address })),
  });
  const customer = page.customer && [contactName(page.customer), page.customer.account];
  return (
    <>
      <Bar
        before={
          <ButtonLink kind="quiet" square href={back} aria-label={t('backToList')}>
            <Icon name="back" />
          </ButtonLink>
        }
        title={subject || t('noSubject')}
        under={
          <>
            <span>{names.caseNumber(number)}</span>
            <Status
              shape={names.statusKind(status)}
            >{`${names.status(status)} · ${times.from(statusSince, now)}`}</Status>
            {customer && <span>{customer.filter(Boolean).join(', ')}</span>}
          </>
        }
      >
        {others.map(({ who, doing }) => (
          <Face key={who} name={names.agent(who)} title={t(`presence_${doing}`, { name: names.agent(who) })} />
        ))}
        {resolve && (
          <Button hint="E" onPress={resolve}>
            {t('resolve')}
          </Button>
        )}
        <Menu
          label={t('moreDeeds')}
          trigger={
            <Button square aria-label={t('moreDeeds')}>
              <Icon name="dots" />
            </Button>
          }
        >
          {mayWork && (
            <>
              {snoozedUntil ? (
                <MenuEntry icon="clock" onAction={() => wake(null)}>
                  {t('wake')}
                </MenuEntry>
              ) : (
                <MenuEntry icon="clock" onAction={() => setDialog('snooze')}>
                  {t('snooze')}
                </MenuEntry>
              )}
              <MenuEntry icon="note" onAction={() => setDialog('subject')}>
                {t('rename')}
              </MenuEntry>
              <MenuEntry icon="merge" onAction={() => setDialog('merge')}>
                {t('merge')}
              </MenuEntry>
            </>
          )}
          <MenuEntry icon="eye" hint="W" onAction={follow}>
            {t(follows ? 'unfollow' : 'follow')}
          </MenuEntry>
          <MenuEntry icon="file" onAction={() => print()}>
            {t('print')}
          </MenuEntry>
        </Menu>
      </Bar>
      <MergeDialog page={page} isOpen={dialog === 'merge'} close={close} />
      <SnoozeDialog page={page} isOpen={dialog === 'snooze'} close={close} />
      <SubjectDialog page={page} isOpen={dialog === 'subject'} close={close} />
    </>
  );
}

/** The first status of a kind that may follow. */
export function useNextStatus(status: string, kind: 'resolved' | 'waiting'): string | undefined {
  const { statuses } = useChoices();
  const next = statuses.find(({ name }) => name === status)?.next ?? [];
  return statuses.find((one) => one.kind === kind && one.active && next.includes(one.name))?.name;
}
