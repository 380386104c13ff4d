import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { ask } from '../../../api.ts';
import { problemWords, useTellProblem } from '../../../live/problem.ts';
import { saveAsFile } from '../../../live/save-as-file.ts';
import { useTitle } from '../../../live/title.ts';
import { Switch } from '../../../ui/fields/switch.tsx';
import { Bar } from '../../../ui/page/bar.tsx';
import { Sheet } from '../../../ui/page/sheet.tsx';
import { Button, ButtonLink } from '../../../ui/press/button.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { Notice } from '../../../ui/show/notice.tsx';
import { Skeleton } from '../../../ui/show/skeleton.tsx';
import { useWords } from '../../../words/language.tsx';
import { setupAddress } from '../setup-address.ts';
import { ImportPreview } from './import-preview.tsx';
import look from './transfer-page.module.css';

/** As the API takes it, with what names the changes. */
const mostBytes = 3.5 * 1024 * 1024;

interface Chosen {
  readonly name: string;
  readonly content: unknown;
}

/** Lookups and settings as one file, out and in (CONS-06). */
export function TransferPage() {
  const t = useWords();
  const onError = useTellProblem();
  const [file, setFile] = useState<Chosen>();
  const [replace, setReplace] = useState(false);
  const [wrong, setWrong] = useState<'importNoJson' | 'importTooLarge'>();
  const { mutate: take, isPending: isTaking } = useMutation({
    mutationFn: (which: 'all' | 'changed') => ask('exportSettings', { query: { which } }),
    onSuccess: (content) => saveAsFile('postcase-settings.json', JSON.stringify(content, undefined, 2)),
    onError,
  });
  const preview = useMutation({
    mutationFn: (of: { readonly content: unknown; readonly replace: boolean }) => ask('previewImport', { body: of }),
  });
  const lookAt = (content: unknown, isWhole: boolean) => preview.mutate({ content, replace: isWhole });
  const choose = async (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (!chosen) return;
    const content = jsonOf(await chosen.text());
    const fault = faultOf(content);
    setWrong(fault);
    setFile(fault ? undefined : { name: chosen.name, content });
    if (fault) preview.reset();
    else lookAt(content, replace);
  };
  useTitle(t('transfer'));
  return (
    <>
      <Bar
        title={t('transfer')}
        before={
          <ButtonLink kind="quiet" square href={setupAddress.overview} aria-label={t('setup')}>
            <Icon name="back" />
          </ButtonLink>
        }
      />
      <Sheet>
        <section className={look.part} aria-labelledby="export">
          <h2 id="export" className={look.title}>
            {t('exportTitle')}
          </h2>
          <p className={look.about}>{t('exportAbout')}</p>
          <div className={look.deeds}>
            <Button isDisabled={isTaking} onPress={() => take('changed')}>
              <Icon name="download" /> {t('exportChanged')}
            </Button>
            <Button isDisabled={isTaking} onPress={() => take('all')}>
              <Icon name="download" /> {t('exportAll')}
            </Button>
          </div>
        </section>
        <section className={look.part} aria-labelledby="import">
          <h2 id="import" className={look.title}>
            {t('importTitle')}
          </h2>
          <p className={look.about}>
            {t('importAbout')} {t('importLimit')}
          </p>
          <div className={look.deeds}>
            <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={(files) => void choose(files)}>
              <Button>
                <Icon name="file" /> {file ? t('importOther') : t('importChoose')}
              </Button>
            </FileTrigger>
            {file && <span className={look.name}>{file.name}</span>}
          </div>
          <Switch
            isSelected={replace}
            onChange={(isWhole) => {
              setReplace(isWhole);
              if (file) lookAt(file.content, isWhole);
            }}
            help={t('importReplaceHelp')}
          >
            {t('importReplace')}
          </Switch>
          {wrong && <Notice kind="bad">{t(wrong)}</Notice>}
          {preview.error && <Notice kind="bad">{problemWords(preview.error, t).title}</Notice>}
          {preview.isPending && <Skeleton width="half" />}
          {file && preview.data && !preview.isPending && (
            <ImportPreview
              preview={preview.data}
              content={file.content}
              replace={replace}
              lookAgain={() => lookAt(file.content, replace)}
              done={() => {
                setFile(undefined);
                preview.reset();
              }}
            />
          )}
        </section>
      </Sheet>
    </>
  );
}

function faultOf(content: unknown): 'importNoJson' | 'importTooLarge' | undefined {
  if (content === undefined) return 'importNoJson';
  return new Blob([JSON.stringify(content)]).size > mostBytes ? 'importTooLarge' : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
