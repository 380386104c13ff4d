import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Menu, MenuEntry } from '../../../ui/press/menu.tsx';
import { Face } from '../../../ui/show/face.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './fields.module.css';

export interface FieldChoice {
  /** Null clears. */
  readonly value: string | null;
  readonly label: string;
}

/** A field whose value opens what else it can be. */
export function EditableField({
  label,
  value,
  shown,
  face,
  choices,
  choose,
  isFixed,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly shown: ReactNode;
  readonly face?: string | undefined;
  readonly choices: readonly FieldChoice[];
  readonly choose: (value: string | null) => void;
  readonly isFixed: boolean;
}) {
  const t = useWords();
  const content = (
    <>
      {face && <Face name={face} />}
      <span className={look.value}>{shown || <span className={look.none}>{t('none')}</span>}</span>
    </>
  );
  // What is read out begins with what is seen.
  const chosen = choices.find((one) => one.value === value)?.label ?? value;
  const said = typeof shown === 'string' && shown !== '' ? shown : shown ? chosen : t('none');
  return (
    <>
      <dt className={look.label}>{label}</dt>
      <dd>
        {isFixed || choices.length === 0 ? (
          <span className={look.fact}>{content}</span>
        ) : (
          <Menu
            label={label}
            placement="bottom start"
            trigger={
              <Button className={look.button ?? ''} aria-label={`${label}: ${said}`}>
                {content}
                <Icon name="chevron" size={12} />
              </Button>
            }
          >
            {choices.map((choice) => (
              <MenuEntry
                key={choice.value ?? ''}
                icon={choice.value === (value ?? null) ? 'check' : undefined}
                onAction={() => choose(choice.value)}
              >
                {choice.label}
              </MenuEntry>
            ))}
          </Menu>
        )}
      </dd>
    </>
  );
}
