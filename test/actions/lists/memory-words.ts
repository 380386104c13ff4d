import type {
  Generations,
  KnownHead,
  KnownWords,
  MessageReading,
  MessagesToIndex,
  NewHead,
  WordHit,
  WordIndex,
  WordSearch,
} from '#actions/lists/search/word-ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import type { CaseWord } from '#domain/lists/search/case-words.ts';
import { itemKey, type MemoryTable } from '../../support/memory/table.ts';

interface Posting {
  readonly generation: number;
  readonly caseNumber: number;
  readonly word: CaseWord;
  readonly message: MessageKey | undefined;
}

interface Source {
  readonly name: string;
  readonly stems: readonly string[];
}

/** The index of words in memory, as its table would hold it. */
export class MemoryWords implements WordIndex, WordSearch {
  state: Generations = { current: 1 };
  readonly postings = new Map<string, Posting>();
  /** Writes so far: one for each item. */
  written = 0;
  private readonly sources = new Map<string, Source[]>();
  private readonly heads = new Map<string, KnownHead>();

  async generations(): Promise<Generations> {
    return this.state;
  }

  async known(generation: number, caseNumber: number): Promise<KnownWords> {
    const sources = this.sources.get(`${generation}#${caseNumber}`) ?? [];
    const head = this.heads.get(`${generation}#${caseNumber}`);
    return {
      head,
      sources: new Set(sources.map(({ name }) => name)),
      stems: new Set([...sources.flatMap(({ stems }) => stems), ...(head?.others ?? [])]),
    };
  }

  async add(...[generation, caseNumber, { name, of }, words, head]: Parameters<WordIndex['add']>) {
    if (head) await this.putHead(generation, caseNumber, head);
    const { at, id } = of;
    const message = at === undefined || id === undefined ? undefined : { caseNumber: of.caseNumber, at, id };
    for (const word of words) this.put({ generation, caseNumber, word, message });
    const key = `${generation}#${caseNumber}`;
    const stems = words.map(({ stem }) => stem);
    this.sources.set(key, [...(this.sources.get(key) ?? []).filter((one) => one.name !== name), { name, stems }]);
    this.written++;
  }

  async putHead(generation: number, caseNumber: number, { others, subject, version }: NewHead) {
    const head = { subject, version };
    const key = `${generation}#${caseNumber}`;
    const before = this.heads.get(key);
    const newest = before && before.version > head.version ? before : head;
    for (const stem of before?.subject ?? []) this.postings.delete(keyOf(generation, caseNumber, stem, true));
    const words = [...newest.subject.map((stem): CaseWord => ({ stem, place: 'subject' })), ...others];
    for (const word of words) this.put({ generation, caseNumber, word, message: undefined });
    const stems = new Set([...(before?.others ?? []), ...others.map(({ stem }) => stem)]);
    this.heads.set(key, { ...newest, others: [...stems] });
    this.written++;
  }

  async remove(generation: number, caseNumber: number) {
    for (const [key, one] of this.postings)
      if (one.generation === generation && one.caseNumber === caseNumber) this.postings.delete(key);
    this.sources.delete(`${generation}#${caseNumber}`);
    this.heads.delete(`${generation}#${caseNumber}`);
  }

  async withStem(generation: number, stem: string, limit: number) {
    return this.hits(generation, limit, (one) => one === stem);
  }

  async beginning(generation: number, beginning: string, limit: number) {
    return this.hits(generation, limit, (one) => one.startsWith(beginning));
  }

  async among(generation: number, stems: readonly string[], numbers: readonly number[]) {
    const { hits } = this.hits(generation, Number.POSITIVE_INFINITY, (one) => stems.includes(one));
    return hits.filter(({ number }) => numbers.includes(number));
  }

  /** Stems by which a case is found. */
  of(caseNumber: number, generation = this.state.current): readonly string[] {
    const mine = [...this.postings.values()].filter(
      (one) => one.generation === generation && one.caseNumber === caseNumber,
    );
    return mine.map(({ word }) => word.stem).toSorted();
  }

  private hits(generation: number, limit: number, isWanted: (stem: string) => boolean) {
    const found = [...this.postings.values()]
      .filter((one) => one.generation === generation && isWanted(one.word.stem))
      .map(({ caseNumber: number, word, message }): WordHit => ({ number, ...word, message }));
    const rank = ({ place, number }: WordHit) => (place === 'subject' ? 10 ** 12 : 0) + number;
    const sorted = found.toSorted((one, other) => rank(other) - rank(one));
    return { hits: sorted.slice(0, limit), isAll: sorted.length <= limit };
  }

  private put(posting: Posting): void {
    const { generation, caseNumber, word } = posting;
    this.postings.set(keyOf(generation, caseNumber, word.stem, word.place === 'subject'), posting);
    this.written++;
  }
}

function keyOf(generation: number, caseNumber: number, stem: string, isSubject: boolean): string {
  return `${generation}#${stem}#${isSubject}#${caseNumber}`;
}

/** Messages whose words are to be stored, in memory. */
export class MemoryMessagesToIndex implements MessagesToIndex {
  private readonly words: MemoryWords;
  private readonly table: MemoryTable;

  constructor(words: MemoryWords, table: MemoryTable) {
    this.words = words;
    this.table = table;
  }

  async messageToIndex(key: MessageKey): ReturnType<MessagesToIndex['messageToIndex']> {
    const found = this.table.cases.get(String(key.caseNumber));
    const message = this.table.messages.get(itemKey(key));
    return {
      generations: await this.words.generations(),
      found: found && message ? { case: found, message } : undefined,
    };
  }
}

export class MemoryFoundMessages implements MessageReading {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async messages(keys: readonly MessageKey[]): ReturnType<MessageReading['messages']> {
    return keys.flatMap((key) => this.table.messages.get(itemKey(key)) ?? []);
  }
}
