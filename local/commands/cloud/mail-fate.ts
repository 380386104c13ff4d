import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { caseName, localMask } from '../case/case-name.ts';

const line = z.object({
  message: z.string(),
  caseNumber: z.number().optional(),
  cause: z.string().optional(),
  unverified: z.string().optional(),
  unacknowledged: z.string().optional(),
});
const answered = z.object({ lines: z.array(z.unknown()) });

const usualPatience = 10_000;

/**
 * What became of a mail that the cloud took, in words; undefined when that is not known within some seconds.
 * @param id what SES called the mail.
 */
export async function mailFate(endpoint: string, id: string, patience = usualPatience): Promise<string | undefined> {
  for (const until = Date.now() + patience; Date.now() < until; await setTimeout(100)) {
    const query = new URLSearchParams({ field: 'mail', value: `raw/${id}` });
    const answer = await fetch(`${endpoint}/_/log/?${query}`);
    const fates = answered.parse(await answer.json()).lines.map((one) => fateWords(line.safeParse(one).data));
    const fate = fates.find((words) => words !== undefined);
    if (fate !== undefined) return fate;
  }
  return undefined;
}

function fateWords(said: z.infer<typeof line> | undefined): string | undefined {
  if (!said) return undefined;
  const { message, caseNumber, cause, unverified, unacknowledged } = said;
  const name = caseNumber === undefined ? 'a case' : caseName(caseNumber, localMask);
  const doubt = unverified === undefined ? '' : ` Its sender is not verified: ${unverified}.`;
  if (message === 'Case registered')
    return `It is the new case ${name}.${unacknowledged === undefined ? '' : ` It was not acknowledged: ${unacknowledged}.`}${doubt}`;
  if (message === 'Message joined its case') return `It joined ${name}.${doubt}`;
  if (message === 'Message reopened its case') return `It reopened ${name}.${doubt}`;
  if (message === 'Mail of an agent done') return `It was done for its agent in ${name}.`;
  if (message === 'Answer of an agent kept as a note')
    return `It is a note of its agent in ${name}, and went to nobody.`;
  if (message === 'Mail held') return `It is held: ${cause}. See npm run held.`;
  return message === 'Mail known already' ? `It is known already, in ${name}.` : undefined;
}
