import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useTitle } from '../../live/title.ts';
import { useMay } from '../../session/person.tsx';
import { Fault } from '../../shell/fault.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { CasesOfPeople } from './cases-of-people.tsx';
import { CustomerLine } from './customer-line.tsx';
import look from './people.module.css';
import { PeopleHistory } from './people-history.tsx';
import { type Account, accountQuery } from './people-requests.ts';
import { Taken } from './taken.tsx';

/** A company: its customers, its category, and all cases of them (SLA-01). */
export function AccountPage() {
  const { id = '' } = useParams<{ id: string }>();
  const [after, setAfter] = useState<string>();
  const { data, error, refetch } = useQuery(accountQuery(id, after));
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data)
    return (
      <div className={look.bones}>
        <Skeleton width="half" />
        <Skeleton />
      </div>
    );
  return <Shown account={data} further={setAfter} />;
}

function Shown({ account, further }: { readonly account: Account; readonly further: (after: string) => void }) {
  const t = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const mayWork = useMay('agent');
  const mayDecide = useMay('admin');
  const [isRenaming, setRenaming] = useState(false);
  const { id, name, domain, category, categories, customers, nextCustomer } = account;
  const lookAgain = () => void queries.invalidateQueries({ queryKey: ['account', id] });
  const { mutate: choose } = useMutation({
    mutationFn: (chosen: string) => ask('setAccountCategory', { params: { id }, body: { category: chosen || null } }),
    onSuccess: () => tell({ title: t('accountCategorySaved') }),
    onSettled: lookAgain,
    onError,
  });
  const labelOf = (one: (typeof categories)[number]) => one.labels[language] ?? one.name;
  useTitle(name);
  return (
    <>
      <Bar title={name} under={name === domain ? undefined : domain}>
        {mayWork && <Button onPress={() => setRenaming(true)}>{t('accountRename')}</Button>}
      </Bar>
      <div className={look.columns}>
        <section className={look.main} aria-label={t('customerCases')}>
          <CasesOfPeople whose="account" id={id} />
        </section>
        <aside className={look.side} aria-label={t('accountAbout')}>
          {mayDecide ? (
            <Select
              label={t('accountCategory')}
              value={category ?? ''}
              rows={[
                { value: '', label: t('none') },
                ...categories.map((one) => ({ value: one.name, label: labelOf(one) })),
              ]}
              choose={(value) => value !== (category ?? '') && choose(value)}
            />
          ) : (
            <dl className={look.facts}>
              <dt>{t('accountCategory')}</dt>
              <dd>{categories.filter((one) => one.name === category).map(labelOf)[0] ?? t('none')}</dd>
            </dl>
          )}
          <section aria-label={t('customers')}>
            <h2 className={look.title}>{t('customers')}</h2>
            {customers.length === 0 && <p className={look.fine}>{t('accountNobody')}</p>}
            <ul className={look.members}>
              {customers.map((row) => (
                <li key={row.id}>
                  <CustomerLine row={{ ...row, account: undefined }} />
                </li>
              ))}
            </ul>
            {nextCustomer && (
              <Button kind="quiet" onPress={() => further(nextCustomer)}>
                {t('accountMore')}
              </Button>
            )}
          </section>
          <PeopleHistory lines={account.history} />
        </aside>
      </div>
      {isRenaming && <Rename account={account} close={() => setRenaming(false)} changed={lookAgain} />}
    </>
  );
}

function Rename({
  account: { id, version, name },
  close,
  changed,
}: {
  readonly account: Account;
  readonly close: () => void;
  readonly changed: () => void;
}) {
  const t = useWords();
  const [text, setText] = useState(name);
  const save = useMutation({
    mutationFn: () => ask('renameAccount', { params: { id }, body: { name: text.trim() }, version }),
    onSuccess: close,
    onSettled: changed,
  });
  return (
    <Dialog
      title={t('accountRename')}
      isOpen
      close={close}
      foot={
        <Button kind="main" isDisabled={text.trim() === ''} isPending={save.isPending} onPress={() => save.mutate()}>
          {t('save')}
        </Button>
      }
    >
      {save.error && <Taken error={save.error} />}
      <Field label={t('accountName')} value={text} onChange={setText} autoFocus />
    </Dialog>
  );
}
