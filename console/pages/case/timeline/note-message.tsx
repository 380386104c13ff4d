import type { CasePage, Note } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useMe } from '../../../session/person.tsx';
import { Message } from '../../../ui/page/message.tsx';
import { Markdown } from '../../../ui/show/markdown.tsx';
import { useWords } from '../../../words/language.tsx';
import { Files } from './files.tsx';

/** What only agents read: on paper of its own, and it says so. */
export function NoteMessage({ note, page }: { readonly note: Note; readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const me = useMe();
  const times = useTimes();
  const name = names.agent(note.by);
  return (
    <Message
      kind="note"
      name={name}
      face={names.isMe(note.by) ? me.name : name}
      label={t('noteOf', { name, when: times.moment(note.at) })}
      about={t('noteAbout')}
      at={<time dateTime={note.at}>{times.moment(note.at)}</time>}
    >
      <Markdown>{note.body}</Markdown>
      <Files files={note.files} number={note.caseNumber ?? page.case.number} message={note} />
    </Message>
  );
}
