import { useMemo } from 'react';
import { useLanguage, useWords } from '../words/language.tsx';
import { type Choices, useChoices, useMe } from './person.tsx';

/** How things are called that the API names by their key. */
export interface Names {
  /** `SR-00000042` */
  caseNumber(number: number): string;
  status(name: string): string;
  statusKind(name: string): Choices['statuses'][number]['kind'];
  category(name: string): string;
  /** With those that it belongs to: `Printing › Office printers`. */
  service(name: string): string;
  caseType(name: string): string;
  group(name: string): string;
  level(name: string): string;
  template(name: string): string;
  /** Agents by name, the reader as "You", machines and strangers by what stands there. */
  agent(address: string): string;
  /** The same by what a case keeps of who wrote last: a name, or the address of who has none. */
  agentCalled(who: string): string;
  isMe(address: string | undefined): boolean;
}

type Labelled = { readonly name: string; readonly labels: Readonly<Record<string, string>> };

export function namesOf(choices: Choices, own: string, language: string, you: string): Names {
  const labelOf = (rows: readonly Labelled[]) => (name: string) =>
    rows.find((row) => row.name === name)?.labels[language] ?? name;
  const serviceLabel = labelOf(choices.services);
  const service = (name: string, deep = 0): string => {
    const parent = choices.services.find((row) => row.name === name)?.parent;
    return parent === undefined || deep > 8
      ? serviceLabel(name)
      : `${service(parent, deep + 1)} › ${serviceLabel(name)}`;
  };
  const agent = (address: string) =>
    address === own ? you : (choices.agents.find((one) => one.address === address)?.name ?? address);
  return {
    caseNumber: (number) => choices.caseNumberMask.replace('{0}', String(number).padStart(8, '0')),
    status: labelOf(choices.statuses),
    statusKind: (name) => choices.statuses.find((row) => row.name === name)?.kind ?? 'open',
    category: labelOf(choices.categories),
    service,
    caseType: labelOf(choices.types),
    group: labelOf(choices.groups),
    level: labelOf(choices.levels),
    template: labelOf(choices.templates),
    agent,
    agentCalled: (who) => {
      const [one, ...others] = choices.agents.filter(({ name }) => name === who);
      // Who shares a name with somebody may be meant by it or not.
      return agent(one && others.length === 0 ? one.address : who);
    },
    isMe: (address) => address === own,
  };
}

export function useNames(): Names {
  const choices = useChoices();
  const me = useMe();
  const language = useLanguage();
  const you = useWords()('you');
  return useMemo(() => namesOf(choices, me.address, language, you), [choices, me.address, language, you]);
}
