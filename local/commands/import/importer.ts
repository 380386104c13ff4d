import { z } from 'zod';
import type { importCommand } from '../../../functions/handlers/commands/import-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';
import { PlainError } from '../text/command-line.ts';

const upload = z.object({ id: z.string(), url: z.string(), headers: z.record(z.string(), z.string()) });

export const answers = {
  addresses: z.object({ mailDomain: z.string(), own: z.array(z.string()), caseNumberMask: z.string() }),
  found: z.object({ found: z.record(z.string(), z.number()) }),
  upload: z.object({ upload }),
  imported: z.object({
    imported: z.object({
      outcome: z.enum(['imported', 'known', 'elsewhere']),
      caseNumber: z.number(),
      withoutCustomer: z.string().optional(),
    }),
  }),
  finished: z.object({ finished: z.number() }),
};

/** The function `import-cases`: cases of other systems. */
export type Importer = AskedFunction<z.input<typeof importCommand>>;

export const Importer = {
  local: (endpoint: string): Importer => AskedFunction.local(endpoint, 'import-cases'),
  aws: (functionName: string): Importer => AskedFunction.aws(functionName),
};

/** Puts the bytes of a message where the function reads them. @returns the id of the upload. */
export async function uploadMail(raw: Uint8Array<ArrayBuffer>, importer: Importer): Promise<string> {
  const { id, url, headers } = (await importer.ask({ command: 'prepare-upload', size: raw.byteLength }, answers.upload))
    .upload;
  const answer = await fetch(url, { method: 'PUT', headers, body: raw });
  if (!answer.ok) throw new PlainError(`The bucket did not take a message (${answer.status}): ${await answer.text()}`);
  return id;
}
