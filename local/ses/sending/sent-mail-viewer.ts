import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
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
  readonly #page = viewerPage();
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
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://viewer');
    const [, sesId] = /^\/sent\/(.+)\.eml$/.exec(pathname) ?? [];
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(this.#page);
    } else if (pathname === '/sent.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(this.#newest().map(withoutRaw)));
    } else if (sesId !== undefined || pathname === '/get-emlContent') {
      const mail = this.#newest().find((one) => one.sesId === (sesId ?? searchParams.get('messageId')));
      if (mail === undefined) response.writeHead(404).end('No such mail among the newest.');
      else if (sesId === undefined) response.end(JSON.stringify({ fileName: mail.sesId, body: mail.raw }));
      else response.setHeader('content-type', 'message/rfc822').end(mail.raw);
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

/** The package's page writes a mail anew for its download, and fails with large ones: what is saved must be what was sent. */
function viewerPage(): string {
  const page = readFileSync(join(require.resolve('aws-ses-v2-local'), '../../static/index.html'), 'utf8');
  const download = `<button onclick="downloadEmail('\${e.messageId}')">Email Download</button>`;
  if (!page.includes(download)) throw new Error('The page of aws-ses-v2-local has another download button.');
  return page.replace(
    download,
    () => `<a href="/sent/\${e.messageId}.eml" download><button>Email Download</button></a>`,
  );
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
