import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { Button, ButtonLink } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { setupAddress } from '../setup-address.ts';
import type { LookupRow, SettingRow } from '../setup-requests.ts';
import { takesOf, useColumnWords, useValueWords } from '../words-of.ts';
import look from './conflict.module.css';
import { isSame, type RowDraft } from './use-row-draft.ts';

/** Somebody else has saved the row meanwhile: both versions side by side, and which one goes on (CASE-12). */
export function Conflict({
  draft: { theirs, base, columns, settle },
  lookup,
  setting,
}: {
  readonly draft: RowDraft;
  readonly lookup: LookupRow;
  readonly setting: SettingRow | undefined;
}) {
  const t = useWords();
  const columnWords = useColumnWords();
  const words = useValueWords();
  const names = useNames();
  const times = useTimes();
  if (!theirs) return null;
  const now = theirs.columns;
  const versions = [base, now ?? {}, columns].map((version) => inParts(version, lookup));
  const differing = Object.keys(Object.assign({}, ...versions)).filter((column) =>
    versions.some((version) => !isSame(version[column], versions[0]?.[column])),
  );
  const who = theirs.by ? names.agent(theirs.by) : t('somebody');
  return (
    <section className={look.conflict} role="alert" aria-label={t('rowConflict')}>
      <h2 className={look.title}>
        {t(now ? 'rowConflictTitle' : 'rowGoneTitle', { who, when: theirs.at ? times.moment(theirs.at) : '' })}
      </h2>
      <p>{t(now ? 'rowConflictText' : 'rowGoneText')}</p>
      {now && (
        <div className={look.scroll}>
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">{t('columnName')}</th>
                <th scope="col">{t('columnBefore')}</th>
                <th scope="col">{t('columnTheirs')}</th>
                <th scope="col">{t('columnMine')}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((column) => {
                const about = takesOf(lookup, setting, column);
                return (
                  <tr key={column}>
                    <th scope="row">{columnWords(lookup, setting, column)}</th>
                    {versions.map((version, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: three versions, always in this order
                      <td key={index}>{words(version[column], about?.takes)}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className={look.deeds}>
        {now ? (
          <>
            <Button onPress={() => settle('theirs')}>{t('takeTheirs')}</Button>
            <Button kind="main" onPress={() => settle('mine')}>
              {t('mineOverTheirs')}
            </Button>
          </>
        ) : (
          <ButtonLink href={setupAddress.lookup(lookup.name)}>{t('toRows')}</ButtonLink>
        )}
      </div>
    </section>
  );
}

/** Each language of a column by itself: `label.en`. */
function inParts(columns: RowDraft['columns'], lookup: LookupRow): Readonly<Record<string, unknown>> {
  const parts = Object.entries(columns).flatMap(([name, value]): (readonly [string, unknown])[] => {
    const takes = lookup.columns.find((column) => column.name === name)?.takes.is;
    if ((takes !== 'words' && takes !== 'texts') || typeof value !== 'object' || value === null) return [[name, value]];
    return Object.entries(value).map(([language, text]) => [`${name}.${language}`, text]);
  });
  return Object.fromEntries(parts);
}
