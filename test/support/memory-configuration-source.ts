import type { ConfigurationSource } from '#actions/ports.ts';
import { type Configuration, defaultSettings, type Settings } from '#domain/configuration.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { baseStatuses } from '#domain/status.ts';

/** What the deployment says. */
interface Deployed {
  readonly mailDomain: string;
  readonly caseNumberMask: string;
  readonly mailboxes: readonly Mailbox[];
}

/** What the owner has changed since. */
export interface Changed {
  readonly mailboxes: readonly Mailbox[];
  readonly blocked: readonly string[];
  readonly settings: Partial<Settings>;
}

export class MemoryConfigurationSource implements ConfigurationSource {
  changed: Changed = { mailboxes: [], blocked: [], settings: {} };
  private readonly deployed: Deployed;

  constructor(deployed: Deployed) {
    this.deployed = deployed;
  }

  async load(): Promise<Configuration> {
    const { mailDomain, caseNumberMask, mailboxes } = this.deployed;
    const { blocked, settings } = this.changed;
    const all = new Map([...mailboxes, ...this.changed.mailboxes].map((mailbox) => [mailbox.address, mailbox]));
    return {
      mailDomain,
      mailboxes: [...all.values()],
      statuses: baseStatuses,
      blocked,
      settings: { ...defaultSettings, ...settings, caseNumberMask },
    };
  }
}
