import type { DraftPorts } from '#actions/work/drafts/draft-ports.ts';
import { deleteDraft, saveDraft } from '#actions/work/drafts/save-draft.ts';
import { sendDraft, takeBackDraft } from '#actions/work/drafts/send-draft.ts';
import type { draftRoutes, Draft as GivenDraft, KeptDraft } from '#contract/drafts.ts';
import type { Draft, DraftWords } from '#domain/case/draft.ts';
import type { Handlers } from './route-handler.ts';

export function draftHandlers(ports: DraftPorts): Handlers<typeof draftRoutes> {
  const keyOf = ({ number, kind }: { number: number; kind: Draft['kind'] }, who: string) => ({
    caseNumber: number,
    who,
    kind,
  });
  return {
    listDrafts: async ({ params, caller }) => ({
      body: { drafts: (await ports.drafts.ofCase(params.number, caller.who)).map(keptDraft) },
    }),
    saveDraft: async ({ params, body, caller }) => {
      const { revision, ...given } = body;
      const asked = { key: keyOf(params, caller.who), words: wordsOf(given), revision };
      return { body: keptDraft(await saveDraft(asked, ports)) };
    },
    deleteDraft: async ({ params, caller }) => {
      await deleteDraft({ key: keyOf(params, caller.who), revision: undefined }, ports);
      return { body: undefined };
    },
    sendDraft: async ({ params, body, caller }) => {
      const sent = await sendDraft({ key: keyOf(params, caller.who), ...body, sendAt: body.sendAt }, ports);
      return { body: { sendsAt: sent?.leaving?.at, draft: sent && keptDraft(sent) } };
    },
    takeBackDraft: async ({ params, caller }) => ({
      body: keptDraft(await takeBackDraft(keyOf(params, caller.who), ports)),
    }),
  };
}

function wordsOf({ body, to, cc, subject, uploads, files, seenVersion, status }: GivenDraft): DraftWords {
  return { body, to: to[0], cc, subject: subject === '' ? undefined : subject, uploads, files, seenVersion, status };
}

function keptDraft(draft: Draft): KeptDraft {
  const { kind, body, to, cc = [], subject = '', uploads, files, seenVersion, status, savedAt, revision } = draft;
  return {
    ...{ kind, body, to: to === undefined ? [] : [to], cc: [...cc], subject, uploads: [...uploads], files: [...files] },
    ...{ seenVersion, status, savedAt, revision, sendsAt: draft.leaving?.at, stopped: draft.stopped },
  };
}
