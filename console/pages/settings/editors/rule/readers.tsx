import { useState } from 'react';
import { Field } from '../../../../ui/fields/field.tsx';
import { Several } from '../../../../ui/fields/several.tsx';
import { Button } from '../../../../ui/press/button.tsx';
import { useWords } from '../../../../words/language.tsx';
import { useLabel } from '../../words-of.ts';
import type { RuleParts } from './condition-changes.ts';
import look from './rule-editor.module.css';

/** Who is told, the first first: names such as the case's agent, or mail addresses. */
export function Readers({
  readers,
  parts,
  error,
  change,
}: {
  readonly readers: readonly string[];
  readonly parts: RuleParts;
  readonly error: string | undefined;
  readonly change: (readers: readonly string[]) => void;
}) {
  const t = useWords();
  const label = useLabel();
  const [address, setAddress] = useState('');
  const typed = address.trim().toLowerCase();
  const add = () => {
    if (typed !== '' && !readers.includes(typed)) change([...readers, typed]);
    setAddress('');
  };
  return (
    <>
      <Several
        label={t('ruleReaders')}
        help={readers.length > 1 ? t('ruleReadersHelp') : undefined}
        values={readers}
        error={error}
        rows={parts.readers.map((one) => ({ value: one.value, label: label(one.label) }))}
        change={change}
        words={{ add: t('addOne'), open: t('openChoices'), remove: (name) => t('takeOut', { name }) }}
      />
      <div className={look.line}>
        <Field
          label={t('ruleAddress')}
          type="email"
          value={address}
          onChange={setAddress}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button isDisabled={typed === ''} onPress={add}>
          {t('ruleAddAddress')}
        </Button>
      </div>
    </>
  );
}
