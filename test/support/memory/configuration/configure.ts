import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { supportMailbox } from '../../facts.ts';
import { MemoryConfigurationStore } from './configuration-store.ts';

/** The configuration of an install in memory, as admins change it. */
export class MemoryConfigure implements ConfigurePorts {
  readonly store = new MemoryConfigurationStore();
  readonly deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
  /** Attempts after which somebody waited. */
  readonly pauses: number[] = [];
  private seconds = 0;

  /** A second later each time. */
  readonly now = () => new Date(Date.UTC(2026, 10, 20, 10, 0, this.seconds++));
  readonly pause = async (attempt: number) => void this.pauses.push(attempt);
}
