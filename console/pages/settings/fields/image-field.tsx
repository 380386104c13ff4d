import { useMutation } from '@tanstack/react-query';
import { FileTrigger } from 'react-aria-components';
import { ask } from '../../../api.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { isOwnPicture } from '../../../session/own-picture.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { tell } from '../../../ui/layers/toast.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './image-field.module.css';

const mostBytes = 200 * 1024;

/** A picture that mails and pages show: put up here, or on the web already. Saved as any other value. */
export function ImageField({
  label,
  help,
  error,
  value,
  change,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Its address; empty for none. */
  readonly value: string;
  readonly change: (address: string) => void;
}) {
  const t = useWords();
  const onError = useTellProblem();
  const { mutate, isPending } = useMutation({
    mutationFn: async (file: File) => ask('keepPicture', { body: { data: await base64Of(file) } }),
    onSuccess: ({ url }) => change(url),
    onError,
  });
  const put = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && file.size > mostBytes) tell({ bad: true, title: t('pictureTooHeavy') });
    else if (file) mutate(file);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a grid in all browsers
    <div className={look.image} role="group" aria-label={label}>
      <span className={look.label}>{label}</span>
      {isOwnPicture(value) && (
        <div className={look.shown}>
          <img src={value} alt={t('pictureNow')} />
        </div>
      )}
      <div className={look.tools}>
        <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg', 'image/gif', 'image/webp']} onSelect={put}>
          <Button isPending={isPending}>{t(value === '' ? 'pictureUpload' : 'pictureOther')}</Button>
        </FileTrigger>
        {value !== '' && (
          <Button kind="quiet" onPress={() => change('')}>
            {t('pictureRemove')}
          </Button>
        )}
      </div>
      <p className={look.help}>{[help, t('pictureHelp')].filter(Boolean).join(' ')}</p>
      <Field
        label={t('pictureAddress')}
        value={value}
        error={error}
        onChange={change}
        help={value !== '' && !isOwnPicture(value) ? t('pictureElsewhere') : undefined}
      />
    </div>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
