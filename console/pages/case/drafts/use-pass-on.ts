import { useQueryClient } from '@tanstack/react-query';
import { type CasePage, messageQuery, type Received, type Sent } from '../../../live/case-requests.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useWords } from '../../../words/language.tsx';
import { useChooseKind } from './choose-kind.ts';
import { useKeeper } from './use-draft.ts';

/** Puts a message, whole and with its files, into the draft for a third person. */
export function usePassOn({ case: { number, version } }: CasePage): (message: Received | Sent) => void {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const choose = useChooseKind();
  const keeper = useKeeper(number, 'forward', version);
  const wordsOf = async (message: Received | Sent) => {
    if (message.kind === 'sent') return message.body ?? '';
    if (!message.cut) return message.text;
    return (await queries.fetchQuery(messageQuery(message.caseNumber ?? number, message))).text;
  };
  return async (message) => {
    try {
      const { at, id, caseNumber, subject, files } = message;
      const from = message.kind === 'sent' ? names.agent(message.by ?? '') : (message.from?.address ?? '');
      const quoted = (await wordsOf(message)).trimEnd().replaceAll(/^/gm, '> ');
      const head = t('passedOn', { from, when: times.full(at), subject });
      const { words } = keeper.shown();
      const isInfected = message.kind === 'received' && message.infected;
      const passedOn = isInfected
        ? []
        : files.map(({ index }) => ({ at, id, index, ...(caseNumber && { caseNumber }) }));
      const fresh = passedOn.filter(({ index }) => !words.files.some((one) => one.id === id && one.index === index));
      keeper.change({
        body: `${words.body}\n\n${head}\n\n${quoted}\n`,
        files: [...words.files, ...fresh],
        seenVersion: version,
      });
      choose('forward');
    } catch (error) {
      tellProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
