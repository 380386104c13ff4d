import { receiveMail } from '#actions/intake/receive-mail.ts';
import { agents } from '../../../support/agents.ts';
import { ApiClient, type Request } from '../../../support/api-client.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { plainMail } from '../../../support/plain-mail.ts';

/** Customers who write, and what agents ask of them by the API. */
export class PeopleDesk {
  readonly postcase = new MemoryPostcase();
  readonly client: ApiClient;
  private mails = 0;

  constructor() {
    this.postcase.configuration.changed = {
      ...{ agents, mailboxes: [supportMailbox] },
      settings: { countryOfPhones: 'DE' },
    };
    this.client = new ApiClient(this.postcase);
  }

  write(mail: Parameters<typeof plainMail>[0]) {
    const messageId = `<m${++this.mails}@client.test>`;
    return receiveMail(this.postcase.arrived(plainMail({ messageId, ...mail })), this.postcase.receiving);
  }

  async ask(method: string, path: string, more: Omit<Request, 'method' | 'path'> = {}) {
    const { status, body } = await this.client.ask({ method, path, ...more });
    const told: Readonly<Record<string, unknown>> = { ...Object(body), status };
    return told;
  }

  change(method: string, path: string, body: unknown, version?: number) {
    return this.ask(method, path, { body, ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }) });
  }

  idOf(address: string): string {
    return this.postcase.table.addresses.get(address)?.customerId ?? 'nobody';
  }
}
