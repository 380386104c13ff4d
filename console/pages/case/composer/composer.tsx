import { useEffect, useRef, useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { type DraftKind, isBegun } from '../drafts/draft-keeper.ts';
import { useDraft } from '../drafts/use-draft.ts';
import look from './composer.module.css';
import { ComposerTabs } from './composer-tabs.tsx';
import { DraftState } from './draft-state.tsx';
import { Attachments } from './files/attachments.tsx';
import { useUploads } from './files/use-uploads.ts';
import { Recipients } from './recipients.tsx';
import { nameOf, recipientsOf } from './recipients-of.ts';
import { SendButton, useWays } from './send-button.tsx';
import { StoppedReply } from './stopped-reply.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { TextArea } from './text-area.tsx';
import type { TextSource } from './text-sources.ts';
import { Tools } from './tools.tsx';
import { useSending } from './use-sending.ts';

/**
 * Where an answer, a note or a message for a third person is written. They cannot be confused: frame, paper, label and the words on the
 * button differ (CONS-09). Nothing that was typed is lost (CONS-08).
 */
export function Composer({
  page,
  kind,
  chosen,
  choose,
  writing,
}: {
  readonly page: CasePage;
  readonly kind: DraftKind;
  /** How often it was chosen. */
  readonly chosen: number;
  readonly choose: (kind: DraftKind) => void;
  readonly writing: (kind: DraftKind | undefined) => void;
}) {
  const t = useWords();
  const times = useTimes();
  const draft = useDraft(page, kind);
  const { keeper, words, sendsAt } = draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const recipients = recipientsOf(words, kind, page);
  const { usual } = useWays(page, kind);
  const sending = useSending({ page, kind, draft });
  const [isOpen, setOpen] = useState(false);
  const [template, setTemplate] = useState<TextSource>();
  useFocusOnChoice(chosen, field);
  const begin = () => {
    // What its author saw as they began: whatever comes later stops it.
    if (!isBegun(words)) keeper.change({ seenVersion: page.case.version, to: recipients.to, cc: recipients.cc });
  };
  const { add, paste, uploading } = useUploads(keeper, field, begin);
  if (sendsAt)
    return (
      <div className={look.write}>
        <section className={`${look.sheet} ${look[kind]}`} aria-label={t(`write_${kind}`)}>
          <div className={look.head}>
            <ComposerTabs kind={kind} choose={choose} />
          </div>
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
        data-open={isOpen || isBegun(words) || sending.stopped || undefined}
        onFocus={({ target }) => {
          writing(kind);
          // It opens once something is chosen: what grows under a finger cannot be pressed.
          if (target.closest('[role=radiogroup]') === null) setOpen(true);
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (currentTarget.contains(relatedTarget)) return;
          writing(undefined);
          setOpen(false);
        }}
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
          send={() => sending.send(usual)}
          paste={paste}
          sendTemplate={setTemplate}
        />
        <Attachments page={page} keeper={keeper} words={words} uploading={uploading} />
        <div className={look.foot}>
          <Tools
            page={page}
            kind={kind}
            words={words}
            recipients={recipients}
            field={field}
            add={add}
            keeper={keeper}
            sendTemplate={setTemplate}
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
      {template && <TemplateDialog page={page} template={template} close={() => setTemplate(undefined)} />}
    </div>
  );
}

/** A key or a tab that chooses what is written puts the cursor there; opening the case does not. */
function useFocusOnChoice(chosen: number, field: React.RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    if (chosen > 0) field.current?.focus();
  }, [chosen, field]);
}
