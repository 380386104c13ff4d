import { useState } from 'react';
import { Button } from '../../ui/press/button.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { useWords } from '../../words/language.tsx';
import { ChosenOne } from './chosen-one.tsx';
import { LiquidArea } from './liquid-area.tsx';
import look from './template-editor.module.css';
import type { MailLanguage, Part, Template, TemplateFault } from './template-requests.ts';
import type { TemplateDraft } from './use-template-draft.ts';

const long = ['html', 'text'] as const;
const shownLines = 18;

/** The texts of a template: a language, its subject, and one of the longer parts. */
export function TemplateParts({
  template,
  languages,
  draft,
  language,
  faults,
  choose,
}: {
  readonly template: Template;
  readonly languages: readonly MailLanguage[];
  readonly draft: TemplateDraft;
  readonly language: string;
  readonly faults: readonly TemplateFault[];
  readonly choose: (language: string) => void;
}) {
  const t = useWords();
  const [part, setPart] = useState<(typeof long)[number]>('html');
  const possible = languages.filter(
    ({ code }) =>
      draft.texts[code] || template.audience === 'customer' || template.languages.some((one) => one.language === code),
  );
  const nameOf = (code: string) => languages.find((one) => one.code === code)?.name ?? code;
  const parts = draft.texts[language];
  const base = languages.find(({ code }) => code === language)?.basedOn ?? 'en';
  const from = draft.texts[base] ? base : (Object.keys(draft.texts)[0] ?? base);
  const faultsOf = (which: Part) => faults.filter((one) => one.language === language && one.part === which);
  const area = (which: Part, label: string, lines?: number) => (
    <LiquidArea
      key={`${language} ${which}`}
      label={label}
      template={template}
      value={parts?.[which] ?? ''}
      change={(text) => draft.change(language, which, text)}
      faults={faultsOf(which)}
      {...(lines !== undefined && { lines })}
    />
  );
  return (
    <>
      <ChosenOne
        label={t('templateLanguages')}
        value={language}
        rows={possible.map(({ code, name, active }) => ({
          value: code,
          label: active ? name : t('templateLanguageOff', { language: name }),
          isWrong: faults.some((fault) => fault.language === code),
        }))}
        choose={choose}
      />
      {!parts && (
        <Notice kind="info">
          <p className={look.sound}>{t('templateNoTexts', { language: nameOf(from) })}</p>
          <Button onPress={() => draft.begin(language, from)}>
            {t('templateAddLanguage', { language: nameOf(from) })}
          </Button>
        </Notice>
      )}
      {parts && (
        <>
          {area('subject', t('templateSubject'))}
          <ChosenOne
            label={t('templateParts')}
            value={part}
            rows={long.map((value) => ({
              value,
              label: t(`templatePart_${value}`),
              isWrong: faultsOf(value).length > 0,
            }))}
            choose={setPart}
          />
          {area(
            part,
            t(part === 'html' ? 'templateHtmlOf' : 'templateTextOf', { language: nameOf(language) }),
            shownLines,
          )}
        </>
      )}
    </>
  );
}
