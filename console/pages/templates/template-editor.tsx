import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, Refused } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useTitle } from '../../live/title.ts';
import { useUnsaved } from '../../shell/leaving.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Confirm } from '../../ui/layers/confirm.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { setupAddress } from '../settings/setup-address.ts';
import { setupKey } from '../settings/setup-requests.ts';
import { templateAddress } from './template-address.ts';
import look from './template-editor.module.css';
import { TemplateHistory } from './template-history.tsx';
import { TemplateParts } from './template-parts.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { checkQuery, type MailLanguage, type ShownTemplate, templateQuery, templatesKey } from './template-requests.ts';
import { useSettled } from './use-settled.ts';
import { useTemplateDraft } from './use-template-draft.ts';

/** Texts on one side, the mail that they make on the other. */
export function TemplateEditor({
  shown,
  languages,
}: {
  readonly shown: ShownTemplate;
  readonly languages: readonly MailLanguage[];
}) {
  const t = useWords();
  const spoken = useLanguage();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const { template } = shown;
  const { name } = template;
  const draft = useTemplateDraft(shown);
  const [language, setLanguage] = useState<string>(() =>
    template.languages.some((one) => one.language === spoken) ? spoken : 'en',
  );
  const [note, setNote] = useState('');
  const [isHistory, setHistory] = useState(false);
  const [conflict, setConflict] = useState<number>();
  const [asks, setAsks] = useState(false);
  const texts = useSettled(draft.texts);
  const { data: checked, isPlaceholderData } = useQuery(checkQuery(name, texts));
  const faults = checked?.faults ?? [];
  const isChecked = texts === draft.texts && checked !== undefined && !isPlaceholderData;
  useUnsaved(draft.isUnsaved);
  useTitle(template.labels[spoken] ?? name);
  const shownNow = async () => {
    await queries.invalidateQueries({ queryKey: [setupKey] });
    await queries.invalidateQueries({ queryKey: [templatesKey] });
    return queries.fetchQuery({ ...templateQuery(name), staleTime: 0 });
  };
  const again = async () => {
    draft.take(await shownNow());
    setConflict(undefined);
  };
  const { mutate: save, isPending } = useMutation({
    mutationFn: async (version: number) => {
      const sent = draft.texts;
      await ask('saveTemplate', { params: { name }, body: { texts: sent, note }, version });
      return sent;
    },
    onSuccess: async (sent) => {
      tell({ title: t('templateSaved') });
      setConflict(undefined);
      setNote('');
      draft.settle(sent, await shownNow());
    },
    onError: async (error) => {
      if (!(error instanceof Refused && error.problem.status === 412)) return onError(error);
      const theirs = await queries.fetchQuery({ ...templateQuery(name), staleTime: 0 });
      setConflict(theirs.template.version);
    },
  });
  return (
    <>
      <Bar
        title={template.labels[spoken] ?? name}
        under={draft.isUnsaved ? t('templateUnsaved') : t(`templateOrigin_${template.origin}`)}
        before={
          <ButtonLink kind="quiet" square href={templateAddress.list} aria-label={t('templates')}>
            <Icon name="back" />
          </ButtonLink>
        }
      >
        <ButtonLink href={setupAddress.row('template', name)}>{t('templateRow')}</ButtonLink>
        <Button onPress={() => setHistory(true)}>{t('templateHistory')}</Button>
        <Button
          kind="main"
          isDisabled={!draft.isUnsaved || isPending || faults.length > 0}
          onPress={() => save(draft.version)}
        >
          {t('templateSave')}
        </Button>
      </Bar>
      <div className={look.scroll}>
        <div className={look.sides}>
          <div className={look.side}>
            {draft.isKept && (
              <Notice kind="info" action={t('templateDiscard')} onAction={() => draft.take(shown)}>
                {t('templateKept')}
              </Notice>
            )}
            {conflict !== undefined && (
              <Notice kind="warn" action={t('templateTheirs')} onAction={() => setAsks(true)}>
                <p>{t('templateConflict')}</p>
                <Button
                  onPress={() => {
                    draft.over(conflict);
                    save(conflict);
                  }}
                >
                  {t('templateOverwrite')}
                </Button>
              </Notice>
            )}
            <TemplateParts {...{ template, languages, draft, language, faults }} choose={setLanguage} />
            <p className={faults.length > 0 ? look.wrong : look.sound} role="status">
              {faults.length > 0 ? t('templateWrong', { count: faults.length }) : isChecked ? t('templateSound') : '…'}
            </p>
            <Field label={t('templateNote')} value={note} onChange={setNote} maxLength={500} />
          </div>
          <TemplatePreview
            name={name}
            texts={texts}
            language={language}
            isSound={isChecked && !faults.some((fault) => fault.language === language)}
          />
        </div>
      </div>
      <Confirm
        title={t('templateDropTitle')}
        deed={t('templateDiscard')}
        cancel={t('cancel')}
        isOpen={asks}
        close={() => setAsks(false)}
        confirm={() => void again()}
      >
        <p>{t('templateDropText')}</p>
      </Confirm>
      {isHistory && (
        <TemplateHistory
          shown={shown}
          isUnsaved={draft.isUnsaved}
          close={() => setHistory(false)}
          restored={() => void again()}
        />
      )}
    </>
  );
}
