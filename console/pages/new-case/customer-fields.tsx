import { Field } from '../../ui/fields/field.tsx';
import { Pair } from '../../ui/page/sheet.tsx';
import { useWords } from '../../words/language.tsx';

/** How the customer is named: by mail address, phone or company, as far as somebody knows them (CASE-07). */
export interface GivenCustomer {
  readonly address: string;
  readonly name: string;
  readonly phone: string;
  readonly account: string;
}

/** Whom the address of the page names, such as who calls. */
export function askedCustomer(asked: URLSearchParams): GivenCustomer {
  const [address = '', name = '', phone = '', account = ''] = ['address', 'name', 'phone', 'account'].map(
    (column) => asked.get(column) ?? '',
  );
  return { address, name, phone, account };
}

/** Whether it says enough: a name alone is nobody's. */
export function isNamed({ address, phone, account }: GivenCustomer): boolean {
  return [address, phone, account].some((one) => one.trim() !== '');
}

/** Without the columns that nobody filled in. */
export function customerOf({ name, ...ways }: GivenCustomer) {
  return { name, ...Object.fromEntries(Object.entries(ways).filter(([, value]) => value.trim() !== '')) };
}

export function CustomerFields({
  given,
  change,
  error,
}: {
  readonly given: GivenCustomer;
  readonly change: (given: GivenCustomer) => void;
  readonly error: string | undefined;
}) {
  const t = useWords();
  const set = (name: keyof GivenCustomer) => (value: string) => change({ ...given, [name]: value });
  return (
    <>
      <Pair>
        <Field
          label={t('customerAddress')}
          type="email"
          autoFocus
          value={given.address}
          onChange={set('address')}
          error={error}
        />
        <Field label={t('customerName')} value={given.name} onChange={set('name')} />
      </Pair>
      <Pair>
        <Field label={t('customerPhone')} type="tel" value={given.phone} onChange={set('phone')} />
        <Field
          label={t('customerCompany')}
          help={t('customerCompanyHelp')}
          value={given.account}
          onChange={set('account')}
        />
      </Pair>
    </>
  );
}
