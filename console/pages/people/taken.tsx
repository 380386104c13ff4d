import { Refused } from '../../api.ts';
import { problemWords } from '../../live/problem.ts';
import { Notice } from '../../ui/show/notice.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';

/** Why something could not be saved: of what is another customer's, with the way to them. */
export function Taken({ error }: { readonly error: Error }) {
  const t = useWords();
  const owner = error instanceof Refused ? error.problem.customer : undefined;
  if (owner)
    return (
      <Notice kind="bad" action={t('customerOpen')} href={`/customers/${owner.id}`}>
        {t('customerTaken', { name: contactName(owner) })}
      </Notice>
    );
  const { title, about } = problemWords(error, t);
  return (
    <Notice kind="bad">
      {title} {about}
    </Notice>
  );
}
