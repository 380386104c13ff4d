import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { templateAddress } from '../../templates/template-address.ts';
import type { LookupName } from '../setup-requests.ts';
import type { RowEditorProps, RowListProps } from './editor-props.ts';

/**
 * Lookups whose rows have an editor of their own instead of one field for each column: a part that takes `RowEditorProps`, in a folder
 * beside this file, loaded lazily as pages are. It uses `ColumnField` for columns that need nothing of their own.
 */
export const editors: Partial<Readonly<Record<LookupName, LazyExoticComponent<ComponentType<RowEditorProps>>>>> = {
  phrase: lazy(async () => ({ default: (await import('./phrase/phrase-editor.tsx')).PhraseEditor })),
  rule: lazy(async () => ({ default: (await import('./rule/rule-editor.tsx')).RuleEditor })),
  schedule: lazy(async () => ({ default: (await import('./schedule/schedule-editor.tsx')).ScheduleEditor })),
  service: lazy(async () => ({ default: (await import('./service/service-editor.tsx')).ServiceEditor })),
  'service-level': lazy(async () => ({
    default: (await import('./service-level/service-level-editor.tsx')).ServiceLevelEditor,
  })),
};

/** Lookups whose rows are shown otherwise than one below the other by their names. */
export const rowLists: Partial<Readonly<Record<LookupName, LazyExoticComponent<ComponentType<RowListProps>>>>> = {
  rule: lazy(async () => ({ default: (await import('./rule/rule-list.tsx')).RuleList })),
  service: lazy(async () => ({ default: (await import('./service/service-list.tsx')).ServiceList })),
  'service-level': lazy(async () => ({ default: (await import('./service-level/level-table.tsx')).LevelTable })),
};

/** Lookups whose rows have a whole page of their own: its address by the name of the row; undefined as the name of a new one. */
export const ownPages: Partial<Readonly<Record<LookupName, (name: string | undefined) => string>>> = {
  template: (name) => (name === undefined ? templateAddress.make : templateAddress.template(name)),
};
