import type { Column, Columns, LookupName, LookupRow, Row } from '../setup-requests.ts';

/** What an editor of rows is given: it shows columns and says how they are to be; the page around it checks, saves and settles conflicts. */
export interface RowEditorProps {
  readonly lookup: LookupName;
  /** Empty for a row that has no name yet. */
  readonly name: string;
  /** All columns of the lookup but its key, as the API describes them. */
  readonly described: readonly Column[];
  /** As they are edited now. */
  readonly columns: Columns;
  /** Changes some columns: each that is given is as it is to be, whole. */
  readonly change: (columns: Columns) => void;
  /** What is wrong at a place such as `norms.High.response`, in the reader's language. */
  readonly faultAt: (place: string) => string | undefined;
}

/** What a list of rows is given: those that are to be shown. */
export interface RowListProps {
  readonly lookup: LookupRow;
  readonly rows: readonly Row[];
}
