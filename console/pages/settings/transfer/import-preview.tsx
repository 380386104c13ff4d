import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, ask } from '../../../api.ts';
import { problemWords } from '../../../live/problem.ts';
import { choicesQuery } from '../../../session/person.tsx';
import { tell } from '../../../ui/layers/toast.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { lookupsQuery, setupKey } from '../setup-requests.ts';
import { takesOf, useColumnWords, useLabel, useValueWords } from '../words-of.ts';
import look from './import-preview.module.css';

type Preview = Answer<'previewImport'>;
const kinds = ['created', 'changed', 'reset', 'removed'] as const;
/** So many changes of a kind are shown before the rest is asked for. */
const fewShown = 20;

/** What importing would do, kind by kind; done once it is confirmed, and no other than what is shown (CONS-06). */
export function ImportPreview({
  preview,
  content,
  replace,
  lookAgain,
  done,
}: {
  readonly preview: Preview;
  readonly content: unknown;
  readonly replace: boolean;
  readonly lookAgain: () => void;
  readonly done: () => void;
}) {
  const t = useWords();
  const queries = useQueryClient();
  const [made, setMade] = useState(0);
  const all = preview.changes.length;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const marks = preview.changes.map(({ mark }) => mark);
      for (let left = all; left > 0; ) {
        const step = await ask('importSettings', { body: { content, replace, marks } });
        left = step.left;
        setMade(all - left);
      }
    },
    onSuccess: () => {
      tell({ title: t('importDone', { count: all }) });
      done();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: [setupKey] });
      void queries.invalidateQueries({ queryKey: choicesQuery.queryKey });
    },
  });
  if (preview.refused.length > 0) return <RefusedPlaces refused={preview.refused} />;
  return (
    <div className={look.preview}>
      <p className={look.sum} role="status">
        {[
          ...kinds.map((kind) => {
            const count = preview.changes.filter(({ what }) => what === kind).length;
            return count > 0 ? t(`import_${kind}`, { count }) : '';
          }),
          preview.same > 0 ? t('importSame', { count: preview.same }) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ') || t('importNothing')}
      </p>
      {all > 0 && !error && (
        <div>
          <Button kind="main" isDisabled={isPending} onPress={() => mutate()}>
            {t('importDo', { count: all })}
          </Button>
        </div>
      )}
      {isPending && (
        <div>
          <progress className={look.progress} value={made} max={all} aria-label={t('importing')} />
          <p className={look.about}>{t('importProgress', { made, all })}</p>
        </div>
      )}
      {error && (
        <Notice kind="bad" action={t('importLookAgain')} onAction={lookAgain}>
          {problemWords(error, t).title} {made > 0 && t('importSome', { made, all })}
        </Notice>
      )}
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} changes={preview.changes.filter(({ what }) => what === kind)} />
      ))}
    </div>
  );
}

function RefusedPlaces({ refused }: { readonly refused: Preview['refused'] }) {
  const t = useWords();
  return (
    <div className={look.preview}>
      <Notice kind="bad">{t('importRefused', { count: refused.length })}</Notice>
      <ul className={look.changes}>
        {refused.map(({ place, message }) => (
          <li key={`${place} ${message}`} className={look.change}>
            {place !== '' && <code className={look.place}>{place}</code>}
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Kind({ kind, changes }: { readonly kind: (typeof kinds)[number]; readonly changes: Preview['changes'] }) {
  const t = useWords();
  const label = useLabel();
  const words = useValueWords();
  const columnWords = useColumnWords();
  const [isWhole, setIsWhole] = useState(false);
  const { data: described } = useQuery(lookupsQuery);
  if (changes.length === 0) return null;
  const shown = isWhole ? changes : changes.slice(0, fewShown);
  return (
    <section className={look.kind}>
      <h3 className={look.title}>{t(`importKind_${kind}`)}</h3>
      <ul className={look.changes}>
        {shown.map((change) => {
          const lookup = described?.lookups.find(({ name }) => name === change.lookup);
          const setting = described?.settings.find(({ name }) => change.lookup === 'setting' && name === change.name);
          return (
            <li key={change.mark} className={look.change}>
              <span className={look.name}>{setting ? label(setting.label) : change.name}</span>
              <span className={look.about}>{lookup ? label(lookup.label) : change.lookup}</span>
              {kind === 'changed' && (
                <span className={look.differences}>
                  {change.differences
                    .map(({ column, before, after }) => {
                      const about = takesOf(lookup, setting, column);
                      return `${columnWords(lookup, setting, column)}: ${words(before, about?.takes)} → ${words(after, about?.takes)}`;
                    })
                    .join('; ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {changes.length > shown.length && (
        <div>
          <Button kind="quiet" onPress={() => setIsWhole(true)}>
            {t('importAllOf', { count: changes.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
