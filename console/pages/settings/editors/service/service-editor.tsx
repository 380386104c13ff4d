import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../../words/language.tsx';
import { ColumnField } from '../../fields/column-field.tsx';
import { rowsQuery } from '../../setup-requests.ts';
import type { RowEditorProps } from '../editor-props.ts';
import look from './service-list.module.css';
import { OwnersWords } from './service-list.tsx';
import { ownersOf } from './service-tree.ts';

/** A service, and who is responsible for it as it is edited (CASE-09). */
export function ServiceEditor({ name, described, columns, change, faultAt }: RowEditorProps) {
  const t = useWords();
  const { data } = useQuery(rowsQuery('service'));
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
      {data && (
        <p className={look.about} role="status">
          {t('serviceOwners')} <OwnersWords owners={ownersOf({ name, columns }, data.rows)} />
        </p>
      )}
    </>
  );
}
