import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLocation, useSearch } from 'wouter';
import { ask, type Given, Refused } from '../../api.ts';
import { problemWords } from '../../live/problem.ts';
import { type Upload, usePutUp } from '../../live/put-up.ts';
import { useTitle } from '../../live/title.ts';
import { useNames } from '../../session/names.ts';
import { useChoices, useMe } from '../../session/person.tsx';
import { useUnsaved } from '../../shell/leaving.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Pair, Sheet } from '../../ui/page/sheet.tsx';
import { Button } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { useWords } from '../../words/language.tsx';
import { askedCustomer, CustomerFields, customerOf, isNamed } from './customer-fields.tsx';
import { NewCaseFiles } from './files.tsx';
import look from './new-case-page.module.css';

const usual: Required<Pick<Given<'openCase'>['body'], 'priority' | 'tell' | 'origin'>> = {
  priority: 'Medium',
  tell: 'registered',
  origin: 'console',
};

/** Registers a case by hand: from a call, or for somebody (CASE-05, CASE-07). */
export function NewCasePage() {
  const t = useWords();
  const names = useNames();
  const me = useMe();
  const choices = useChoices();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const asked = new URLSearchParams(useSearch());
  const [given, setGiven] = useState(() => ({
    ...{ subject: asked.get('subject') ?? '', description: asked.get('description') ?? '' },
    ...{ service: '', category: '', group: '' },
    ...{ agent: me.agent?.address ?? '', mailbox: '' },
    ...usual,
    ...(asked.get('origin') === 'call' && { origin: 'call' as const }),
  }));
  const [customer, setCustomer] = useState(() => askedCustomer(asked));
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const { add, paste, uploading } = usePutUp((upload) => setUploads((before) => [...before, upload]));
  const [isTried, setTried] = useState(false);
  const [once] = useState(() => crypto.randomUUID());
  const set =
    <Name extends keyof typeof given>(name: Name) =>
    (value: (typeof given)[Name]) =>
      setGiven((before) => ({ ...before, [name]: value }));
  useTitle(t('newCase'));
  const open = useMutation({
    mutationFn: () => {
      const { subject, description, tell, origin, priority, ...rest } = given;
      const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
      const files = uploads.map(({ id }) => id);
      const written = { subject, description, tell, origin, priority, uploads: files };
      const body = { ...written, customer: customerOf(customer), ...chosen };
      return ask('openCase', { body }, { once });
    },
    onSuccess: ({ number }) => {
      void queries.invalidateQueries({ queryKey: ['counts'] });
      navigate(`/cases/${number}`);
    },
  });
  const isWritten = `${given.subject}${given.description}`.trim() !== '' || uploads.length > 0;
  useUnsaved(isWritten && !open.isPending && !open.isSuccess);
  const errorOf = (field: string) =>
    open.error instanceof Refused
      ? open.error.problem.errors?.find((one) => one.field.endsWith(field))?.message
      : undefined;
  return (
    <section
      className={look.page}
      aria-label={t('newCase')}
      onPaste={({ clipboardData }) => {
        const files = [...clipboardData.files];
        if (files.length > 0) paste(files);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add([...event.dataTransfer.files]);
      }}
    >
      <Bar title={t('newCase')} />
      <Form
        className={look.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isNamed(customer)) open.mutate();
        }}
      >
        <Sheet>
          {open.error && <Notice kind="bad">{problemWords(open.error, t).title}</Notice>}
          <CustomerFields
            given={customer}
            change={setCustomer}
            error={isTried && !isNamed(customer) ? t('customerNeeded') : errorOf('address')}
          />
          <Field
            label={t('subject')}
            isRequired
            value={given.subject}
            onChange={set('subject')}
            error={errorOf('subject')}
          />
          <Field
            label={t(given.tell === 'words' ? 'firstMail' : 'description')}
            help={t(given.tell === 'words' ? 'firstMailHelp' : 'descriptionHelp')}
            isRequired={given.tell === 'words'}
            lines={6}
            value={given.description}
            onChange={set('description')}
          />
          <NewCaseFiles
            uploads={uploads}
            uploading={uploading}
            add={add}
            remove={(id) => setUploads((before) => before.filter((one) => one.id !== id))}
          />
          <Pair>
            <Select
              label={t('tell')}
              value={given.tell}
              rows={(['registered', 'words', 'nothing'] as const).map((value) => ({
                value,
                label: t(`tell_${value}`),
              }))}
              choose={set('tell')}
            />
            <Select
              label={t('origin')}
              value={given.origin}
              rows={(['console', 'call'] as const).map((value) => ({ value, label: t(`origin_${value}`) }))}
              choose={set('origin')}
            />
            <Select
              label={t('priority')}
              value={given.priority}
              rows={(['High', 'Medium', 'Low'] as const).map((value) => ({ value, label: t(`priority_${value}`) }))}
              choose={set('priority')}
            />
            <Select
              label={t('service')}
              value={given.service}
              rows={[
                { value: '', label: t('usual') },
                ...choices.services
                  .filter(({ active }) => active)
                  .map(({ name }) => ({ value: name, label: names.service(name) })),
              ]}
              choose={set('service')}
            />
            <Select
              label={t('category')}
              value={given.category}
              rows={[
                { value: '', label: t('usual') },
                ...choices.categories
                  .filter(({ active }) => active)
                  .map(({ name }) => ({ value: name, label: names.category(name) })),
              ]}
              choose={set('category')}
            />
            <Select
              label={t('agent')}
              value={given.agent}
              rows={[
                { value: '', label: t('nobody') },
                ...choices.agents
                  .filter(({ active }) => active)
                  .map(({ address }) => ({ value: address, label: names.agent(address) })),
              ]}
              choose={set('agent')}
            />
            {choices.groups.length > 0 && (
              <Select
                label={t('group')}
                value={given.group}
                rows={[
                  { value: '', label: t('usual') },
                  ...choices.groups
                    .filter(({ active }) => active)
                    .map(({ name }) => ({ value: name, label: names.group(name) })),
                ]}
                choose={set('group')}
              />
            )}
            {choices.mailboxes.length > 1 && (
              <Select
                label={t('mailbox')}
                value={given.mailbox}
                rows={[
                  { value: '', label: t('usual') },
                  ...choices.mailboxes.map(({ address }) => ({ value: address, label: address })),
                ]}
                choose={set('mailbox')}
              />
            )}
          </Pair>
          <div>
            <Button type="submit" kind="main" isPending={open.isPending || uploading > 0}>
              {t('openCase')}
            </Button>
          </div>
        </Sheet>
      </Form>
    </section>
  );
}
