import { Button } from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './file-chip.module.css';

/** A file by its name and size; pressed, it opens. */
export function FileChip({
  name,
  about,
  isPicture = false,
  onPress,
  remove,
  removeLabel,
}: {
  readonly name: string;
  readonly about: string;
  readonly isPicture?: boolean;
  readonly onPress?: (() => void) | undefined;
  readonly remove?: () => void;
  readonly removeLabel?: string;
}) {
  return (
    <span className={look.chip}>
      <Button className={look.file ?? ''} isDisabled={onPress === undefined} onPress={() => onPress?.()}>
        <Icon name={isPicture ? 'eye' : 'file'} />
        <span className={look.name}>{name}</span>
        <span className={look.about}>{about}</span>
      </Button>
      {remove && (
        <Button className={look.remove ?? ''} aria-label={removeLabel ?? name} onPress={remove}>
          <Icon name="close" size={12} />
        </Button>
      )}
    </span>
  );
}
