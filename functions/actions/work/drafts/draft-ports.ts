import type { ChangePorts } from '../change-case.ts';
import type { Drafts, Uploads } from '../ports.ts';

export interface DraftPorts extends ChangePorts {
  readonly drafts: Drafts;
  readonly uploads: Uploads;
}
