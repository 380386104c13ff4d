import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useTitle } from '../../../live/title.ts';
import { useUnsaved } from '../../../shell/leaving.tsx';
import { Bar } from '../../../ui/page/bar.tsx';
import { Sheet } from '../../../ui/page/sheet.tsx';
import { Button, ButtonLink } from '../../../ui/press/button.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { editors } from '../editors/editors.ts';
import { ColumnField } from '../fields/column-field.tsx';
import { setupAddress } from '../setup-address.ts';
import type { Column, LookupRow, Row, SettingRow } from '../setup-requests.ts';
import { rowLabel, useLabel } from '../words-of.ts';
import { Affects } from './affects.tsx';
import { Conflict } from './conflict.tsx';
import { History } from './history.tsx';
import { RowDeeds } from './row-deeds.tsx';
import look from './row-editor.module.css';
import { useTellSaved } from './tell-saved.ts';
import { UnreadableFields, useUnreadableFields } from './unreadable.tsx';
import { type RowDraft, useRowDraft } from './use-row-draft.ts';

/** Fields of a row, checked as one types; what saving affects; its history. */
export function RowEditor({
  lookup,
  setting,
  name: given,
  row,
}: {
  readonly lookup: LookupRow;
  readonly setting: SettingRow | undefined;
  readonly name: string;
  readonly row: Row | undefined;
}) {
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [named, setNamed] = useState('');
  const tellSaved = useTellSaved();
  const isNew = row === undefined;
  const name = isNew ? named.trim() : given;
  const draft = useRowDraft({
    ...{ lookup: lookup.name, name, row },
    saved: ({ change, row: made }) => {
      tellSaved(change);
      // After the page knows that nothing is unsaved any more.
      if (isNew && made) setTimeout(() => navigate(setupAddress.row(lookup.name, made.name), { replace: true }));
    },
  });
  const unreadable = useUnreadableFields();
  const isUnsaved = draft.isEdited || unreadable.isAny || (isNew && named !== '');
  useUnsaved(isUnsaved && !draft.isSaving);
  const title = isNew
    ? t('rowNewOf', { lookup: label(lookup.label) })
    : setting
      ? label(setting.label)
      : rowLabel(draft.base, name, language);
  useTitle(title);
  const described = setting ? [valueColumn(setting)] : lookup.columns.filter((column) => column.name !== lookup.key);
  const key = lookup.columns.find((column) => column.name === lookup.key);
  const faults = isUnsaved ? (draft.checked?.faults ?? []) : [];
  const isWrong = unreadable.isAny || faults.length > 0;
  const isOwn = (fault: (typeof faults)[number]) => fault.lookup === lookup.name;
  const faultAt = (place: string) => {
    const found = faults.find((fault) => isOwn(fault) && (fault.column === place || isListed(fault.column, place)));
    return found?.message;
  };
  const shown = new Set([lookup.key, ...described.map((column) => column.name)]);
  const elsewhere = faults.filter((fault) => !isOwn(fault) || !shown.has(fault.column.split(/[.[]/)[0] ?? ''));
  const aside = (
    <>
      {isUnsaved && (
        <div className={look.foot}>
          <span role="status" className={look.about}>
            {draft.isChecking ? t('checking') : t(isWrong ? 'somethingWrong' : 'nothingWrong')}
          </span>
          {!isNew && <Button onPress={draft.discard}>{t('discardChanges')}</Button>}
        </div>
      )}
      {draft.checked && !isNew && <Affects affects={draft.checked.affects} isEdited={isUnsaved} />}
      {!isNew && <History lookup={lookup} setting={setting} name={name} />}
    </>
  );
  return (
    <>
      <Bar
        title={title}
        under={isNew ? undefined : <Standing row={row} title={title} />}
        before={
          <ButtonLink
            kind="quiet"
            square
            href={setting ? setupAddress.overview : setupAddress.lookup(lookup.name)}
            aria-label={t('toRows')}
          >
            <Icon name="back" />
          </ButtonLink>
        }
      >
        {row && <RowDeeds lookup={lookup} row={row} version={draft.version} isEdited={isUnsaved} />}
        <Button
          kind="main"
          isDisabled={!isUnsaved || name === '' || draft.isSaving || draft.theirs !== undefined || isWrong}
          onPress={() => draft.save()}
        >
          {t('save')}
        </Button>
      </Bar>
      <Sheet aside={aside}>
        {draft.theirs && <Conflict draft={draft} lookup={lookup} setting={setting} />}
        {setting && <p className={look.about}>{label(setting.help)}</p>}
        {elsewhere.map((fault) => (
          <Notice key={`${fault.lookup} ${fault.name} ${fault.column} ${fault.message}`} kind="bad">
            {isOwn(fault)
              ? `${fault.column} ${fault.message}`
              : t('faultElsewhere', { row: fault.name, lookup: fault.lookup, what: fault.message })}
          </Notice>
        ))}
        {isNew && key && (
          <ColumnField column={key} value={named} change={(value) => setNamed(String(value ?? ''))} faultAt={faultAt} />
        )}
        <UnreadableFields tell={unreadable.tell}>
          <Fields lookup={lookup} name={name} described={described} draft={draft} faultAt={faultAt} />
        </UnreadableFields>
      </Sheet>
    </>
  );
}

function Fields({
  lookup,
  name,
  described,
  draft,
  faultAt,
}: {
  readonly lookup: LookupRow;
  readonly name: string;
  readonly described: readonly Column[];
  readonly draft: RowDraft;
  readonly faultAt: (place: string) => string | undefined;
}) {
  const Own = editors[lookup.name];
  if (Own)
    return (
      <Suspense fallback={<Skeleton />}>
        <Own
          key={draft.beginning}
          {...{ lookup: lookup.name, name, described, faultAt }}
          columns={withUsual(described, draft.columns)}
          change={draft.change}
        />
      </Suspense>
    );
  const columns = withUsual(described, draft.columns);
  return described.map((column) => (
    <ColumnField
      // What holds its own text begins anew where others have changed the row, or the changes were given up.
      key={`${column.name} ${draft.beginning}`}
      column={column}
      value={columns[column.name]}
      change={(value) => draft.change({ [column.name]: value })}
      faultAt={faultAt}
    />
  ));
}

/** Which name other rows use, where its title is another, and whose it is. */
function Standing({ row: { origin, name }, title }: { readonly row: Row; readonly title: string }) {
  const t = useWords();
  return (
    <>
      {name !== title && <span>{name} ·</span>}
      <span>{t(`origin_${origin}`)}</span>
    </>
  );
}

/** What stands in a new row when nothing is said. */
function withUsual(described: readonly Column[], columns: Row['columns']): Row['columns'] {
  const usual = described.flatMap(({ name, usual: value }) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(usual), ...columns };
}

function valueColumn({ label, takes, clearable }: SettingRow): Column {
  return { name: 'value', label, takes, clearable, required: true };
}

/** `next[2]` is told beneath the field `next`. */
function isListed(column: string, place: string): boolean {
  return column.startsWith(`${place}[`);
}
