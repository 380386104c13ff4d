import { faultLine } from '#domain/configuration/checks/fault.ts';
import { fileRows } from '#domain/configuration/rows/configuration-file.ts';
import { FileWrong, type WrongPlace } from '#domain/configuration/rows/file-wrong.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { type ImportAsked, type ImportPorts, plannedFile } from './import-configuration.ts';

export interface ImportPreview {
  readonly changes: readonly RowChange[];
  /** Rows of the file that are here already as it has them. */
  readonly same: number;
  /** What is wrong in the file: while anything is, nothing can be imported. */
  readonly refused: readonly WrongPlace[];
}

/** What importing a file would do, row by row; nothing is written (CONS-06). */
export async function previewImport(asked: Omit<ImportAsked, 'who'>, ports: ImportPorts): Promise<ImportPreview> {
  try {
    const rows = fileRows(asked.content);
    const { changes } = await plannedFile(asked, ports);
    const changed = new Set(changes.map(({ lookup, name }) => `${lookup}#${name}`));
    return {
      changes,
      same: rows.filter(({ lookup, name }) => !changed.has(`${lookup}#${name}`)).length,
      refused: [],
    };
  } catch (error) {
    if (error instanceof FileWrong) return { changes: [], same: 0, refused: error.places };
    if (!(error instanceof RowWrong)) throw error;
    const refused = error.faults.map((fault) => ({ place: '', message: faultLine(fault) }));
    return { changes: [], same: 0, refused };
  }
}
