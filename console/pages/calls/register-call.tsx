import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLocation } from 'wouter';
import { type Answer, ask } from '../../api.ts';
import { useAnswerCall } from '../../live/calls.ts';
import { useMe } from '../../session/person.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import { Taken } from '../people/taken.tsx';
import look from './calls.module.css';

/** A case of the call: its subject, and a note of what was said. */
export function RegisterCall({
  phone,
  customer,
  callId,
}: {
  readonly phone: string;
  readonly customer: Answer<'findCallers'>['callers'][number]['customer'] | undefined;
  readonly callId: string | undefined;
}) {
  const t = useWords();
  const me = useMe();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const { mutate: answered } = useAnswerCall();
  const [once] = useState(() => crypto.randomUUID());
  const [given, setGiven] = useState({ subject: '', note: '', name: customer?.name ?? '' });
  const set = (column: keyof typeof given) => (value: string) => setGiven((before) => ({ ...before, [column]: value }));
  const ways = { phone, address: customer?.address ?? '' };
  const known = Object.fromEntries(Object.entries(ways).filter(([, value]) => value !== ''));
  const isNamed = Object.keys(known).length > 0;
  const open = useMutation({
    mutationFn: () => {
      const { subject, note: description, name } = given;
      const agent = me.agent ? { agent: me.agent.address } : {};
      const body = { subject, description, customer: { name, ...known }, ...agent };
      return ask('openCase', { body: { ...body, origin: 'call', tell: 'nothing' } }, { once });
    },
    onSuccess: ({ number }) => {
      if (callId) answered(callId);
      void queries.invalidateQueries({ queryKey: ['counts'] });
      navigate(`/cases/${number}`);
    },
  });
  const further = new URLSearchParams({ ...known, name: given.name, origin: 'call' });
  return (
    <Form
      className={look.form ?? ''}
      aria-label={t('callRegister')}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      <h2>{t('callRegister')}</h2>
      {open.error && <Taken error={open.error} />}
      {!customer && <Field label={t('customerName')} value={given.name} onChange={set('name')} />}
      <Field label={t('subject')} isRequired value={given.subject} onChange={set('subject')} />
      <Field label={t('callNote')} lines={4} value={given.note} onChange={set('note')} />
      <div className={look.head}>
        <Button
          kind="main"
          type="submit"
          isPending={open.isPending}
          isDisabled={given.subject.trim() === '' || !isNamed}
        >
          {t('openCase')}
        </Button>
        <ButtonLink kind="quiet" href={`/new?${further}`}>
          {t('callAllFields')}
        </ButtonLink>
      </div>
    </Form>
  );
}
