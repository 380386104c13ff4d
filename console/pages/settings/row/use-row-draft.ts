import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, Refused } from '../../../api.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { choicesQuery } from '../../../session/person.tsx';
import { useLanguage } from '../../../words/language.tsx';
import { type Columns, type LookupName, type Row, setupKey } from '../setup-requests.ts';
import { usePaused } from '../use-paused.ts';

/** What others have made of the row that is edited (CASE-12). */
export interface Theirs {
  /** Missing when the row is no more. */
  readonly columns: Columns | undefined;
  readonly version: number;
  readonly by: string | undefined;
  readonly at: string | undefined;
}

type Saved = Awaited<ReturnType<typeof ask<'putRow'>>>;

/** A row while somebody edits it: what it would be, what is wrong with it, and what others did meanwhile. */
export function useRowDraft({
  lookup,
  name,
  row,
  saved,
}: {
  readonly lookup: LookupName;
  readonly name: string;
  /** As it was read; undefined for a new one. */
  readonly row: Row | undefined;
  readonly saved: (answer: Saved) => void;
}) {
  const queries = useQueryClient();
  const language = useLanguage();
  const onProblem = useTellProblem();
  const [base, setBase] = useState({ columns: row?.columns ?? {}, version: row?.version ?? 0 });
  const [edited, setEdited] = useState<Columns>({});
  const [read, setRead] = useState(row);
  const [beginning, setBeginning] = useState(0);
  const [theirs, setTheirs] = useState<Theirs>();
  const columns = { ...base.columns, ...edited };
  const beginWith = (columns: Columns, version: number) => {
    setBase({ columns, version });
    setBeginning((before) => before + 1);
  };
  const isNew = row === undefined;
  // What was read anew is shown where nobody edits: after an undo, or a colleague's change.
  if (row && row !== read) {
    setRead(row);
    if (Object.keys(edited).length === 0) beginWith(row.columns, row.version);
  }
  const asked = usePaused(JSON.stringify({ name, columns: edited, isNew }));
  const isEdited = Object.entries(edited).some(([column, value]) => !isSame(value, base.columns[column]));
  const { data: checked, isFetching } = useQuery({
    queryKey: [setupKey, 'check', lookup, base.version, language, asked],
    queryFn: ({ signal }) =>
      ask('checkRow', { params: { lookup }, body: { ...JSON.parse(asked), language } }, { signal }),
    placeholderData: keepPreviousData,
    enabled: name !== '',
  });
  const { mutate: save, isPending } = useMutation({
    mutationFn: (sent: Columns) =>
      isNew
        ? ask('createRow', { params: { lookup }, body: { name, columns: sent } })
        : ask('putRow', { params: { lookup }, query: { name }, body: { columns: sent }, version: base.version }),
    onSuccess: (answer, sent) => {
      if (answer.row) setBase({ columns: answer.row.columns, version: answer.row.version });
      // What was typed while it was saved is still to be saved.
      setEdited((now) => Object.fromEntries(Object.entries(now).filter(([column, value]) => value !== sent[column])));
      setTheirs(undefined);
      void queries.invalidateQueries({ queryKey: [setupKey] });
      void queries.invalidateQueries({ queryKey: choicesQuery.queryKey });
      saved(answer);
    },
    onError: (error) => {
      const now = error instanceof Refused ? error.problem.row : undefined;
      if (!now || !(error instanceof Refused)) return onProblem(error);
      setTheirs({
        columns: now.columns,
        version: error.problem.version ?? 0,
        by: now.changedBy,
        at: now.changedAt,
      });
    },
  });
  return {
    columns,
    base: base.columns,
    version: base.version,
    isEdited,
    isChecking: isFetching,
    checked,
    isSaving: isPending,
    theirs,
    change: (more: Columns) => setEdited((before) => ({ ...before, ...more })),
    /** Counts how often the row was begun with anew. */
    beginning,
    discard: () => {
      setEdited({});
      // A colleague may have changed it while it was edited.
      const newest = read && read.version > base.version ? read : base;
      beginWith(newest.columns, newest.version);
    },
    save: () => save(edited),
    /** Goes on with what others have made, and with one's own changes over it unless they are given up. */
    settle: (whose: 'theirs' | 'mine') => {
      if (!theirs?.columns) return;
      beginWith(theirs.columns, theirs.version);
      if (whose === 'theirs') setEdited({});
      setTheirs(undefined);
    },
  };
}

export type RowDraft = ReturnType<typeof useRowDraft>;

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
