import { deleteView, listViews, saveView, type ViewPorts } from '#actions/lists/views.ts';
import type { caseListRoutes, View as ViewAnswer } from '#contract/case-list.ts';
import type { View, ViewEditor } from '#domain/lists/view.ts';
import type { Caller } from './caller.ts';
import type { Handlers } from './route-handler.ts';

type Served = 'listViews' | 'saveView' | 'deleteView';

export function viewHandlers(ports: ViewPorts): Pick<Handlers<typeof caseListRoutes>, Served> {
  return {
    listViews: async ({ caller }) => ({ body: { views: (await listViews(caller.who, ports)).map(viewAnswer) } }),
    saveView: async ({ params: { id }, body, caller }) => ({
      body: viewAnswer(await saveView({ ...body, id }, editorOf(caller), ports)),
    }),
    deleteView: async ({ params: { id }, caller }) => {
      await deleteView(id, editorOf(caller), ports);
      return { body: undefined };
    },
  };
}

function editorOf({ who, role }: Caller): ViewEditor {
  return { who, isAdmin: role === 'admin' };
}

function viewAnswer({ id, name, shared, owner, filter, sort }: View): ViewAnswer {
  return { id, name, shared, owner, filter: { ...filter }, sort };
}
