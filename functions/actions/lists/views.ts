import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { askedFilter, requireEditable, savedView, type View, type ViewEditor } from '#domain/lists/view.ts';
import { requireStatuses } from './list-cases.ts';
import type { Views } from './ports.ts';

export interface ViewPorts {
  readonly views: Views;
  readonly configuration: ConfigurationSource;
}

/** The views that somebody sees, by their names (CONS-11). */
export async function listViews(who: string, { views }: Pick<ViewPorts, 'views'>): Promise<readonly View[]> {
  const seen = await views.of(who);
  return seen.toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}

/**
 * Makes or changes a view; one that is not shared any more is its owner's alone.
 * @throws Refusal
 */
export async function saveView(
  wanted: Omit<View, 'owner'>,
  editor: ViewEditor,
  { views, configuration }: ViewPorts,
): Promise<View> {
  requireStatuses(askedFilter(wanted.filter), await configuration.load());
  const seen = await views.of(editor.who);
  const view = savedView(wanted, seen, editor);
  await views.save(
    view,
    seen.filter(({ id, shared }) => id === view.id && shared !== view.shared),
  );
  return view;
}

/**
 * Removes a view; one that is gone is gone.
 * @throws Refusal not-yours
 */
export async function deleteView(id: string, editor: ViewEditor, { views }: Pick<ViewPorts, 'views'>): Promise<void> {
  const known = (await views.of(editor.who)).filter((one) => one.id === id);
  for (const one of known) requireEditable(one, editor);
  for (const one of known) await views.remove(one);
}
