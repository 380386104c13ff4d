import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../api.ts';
import { useTellProblem } from '../../live/problem.ts';
import { useTitle } from '../../live/title.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { templateAddress } from './template-address.ts';
import { type Template, templatesKey } from './template-requests.ts';

/** A template of the owner's: it begins with a greeting, and its editor opens. */
export function NewTemplatePage() {
  const t = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const onError = useTellProblem();
  const [name, setName] = useState('');
  const [label, setLabel] = useState('');
  const [audience, setAudience] = useState<Template['audience']>('customer');
  useTitle(t('templateNew'));
  const text = t('templateStart');
  const parts = { subject: `${label} [{{ case.number }}]`, html: `<p>${text}</p>`, text };
  const { mutate: create, isPending } = useMutation({
    mutationFn: () =>
      ask('saveTemplate', {
        params: { name },
        body: { texts: { [language]: parts }, note: '', audience, labels: { [language]: label }, isNew: true },
        version: 0,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [templatesKey] });
      navigate(templateAddress.template(name));
    },
    onError,
  });
  return (
    <>
      <Bar
        title={t('templateNew')}
        before={
          <ButtonLink kind="quiet" square href={templateAddress.list} aria-label={t('templates')}>
            <Icon name="back" />
          </ButtonLink>
        }
      />
      <Sheet>
        <Field label={t('templateLabel')} value={label} onChange={setLabel} maxLength={100} />
        <Field label={t('templateName')} help={t('templateNameHelp')} value={name} onChange={setName} maxLength={40} />
        <Select
          label={t('templateAudience')}
          value={audience}
          rows={[
            { value: 'customer', label: t('templatesToCustomers') },
            { value: 'agent', label: t('templatesToAgents') },
          ]}
          choose={setAudience}
        />
        <div>
          <Button
            kind="main"
            isDisabled={isPending || label.trim() === '' || !/^[a-z0-9][a-z0-9-]*$/.test(name) || name === 'new'}
            onPress={() => create()}
          >
            {t('templateCreate')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
