import type { DataKeeper, EstateLook, ExportPage, ExportPlace } from '#actions/privacy/ports.ts';
import { type Erasure, nothing, type Subject } from '#domain/privacy/erasure.ts';
import { type Held, type Hold, heldName, requireFree } from '#domain/privacy/hold.ts';

/** Of the function that erases: what it was asked, and which holds there are. */
export class MemoryDataKeeper implements DataKeeper {
  readonly erased: { readonly subject: Subject; readonly who: string }[] = [];
  readonly copied: { readonly subject: Subject; readonly who: string }[] = [];
  readonly holds = new Map<string, Hold>();
  /** How often it answers that there is more to do. */
  steps = 1;

  async look(): Promise<EstateLook> {
    return { counts: { ...nothing, cases: 2, messages: 7 }, isMore: false, holds: [...this.holds.values()] };
  }

  async erase(subject: Subject, who: string): Promise<Omit<Erasure, 'subject' | 'way'>> {
    requireFree([...this.holds.values()]);
    this.erased.push({ subject, who });
    const state = this.erased.length < this.steps ? 'running' : 'done';
    return { id: 'erasure-1', at: '2026-11-20T10:00:00.000Z', who, state, counts: { ...nothing, cases: 2 } };
  }

  async exported(subject: Subject, from: ExportPlace | undefined, who: string): Promise<ExportPage> {
    const { id } = subject;
    const copy = from?.copy ?? { at: '2026-11-20T10:00:00.000Z', id: `copy-${this.copied.push({ subject, who })}` };
    const [name, next] = from ? ['cases/2'] : ['cases/1', { copy, place: 1, behind: { sk: 'message-1', piece: 2 } }];
    return { parts: [{ name, items: [{ kind: 'case', columns: { customerId: id } }], files: [] }], next };
  }

  async hold(of: Held, reason: string, who: string): Promise<Hold> {
    const hold = { of, reason, who, at: '2026-11-20T10:00:00.000Z' };
    this.holds.set(heldName(of), hold);
    return hold;
  }

  async lift(of: Held): Promise<void> {
    this.holds.delete(heldName(of));
  }
}
