import { ColumnField } from '../../fields/column-field.tsx';
import type { RowEditorProps } from '../editor-props.ts';
import { PagePreview } from './page-preview.tsx';
import { viewOf } from './view-of.ts';

/** Words of a page, and beside them the page as customers will see it (RATE-06, CASE-20). */
export function PhraseEditor({ name, described, columns, change, faultAt }: RowEditorProps) {
  const view = viewOf(name);
  const { text } = columns;
  const words = typeof text === 'object' && text !== null ? { ...text } : {};
  return (
    <>
      {described.map((column) => (
        <ColumnField
          key={column.name}
          column={column}
          value={columns[column.name]}
          change={(value) => change({ [column.name]: value })}
          faultAt={faultAt}
        />
      ))}
      {view && <PagePreview name={name} words={words} usual={view} />}
    </>
  );
}
