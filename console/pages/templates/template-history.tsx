import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useTimes } from '../../session/agents-times.ts';
import { Fault } from '../../shell/fault.tsx';
import { Confirm } from '../../ui/layers/confirm.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { lineDifferences } from './line-differences.ts';
import look from './template-history.module.css';
import { historyQuery, type Part, type ShownTemplate, type Texts, templateQuery } from './template-requests.ts';

const parts: readonly Part[] = ['subject', 'html', 'text'];

/** Who wrote a template's texts, what each version says otherwise, and the way back. */
export function TemplateHistory({
  shown,
  isUnsaved,
  close,
  restored,
}: {
  readonly shown: ShownTemplate;
  readonly isUnsaved: boolean;
  readonly close: () => void;
  readonly restored: () => void;
}) {
  const t = useWords();
  const times = useTimes();
  const onError = useTellProblem();
  const { name, version: inEffect, origin } = shown.template;
  const { data, error, refetch } = useQuery(historyQuery(name));
  const [compared, setCompared] = useState<number>();
  const [asked, setAsked] = useState<number>();
  const { mutate: restore, isPending } = useMutation({
    mutationFn: (version: number) => ask('restoreTemplate', { params: { name }, body: { version }, version: inEffect }),
    onSuccess: (_, version) => {
      tell({ title: version === 0 ? t('templateReset') : t('templateRestored', { version }) });
      restored();
      close();
    },
    onError,
  });
  const rows = [
    ...(data?.versions ?? []).map(({ version, at, who, note }) => ({
      version,
      title: t('templateVersion', { version }),
      about: [who, times.moment(at), note].filter((one) => one !== '').join(' · '),
    })),
    ...(origin === 'own' ? [] : [{ version: 0, title: t('templateShipped'), about: '' }]),
  ];
  return (
    <Dialog title={t('templateHistory')} isOpen close={close} wide>
      {error && <Fault error={error} again={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.versions.length === 0 && <p className={look.about}>{t('templateHistoryNone')}</p>}
      {data && (
        <ol className={look.versions}>
          {rows.map(({ version, title, about }) => (
            <li key={version} className={look.version}>
              <span className={look.words}>
                <b>{title}</b> {version === inEffect && <span className={look.mark}>{t('templateInEffect')}</span>}
                <span className={look.about}>{about}</span>
              </span>
              {version !== inEffect && (
                <>
                  <Button kind="quiet" onPress={() => setCompared(compared === version ? undefined : version)}>
                    {t('templateCompare')}
                  </Button>
                  <Button isDisabled={isPending} onPress={() => (isUnsaved ? setAsked(version) : restore(version))}>
                    {t('templateRestore')}
                  </Button>
                </>
              )}
              {compared === version && <Differences name={name} version={version} now={shown.texts} />}
            </li>
          ))}
        </ol>
      )}
      <Confirm
        title={t('templateDropTitle')}
        deed={t('templateDiscard')}
        cancel={t('cancel')}
        isOpen={asked !== undefined}
        close={() => setAsked(undefined)}
        confirm={() => asked !== undefined && restore(asked)}
      >
        <p>{t('templateDropText')}</p>
      </Confirm>
    </Dialog>
  );
}

function Differences({ name, version, now }: { readonly name: string; readonly version: number; readonly now: Texts }) {
  const t = useWords();
  const { data, error, refetch } = useQuery(templateQuery(name, version));
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const languages = [...new Set([...Object.keys(now), ...Object.keys(data.texts)])];
  const places = languages.flatMap((language) =>
    parts.map((part) => ({
      place: `${language}.${part}`,
      before: data.texts[language]?.[part] ?? '',
      after: now[language]?.[part] ?? '',
    })),
  );
  const differing = places.filter(({ before, after }) => before !== after);
  if (differing.length === 0) return <p className={look.about}>{t('templateSame')}</p>;
  return differing.map(({ place, before, after }) => (
    <figure key={place} className={look.difference}>
      <figcaption>{place}</figcaption>
      <pre>
        {lineDifferences(after, before)
          .filter(({ is }) => is !== 'same')
          .map(({ is, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
            <span key={index} className={look[is]}>
              {`${is === 'new' ? '+' : '−'} ${text}\n`}
            </span>
          ))}
      </pre>
    </figure>
  ));
}
