import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { caseCommand } from '../../../functions/handlers/commands/case-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';
import { PlainError } from '../text/command-line.ts';
import { shownPage, shownWait } from '../text/shown-page.ts';

const changedCase = z.object({
  number: z.number(),
  version: z.number(),
  status: z.string(),
  category: z.string(),
  service: z.string().optional(),
  type: z.string().optional(),
  priority: z.string(),
  agent: z.string().optional(),
  group: z.string().optional(),
});

const writtenMessage = z.object({
  caseNumber: z.number(),
  at: z.string(),
  id: z.string(),
  direction: z.enum(['out', 'note']),
  /** Missing for words of the agent's own. */
  template: z.string().optional(),
  to: z.array(z.string()).optional(),
});

const linkedFile = z.object({ name: z.string(), size: z.number(), contentType: z.string(), url: z.string() });

const listedCase = z.object({
  number: z.number(),
  registeredAt: z.string(),
  subject: z.string(),
  status: z.string(),
  priority: z.string(),
  agent: z.string().optional(),
  group: z.string().optional(),
  lastMessageAt: z.string(),
  waitingSince: z.string().optional(),
  correspondence: z.object({ customer: z.object({ address: z.string() }).optional() }),
});
export type ListedCase = z.infer<typeof listedCase>;

export const answers = {
  list: z.object({
    cases: z.array(listedCase),
    next: z.string().optional(),
    caseNumberMask: z.string(),
  }),
  recount: z.object({ drifts: z.array(z.object({ agent: z.string(), was: z.number(), is: z.number() })) }),
  files: z.object({ raw: z.string().optional(), files: z.array(linkedFile) }),
  page: z.object({ page: shownPage, caseNumberMask: z.string() }),
  changed: z.object({
    case: changedCase,
    messages: z.array(writtenMessage),
    waits: z.array(shownWait.pick({ purpose: true, dueAt: true })),
    /** Why entering a status sends nothing. */
    noMail: z.string().optional(),
    /** Number of the case that came of it. */
    opened: z.number().optional(),
    /** Number of the case that it was merged into. */
    goesOn: z.number().optional(),
    caseNumberMask: z.string(),
  }),
  upload: z.object({
    uploadId: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.string(),
  }),
};
export type Changed = z.infer<typeof answers.changed>;

export type CaseQuestion = z.input<typeof caseCommand>;

/** The function `work-on-case`: what agents do with a case. */
export type CaseAgent = AskedFunction<CaseQuestion>;

export const CaseAgent = {
  local: (endpoint: string): CaseAgent => AskedFunction.local(endpoint, 'work-on-case'),
  aws: (functionName: string): CaseAgent => AskedFunction.aws(functionName),
};

/**
 * Puts a file where a reply or a note can take it.
 * @returns its id.
 * @throws PlainError
 */
export async function uploadFile(agent: CaseAgent, who: string, path: string): Promise<string> {
  const unreadable = () => new PlainError(`There is no file ${path} that can be read.`);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw unreadable();
  const file = { name: basename(path), size: found.size };
  // Read only once it is taken: it may be larger than memory.
  const { uploadId, url, headers } = await agent.ask({ command: 'prepare-upload', who, ...file }, answers.upload);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw unreadable();
  if (bytes.byteLength !== found.size)
    throw new PlainError(`${path} changes while it is read: try again when it is whole.`);
  const answer = await fetch(url, { method: 'PUT', headers, body: bytes });
  if (!answer.ok) throw new PlainError(`The bucket did not take ${path} (${answer.status}): ${await answer.text()}`);
  return uploadId;
}
