import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keptJson, usingData } from '../../kept-data.ts';

const sentMailFacts = z.object({
  messageId: z.string(),
  sesId: z.string(),
  from: z.string(),
  recipients: z.array(z.string()),
  at: z.string(),
});

/** A mail that left by SES. */
export interface SentMail extends Readonly<z.infer<typeof sentMailFacts>> {
  /** The bytes that went out, read from disk when asked for. */
  readonly raw: Buffer;
}

/**
 * Keeps sent mails in a folder, one `.eml` and one `.json` each, in the order of sending. A mail counts once its `.json`
 * has its name, which is the last step: a process killed before it has sent nothing.
 */
export class SentMailStore {
  readonly #folder: string;
  readonly #mails: SentMail[] = [];
  #next = 1;

  constructor(folder: string) {
    this.#folder = folder;
    usingData(folder, () => mkdirSync(folder, { recursive: true }));
    const names = readdirSync(folder).sort();
    const complete = new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)));
    for (const name of names) if (!complete.has(name.slice(0, name.lastIndexOf('.')))) rmSync(join(folder, name));
    for (const name of [...complete].sort()) {
      const facts = keptJson(join(folder, `${name}.json`), sentMailFacts);
      if (facts) this.#mails.push(withRaw(facts, join(folder, `${name}.eml`)));
      this.#next = Number.parseInt(name, 10) + 1;
    }
  }

  /** When it returns the mail is sent, whatever happens to this process then. */
  add(facts: z.infer<typeof sentMailFacts>, raw: Buffer): void {
    const path = join(this.#folder, `${String(this.#next++).padStart(8, '0')}-${facts.sesId}`);
    writeFileSync(`${path}.eml`, raw);
    writeFileSync(`${path}.part`, JSON.stringify(facts));
    renameSync(`${path}.part`, `${path}.json`);
    this.#mails.push(withRaw(facts, `${path}.eml`));
  }

  /** Oldest first. */
  list(): SentMail[] {
    return [...this.#mails];
  }

  get count(): number {
    return this.#mails.length;
  }

  /** Mails from that position on. */
  since(position: number): SentMail[] {
    return this.#mails.slice(position);
  }
}

function withRaw(facts: z.infer<typeof sentMailFacts>, path: string): SentMail {
  return {
    ...facts,
    get raw() {
      return readFileSync(path);
    },
  };
}
