import * as z from 'zod';
import type { DataKeeper, EstateLook, ExportPage, ExportPlace } from '#actions/privacy/ports.ts';
import type { Erasure, Subject } from '#domain/privacy/erasure.ts';
import type { Held, Hold } from '#domain/privacy/hold.ts';
import type { OwnFunction } from './own-function.ts';

/** Of our own function, which is of the same version: only that it answered as it should is checked. */
const looked = z.object({ look: z.custom<EstateLook>((one) => one instanceof Object) });
const erased = z.object({ erasure: z.custom<Omit<Erasure, 'subject' | 'way'>>((one) => one instanceof Object) });
const exported = z.object({ page: z.custom<ExportPage>((one) => one instanceof Object) });
const held = z.object({ hold: z.custom<Hold>((one) => one instanceof Object) });
const lifted = z.object({ lifted: z.object({}) });
/** Somebody waits for the answer, and the API for half a minute at most. */
const seconds = 12;

/** By the function `manage-data`. */
export class LambdaDataKeeper implements DataKeeper {
  private readonly fn: Pick<OwnFunction, 'ask'>;

  constructor(fn: Pick<OwnFunction, 'ask'>) {
    this.fn = fn;
  }

  async look(subject: Subject): Promise<EstateLook> {
    return (await this.fn.ask({ command: 'look-at-data', subject, seconds }, looked)).look;
  }

  async erase(subject: Subject, who: string) {
    return (await this.fn.ask({ command: 'erase', subject, who, seconds }, erased)).erasure;
  }

  async exported(subject: Subject, from: ExportPlace | undefined, who: string): Promise<ExportPage> {
    return (await this.fn.ask({ command: 'export', subject, ...(from && { from }), who, seconds }, exported)).page;
  }

  async hold(of: Held, reason: string, who: string): Promise<Hold> {
    return (await this.fn.ask({ command: 'hold', of, reason, who }, held)).hold;
  }

  async lift(of: Held, who: string): Promise<void> {
    await this.fn.ask({ command: 'lift-hold', of, who }, lifted);
  }
}
