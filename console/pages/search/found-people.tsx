import { Link } from 'react-aria-components';
import type { Found } from '../../live/found.ts';
import { Face } from '../../ui/show/face.tsx';
import { contactKey, contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './search-page.module.css';

/** Customers who were found: each leads to their cases. */
export function FoundPeople({ people }: { readonly people: Found['customers'] }) {
  const t = useWords();
  if (people.length === 0) return null;
  return (
    <>
      <h2 className={look.heading}>{t('foundPeople')}</h2>
      <ul>
        {people.map((customer) => (
          <li key={customer.id}>
            <Link className={look.person ?? ''} href={`/customers/${customer.id}`}>
              <Face name={contactName(customer)} />
              <span>{contactName(customer)}</span>
              <span className={look.about}>
                {[customer.name && contactKey(customer), customer.account].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
