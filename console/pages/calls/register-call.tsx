import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { useLocation } from 'wouter';
import { type Answer, ask } from '../../api.ts';
import { useAnswerCall } from '../../live/calls/calls.ts';
import { useMe } from '../../session/person.tsx';
import { useUnsaved } from '../../shell/leaving.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import { Taken } from '../people/taken.tsx';
import look from './calls.module.css';
import type { namedCaller } from './named-caller.ts';

/** A case of the call: its subject, and a note of what was said. What is written stays, whoever the caller turns out to be. */
export function RegisterCall({
  known,
  caller,
  callId,
}: {
  /** By what the customer is found. */
  readonly known: ReturnType<typeof namedCaller>;
  readonly caller: Answer<'findCallers'>['callers'][number]['customer'] | undefined;
  readonly callId: string | undefined;
}) {
  const t = useWords();
  const me = useMe();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const { mutate: answered } = useAnswerCall();
  const [once] = useState(() => crypto.randomUUID());
  const [given, setGiven] = useState({ subject: '', note: '', name: '' });
  const [leads, setLeads] = useState(false);
  const set = (column: keyof typeof given) => (value: string) => setGiven((before) => ({ ...before, [column]: value }));
  const isNamed = Object.keys(known).length > 0;
  const name = caller?.name ?? given.name;
  const open = useMutation({
    mutationFn: () => {
      const { subject, note: description } = given;
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
  const isWritten = Object.values(given).some((text) => text.trim() !== '');
  useUnsaved(isWritten && !leads && !open.isPending && !open.isSuccess);
  useEffect(() => {
    if (!leads) return;
    const { subject, note: description } = given;
    // All that was written goes along: nothing is left behind that would have to be asked about.
    navigate(`/new?${new URLSearchParams({ ...known, name, subject, description, origin: 'call' })}`);
  }, [leads, given, known, name, navigate]);
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
      {!caller && <Field label={t('customerName')} value={given.name} onChange={set('name')} />}
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
        <Button kind="quiet" onPress={() => setLeads(true)}>
          {t('callAllFields')}
        </Button>
      </div>
    </Form>
  );
}
