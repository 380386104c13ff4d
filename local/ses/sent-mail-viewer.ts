import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type AddressObject, simpleParser } from 'mailparser';
import type { SentMail, SentMailStore } from './sent-mail-store.ts';

// Node and vitest read this CommonJS package's default export differently; require is the same in both.
const require = createRequire(import.meta.url);
const viewer: typeof import('aws-ses-v2-local') = require('aws-ses-v2-local');
const viewerStore: typeof import('aws-ses-v2-local/dist/store.js') = require('aws-ses-v2-local/dist/store.js');

/** The viewer keeps its mails in memory: no more than this are shown at first. */
const shownAtFirst = 200;

/**
 * The outbox page of aws-ses-v2-local. A mail is parsed for it only when somebody looks, so that sending costs nothing more.
 * Its port also answers `GET /sent.json`: the newest mails without their bytes, oldest first, and `GET /sent/<SES id>.eml`: the bytes.
 */
export class SentMailViewer {
  readonly #store: SentMailStore;
  #server: Server | undefined;
  #position: number;
  #filling: Promise<void> = Promise.resolve();

  constructor(store: SentMailStore) {
    this.#store = store;
    this.#position = Math.max(0, store.count - shownAtFirst);
    viewerStore.clearStore();
  }

  /** Resolves to the real port. Rejects with the system's error, e.g. EADDRINUSE. */
  async start(port: number): Promise<number> {
    const server = await viewer.default({ host: '127.0.0.1', port });
    // It resolves even when the port was taken.
    if (!server.listening) throw Object.assign(new Error(`listen EADDRINUSE: ${port}`), { code: 'EADDRINUSE' });
    this.#server = server;
    const [page] = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request, response) => this.#answer(request, response, page as RequestListener)); // express' listener
    return (server.address() as AddressInfo).port; // a TCP server: never a pipe's string
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse, page: RequestListener): void {
    const url = request.url ?? '/';
    if (url === '/sent.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(this.#newest().map(withoutRaw)));
    } else if (url.startsWith('/sent/')) {
      const mail = this.#newest().find(({ sesId }) => url === `/sent/${sesId}.eml`);
      if (mail) response.setHeader('content-type', 'message/rfc822').end(mail.raw);
      else response.writeHead(404).end('No such mail among the newest.');
    } else {
      this.#filling = this.#filling.then(() => this.#fill());
      this.#filling.then(() => page(request, response));
    }
  }

  #newest(): SentMail[] {
    return this.#store.since(Math.max(0, this.#store.count - shownAtFirst));
  }

  async #fill(): Promise<void> {
    this.#position = Math.max(this.#position, this.#store.count - shownAtFirst);
    for (const mail of this.#store.since(this.#position)) {
      this.#position++;
      await show(mail);
    }
  }
}

function withoutRaw({ messageId, sesId, from, recipients, at }: SentMail): Omit<SentMail, 'raw'> {
  return { messageId, sesId, from, recipients, at };
}

async function show(mail: SentMail): Promise<void> {
  const parsed = await simpleParser(mail.raw);
  viewerStore.saveEmail({
    messageId: mail.sesId,
    from: parsed.from?.text ?? mail.from,
    replyTo: texts(parsed.replyTo),
    destination: { to: texts(parsed.to), cc: texts(parsed.cc), bcc: [] },
    subject: parsed.subject ?? '(no subject)',
    body: { text: parsed.text, html: parsed.html || undefined },
    attachments: parsed.attachments.map(({ content, contentType, filename, size }) => ({
      content: content.toString('base64'),
      contentType,
      filename,
      size,
    })),
    at: Math.floor(Date.parse(mail.at) / 1000),
  });
}

function texts(people: AddressObject | AddressObject[] | undefined): string[] {
  return [people ?? []].flat().map((person) => person.text);
}
