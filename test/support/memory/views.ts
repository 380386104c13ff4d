import type { Views } from '#actions/lists/ports.ts';
import type { View } from '#domain/lists/view.ts';

export class MemoryViews implements Views {
  private views: readonly View[] = [];

  async of(who: string): Promise<readonly View[]> {
    return this.views.filter(({ shared, owner }) => shared || owner === who);
  }

  async save(view: View, moved: readonly View[]): Promise<void> {
    for (const one of [view, ...moved]) await this.remove(one);
    this.views = [...this.views, view];
  }

  async remove({ id, owner, shared }: View): Promise<void> {
    this.views = this.views.filter((one) => one.id !== id || one.shared !== shared || (!shared && one.owner !== owner));
  }
}
