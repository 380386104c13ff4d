import { type CasePage, casePage } from '#adapters/dynamodb/case/case-page.ts';
import { wholeCasePage } from '#adapters/dynamodb/case/whole-case-page.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { localTable } from '../cloud/local-table.ts';

/** Reads cases of a running cloud through its gateway, as a person with every right. */
export class CaseReader {
  readonly #table: CaseTable;

  private constructor(table: CaseTable) {
    this.#table = table;
  }

  /** Finds the table: the cloud has one. */
  static async of(endpoint: string): Promise<CaseReader> {
    return new CaseReader(await localTable(endpoint));
  }

  page(number: number): Promise<CasePage | undefined> {
    return casePage(this.#table, number);
  }

  /** The newest cases, newest first, with what happened in those that were merged into them. Numbers may have gaps. */
  async newest(most: number): Promise<CasePage[]> {
    const { data } = await entities(this.#table).counter.get({ name: 'case' }).go({ consistent: true });
    const pages: CasePage[] = [];
    for (let number = data?.value ?? 0; number > 0 && pages.length < most; number--) {
      const page = await this.page(number);
      if (page) pages.push(await this.#whole(page));
    }
    return pages;
  }

  async #whole(page: CasePage): Promise<CasePage> {
    const { number, mergedInto, merged } = page.case;
    const isAlone = mergedInto !== undefined || merged.length === 0;
    return isAlone ? page : ((await wholeCasePage(this.#table, number)) ?? page);
  }
}
