import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { CasePage } from '../../../live/case-requests.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices } from '../../../session/person.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { contactKey, contactName } from '../../../words/contact.ts';
import { useWords } from '../../../words/language.tsx';
import { AddressDialog } from '../dialogs/address-dialog.tsx';
import { Files } from '../timeline/files.tsx';
import { Coming } from './coming.tsx';
import { Deadlines } from './deadlines.tsx';
import { Fields } from './fields.tsx';
import { Followers } from './followers.tsx';
import look from './side-panel.module.css';

/** What a case is, whose it is, and what comes by itself. */
export function SidePanel({ page }: { readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const { levels } = useChoices();
  const { customer, otherCases, participants, timeline } = page;
  const [isAdding, setAdding] = useState(false);
  const { satisfaction, related, merged, imported } = page.case;
  const carriers = timeline
    .filter((entry) => 'files' in entry)
    .filter(({ files }) => files.some(({ inline }) => !inline));
  const linked = [...related, ...merged];
  return (
    <aside className={look.side} aria-label={t('aboutCase')}>
      <Fields page={page} />
      <Deadlines about={page.case} />
      <Followers page={page} />
      {imported && (
        <dl className={look.facts}>
          <dt>{t('formerly')}</dt>
          <dd>{imported.number ?? t(`formerly_${imported.from}`)}</dd>
        </dl>
      )}
      {satisfaction && (
        <dl className={look.facts}>
          <dt>{t('rating')}</dt>
          <dd>
            {levels.find(({ name }) => name === satisfaction.level)?.symbol} {names.level(satisfaction.level)} ·{' '}
            {times.moment(satisfaction.at)}
          </dd>
        </dl>
      )}
      {customer && (
        <section>
          <h2 className={look.title}>
            {customer.id ? (
              <Link className={look.line ?? ''} href={`/customers/${customer.id}`}>
                {contactName(customer)}
              </Link>
            ) : (
              contactName(customer)
            )}
          </h2>
          <dl className={look.facts}>
            <dt>{t('mail')}</dt>
            <dd className={look.breaks}>
              {customer.address || (
                <Button kind="quiet" onPress={() => setAdding(true)}>
                  {t('addMailAddress')}
                </Button>
              )}
            </dd>
            {customer.phone && (
              <>
                <dt>{t('phone')}</dt>
                <dd>
                  <a className={look.link} href={`tel:${customer.phone}`}>
                    {customer.phone}
                  </a>
                </dd>
              </>
            )}
            {customer.account && (
              <>
                <dt>{t('account')}</dt>
                <dd>
                  {customer.accountId ? (
                    <Link className={look.line ?? ''} href={`/accounts/${customer.accountId}`}>
                      {customer.account}
                    </Link>
                  ) : (
                    customer.account
                  )}
                </dd>
              </>
            )}
            {participants.some((one) => one !== customer.address) && (
              <>
                <dt>{t('participants')}</dt>
                <dd className={look.breaks}>{participants.filter((one) => one !== customer.address).join(', ')}</dd>
              </>
            )}
          </dl>
          {contactKey(customer) && (
            <Link
              className={look.link ?? ''}
              href={`/lists/all?customer=${encodeURIComponent(contactKey(customer) ?? '')}`}
            >
              {t('allOfCustomer')}
            </Link>
          )}
          {isAdding && <AddressDialog page={page} close={() => setAdding(false)} />}
        </section>
      )}
      {otherCases.length > 0 && (
        <section>
          <h2 className={look.title}>{t('otherCases')}</h2>
          <ul className={look.lines}>
            {otherCases.map(({ number, subject, status }) => (
              <li key={number}>
                <Link className={look.line ?? ''} href={`/cases/${number}`}>
                  {subject || t('noSubject')}
                </Link>
                <span className={look.fine}>
                  {names.caseNumber(number)} · {names.status(status)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {linked.length > 0 && (
        <section>
          <h2 className={look.title}>{t('related')}</h2>
          <ul className={look.lines}>
            {linked.map((number) => (
              <li key={number}>
                <Link className={look.line ?? ''} href={`/cases/${number}`}>
                  {names.caseNumber(number)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {carriers.length > 0 && (
        <section>
          <h2 className={look.title}>{t('filesOfCase')}</h2>
          <div className={look.lines}>
            {carriers.map((carrier) => (
              <Files
                key={carrier.id}
                files={carrier.files.filter(({ inline }) => !inline)}
                number={carrier.caseNumber ?? page.case.number}
                message={carrier}
                infected={carrier.kind === 'received' && carrier.infected}
              />
            ))}
          </div>
        </section>
      )}
      <Coming coming={page.coming} />
    </aside>
  );
}
