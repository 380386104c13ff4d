import type { Agent } from '#domain/configuration/agent.ts';
import { asAnswer, type Classification } from '#domain/mail/automatic-mail.ts';
import type { Match } from './matching.ts';

/**
 * What a mail is, now that its case is known: what answers ours by its chain and comes from somebody who takes part is
 * theirs, and so is an agent's answer to a mail for agents, when nothing but a field that people's programs add, too, calls it a newsletter (MAIL-15).
 */
export function classificationInCase(
  { found, ours, notice }: Match,
  classification: Classification,
  address: string | undefined,
  agents: readonly Pick<Agent, 'address' | 'active'>[],
): Classification {
  if (!found || address === undefined) return classification;
  if (notice && agents.some((agent) => agent.active && agent.address === address)) return asAnswer(classification);
  const isAnswer = ours.some((number) => number === found.number || found.merged.includes(number));
  return isAnswer && found.participants.includes(address) ? asAnswer(classification) : classification;
}
