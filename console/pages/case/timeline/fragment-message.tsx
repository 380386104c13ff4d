import { Link } from 'react-aria-components';
import type { CasePage, Fragment } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { Message } from '../../../ui/page/message.tsx';
import { PlainText } from '../../../ui/show/plain-text.tsx';
import { contactName } from '../../../words/contact.ts';
import { useWords } from '../../../words/language.tsx';

/** The words of another case that became this one (CASE-06). */
export function FragmentMessage({ fragment, page }: { readonly fragment: Fragment; readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const name = page.customer ? contactName(page.customer) : '';
  return (
    <Message
      kind="theirs"
      name={name}
      label={t('messageOf', { name, when: times.moment(fragment.at) })}
      about={
        fragment.from && (
          <Link href={`/cases/${fragment.from}`}>{t('fragmentOf', { number: names.caseNumber(fragment.from) })}</Link>
        )
      }
      at={<time dateTime={fragment.at}>{times.moment(fragment.at)}</time>}
    >
      <PlainText>{fragment.text}</PlainText>
    </Message>
  );
}
