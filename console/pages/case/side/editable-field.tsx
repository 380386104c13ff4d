import { Button } from 'react-aria-components';
import { Menu, MenuEntry } from '../../../ui/press/menu.tsx';
import { Face } from '../../../ui/show/face.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { Status, type StatusShape } from '../../../ui/show/status.tsx';
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
  shape,
  face,
  choices,
  choose,
  isFixed,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly shown: string | undefined;
  /** Of a status. */
  readonly shape?: StatusShape;
  readonly face?: string | undefined;
  readonly choices: readonly FieldChoice[];
  readonly choose: (value: string | null) => void;
  readonly isFixed: boolean;
}) {
  const t = useWords();
  const said = shown || t('none');
  const content = (
    <>
      {face && <Face name={face} />}
      <span className={look.value}>
        {shape && shown ? <Status shape={shape}>{shown}</Status> : shown || <span className={look.none}>{said}</span>}
      </span>
    </>
  );
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
