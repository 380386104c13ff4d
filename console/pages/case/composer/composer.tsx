import { useEffect, useRef } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { Attachments, useUploads } from './attachments.tsx';
import look from './composer.module.css';
import { ComposerTabs } from './composer-tabs.tsx';
import { type DraftKind, isBegun } from './draft-keeper.ts';
import { DraftState } from './draft-state.tsx';
import { Recipients } from './recipients.tsx';
import { nameOf, recipientsOf } from './recipients-of.ts';
import { SendButton } from './send-button.tsx';
import { StoppedReply } from './stopped-reply.tsx';
import { TextArea } from './text-area.tsx';
import { Tools } from './tools.tsx';
import { useDraft } from './use-draft.ts';
import { useSending } from './use-sending.ts';

/**
 * Where an answer, a note or a message for a third person is written. They cannot be confused: frame, paper, label and the words on the
 * button differ (CONS-09). Nothing that was typed is lost (CONS-08).
 */
export function Composer({
  page,
  kind,
  choose,
  writing,
}: {
  readonly page: CasePage;
  readonly kind: DraftKind;
  readonly choose: (kind: DraftKind) => void;
  readonly writing: (kind: DraftKind | undefined) => void;
}) {
  const t = useWords();
  const times = useTimes();
  const draft = useDraft(page, kind);
  const { keeper, words, sendsAt } = draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const recipients = recipientsOf(words, kind, page);
  const sending = useSending({ page, kind, draft });
  const { add, uploading } = useUploads(keeper);
  useFocusOnChoice(kind, field);
  const begin = () => {
    // What its author saw as they began: whatever comes later stops it.
    if (!isBegun(words)) keeper.change({ seenVersion: page.case.version, to: recipients.to, cc: recipients.cc });
  };
  if (sendsAt)
    return (
      <div className={look.write}>
        <section className={`${look.sheet} ${look[kind]}`} aria-label={t(`write_${kind}`)}>
          <Notice kind="info" action={t('takeBack')} onAction={sending.takeBack}>
            {t('leavesAt', { when: times.moment(sendsAt) })}
          </Notice>
          <p className={look.leaving}>{words.body}</p>
        </section>
      </div>
    );
  return (
    <div className={look.write}>
      <section
        className={`${look.sheet} ${look[kind]}`}
        aria-label={t(`write_${kind}`)}
        data-begun={isBegun(words) || sending.stopped || undefined}
        onFocus={() => writing(kind)}
        onBlur={() => writing(undefined)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          add([...event.dataTransfer.files]);
        }}
      >
        <StoppedReply sending={sending} stopped={draft.stopped} />
        {draft.other && (
          <Notice kind="warn" action={t('takeOther')} onAction={() => draft.other && keeper.take(draft.other)}>
            {t('otherDraft')}{' '}
            <Button kind="quiet" onPress={() => keeper.insist()}>
              {t('keepThis')}
            </Button>
          </Notice>
        )}
        <div className={look.head}>
          <ComposerTabs kind={kind} choose={choose} />
          {kind === 'note' ? (
            <span className={look.onlyUs}>{t('noteOnlyUs')}</span>
          ) : (
            <Recipients
              recipients={recipients}
              nameOf={(address) => nameOf(address, page)}
              change={(changed) => keeper.change(changed)}
            />
          )}
        </div>
        <TextArea
          ref={field}
          kind={kind}
          value={words.body}
          change={(body) => {
            begin();
            keeper.change({ body });
          }}
          send={sending.send}
          paste={add}
        />
        <Attachments keeper={keeper} words={words} uploading={uploading} />
        <div className={look.foot}>
          <Tools
            page={page}
            kind={kind}
            words={words}
            recipients={recipients}
            field={field}
            add={add}
            keeper={keeper}
          />
          <span className={look.grow} />
          <DraftState draft={draft} throwAway={sending.throwAway} />
          <SendButton
            page={page}
            kind={kind}
            recipients={recipients}
            words={words}
            sending={sending}
            isBusy={uploading > 0}
          />
        </div>
      </section>
    </div>
  );
}

/** A key or a tab that chooses what is written puts the cursor there; opening the case does not. */
function useFocusOnChoice(kind: DraftKind, field: React.RefObject<HTMLTextAreaElement | null>): void {
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind) field.current?.focus();
    before.current = kind;
  }, [kind, field]);
}
