import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../../ui/show/icon.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './recipients.module.css';
import { addressesIn, type Recipients as Given } from './recipients-of.ts';

type Change = (changed: { readonly to: string | undefined; readonly cc: readonly string[] }) => void;

/** Whom it goes to, always seen, edited where it stands (CONS-09). */
export function Recipients({
  recipients: { to, cc },
  nameOf,
  change,
}: {
  readonly recipients: Given;
  readonly nameOf: (address: string) => string;
  readonly change: Change;
}) {
  const t = useWords();
  return (
    <div className={look.recipients}>
      <span className={look.label}>{t('toLabel')}</span>
      {to === undefined ? (
        <Address label={t('toLabel')} add={([first]) => change({ to: first, cc })} />
      ) : (
        <Person address={to} name={nameOf(to)} remove={() => change({ to: '', cc })} />
      )}
      <span className={look.label}>{t('ccLabel')}</span>
      {cc.map((address) => (
        <Person
          key={address}
          address={address}
          name={nameOf(address)}
          remove={() => change({ to: to ?? '', cc: cc.filter((one) => one !== address) })}
        />
      ))}
      <Address label={t('ccLabel')} add={(more) => change({ to: to ?? '', cc: [...new Set([...cc, ...more])] })} />
    </div>
  );
}

function Person({
  address,
  name,
  remove,
}: {
  readonly address: string;
  readonly name: string;
  readonly remove: () => void;
}) {
  const t = useWords();
  return (
    <span className={look.person}>
      <span className={look.address} title={address}>
        {name}
      </span>
      <Button className={look.remove ?? ''} aria-label={t('removeRecipient', { address })} onPress={remove}>
        <Icon name="close" size={12} />
      </Button>
    </span>
  );
}

function Address({ label, add }: { readonly label: string; readonly add: (addresses: string[]) => void }) {
  const t = useWords();
  const [text, setText] = useState('');
  const take = () => {
    const found = addressesIn(text);
    if (found.length === 0) return;
    add(found);
    setText('');
  };
  return (
    <input
      className={look.input}
      aria-label={t('addRecipient', { field: label })}
      placeholder={t('addAddress')}
      value={text}
      type="email"
      multiple
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ',' && event.key !== ';') return;
        event.preventDefault();
        take();
      }}
    />
  );
}
