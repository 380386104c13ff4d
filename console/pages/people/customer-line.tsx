import { Link } from 'react-aria-components';
import { Face } from '../../ui/show/face.tsx';
import { contactName } from '../../words/contact.ts';
import look from './people.module.css';
import type { CustomerRow } from './people-requests.ts';

/** A customer as a line of a list. */
export function CustomerLine({ row }: { readonly row: CustomerRow }) {
  const { id, address, phones, account } = row;
  const name = contactName({ ...row, phone: phones[0] });
  const about = [address, ...phones].filter((one) => one && one !== name);
  return (
    <Link className={look.row ?? ''} href={`/customers/${id}`}>
      <Face name={name} />
      <span className={look.name}>{name}</span>
      <span className={look.about}>{about.join(' · ')}</span>
      <span className={look.about}>{account}</span>
    </Link>
  );
}
