import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type CasePage, casePage } from '#adapters/dynamodb/case-page.ts';
import { caseTable } from '#adapters/dynamodb/case-table.ts';
import { entities } from '#adapters/dynamodb/entities.ts';
import { PlainError } from './command-line.ts';

/** Reads cases of a running cloud through its gateway, as a person with every right. */
export class CaseReader {
  readonly #table: ReturnType<typeof caseTable>;

  private constructor(table: ReturnType<typeof caseTable>) {
    this.#table = table;
  }

  /** Finds the table: the cloud has one. */
  static async of(endpoint: string): Promise<CaseReader> {
    const configuration = {
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'people', secretAccessKey: 'people' },
    };
    const listed = await caseTable('', configuration)
      .client.send(new ListTablesCommand({}))
      .catch(() => undefined);
    if (!listed) throw new PlainError(`Nothing answers AWS calls at ${endpoint}: run \`npm start\` first.`);
    const [name] = listed.TableNames ?? [];
    if (name === undefined) throw new PlainError(`The cloud at ${endpoint} has no table.`);
    return new CaseReader(caseTable(name, configuration));
  }

  page(number: number): Promise<CasePage | undefined> {
    return casePage(this.#table, number);
  }

  /** The newest cases, newest first. Numbers may have gaps. */
  async newest(most: number): Promise<CasePage[]> {
    const { data } = await entities(this.#table).counter.get({ name: 'case' }).go({ consistent: true });
    const pages: CasePage[] = [];
    for (let number = data?.value ?? 0; number > 0 && pages.length < most; number--) {
      const page = await this.page(number);
      if (page) pages.push(page);
    }
    return pages;
  }
}
