import { useZone } from '../../../session/agents-times.ts';
import { Combo } from '../../../ui/fields/combo.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Several } from '../../../ui/fields/several.tsx';
import { Switch } from '../../../ui/fields/switch.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { instantOf, wallTime } from '../../../words/zoned-time.ts';
import { zoneRows } from '../../../words/zones.ts';
import type { Column, Takes } from '../setup-requests.ts';
import { useLabel } from '../words-of.ts';
import { ColorField } from './color-field.tsx';
import look from './column-field.module.css';
import { ImageField } from './image-field.tsx';
import { JsonField } from './json-field.tsx';
import { useLanguages, useRowChoices } from './row-choices.ts';

export interface ColumnFieldProps {
  readonly column: Pick<Column, 'name' | 'label' | 'help' | 'takes' | 'clearable' | 'required'>;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  /** What is wrong at a place, such as `label.en`. */
  readonly faultAt: (place: string) => string | undefined;
}

/** Asks for one column, by what it takes. */
export function ColumnField(props: ColumnFieldProps) {
  const { column, value, change, faultAt } = props;
  const label = useLabel();
  const zone = useZone();
  const { takes, clearable } = column;
  const words = { label: label(column.label), help: column.help && label(column.help), error: faultAt(column.name) };
  const text = typeof value === 'string' ? value : '';
  const changeText = (next: string) => change(next === '' && clearable ? null : next);
  switch (takes.is) {
    case 'yes-no':
      return <YesNo {...words} isOn={value === true} change={change} />;
    case 'choice':
      return <Choice {...props} {...words} value={text} change={changeText} />;
    case 'row':
      return <RowChoice {...words} of={takes.of} clearable={clearable} value={text} change={changeText} />;
    case 'rows':
      return <RowsChoice {...words} of={takes.of} values={listOf(value)} change={change} />;
    case 'zone':
      return <ZoneChoice {...words} clearable={clearable} value={text} change={changeText} />;
    case 'words':
    case 'texts':
      return <InLanguages {...props} {...words} isLong={takes.is === 'texts'} />;
    case 'text':
    case 'markdown':
      return <Field {...words} value={text} onChange={changeText} lines={6} />;
    case 'image':
      return <ImageField {...words} value={text} change={change} />;
    case 'color':
      return <ColorField {...words} value={text} change={changeText} />;
    case 'number':
    case 'minutes':
      return <NumberField {...words} takes={takes} value={value} clearable={clearable} change={change} />;
    case 'day':
      return <Field {...words} type="date" value={text} onChange={changeText} />;
    case 'moment':
      return (
        <Field
          {...words}
          type="datetime-local"
          value={text === '' ? '' : wallTime(Date.parse(text), zone)}
          onChange={(wall) => change(wall === '' ? null : instantOf(wall, zone))}
        />
      );
    case 'structure':
    case 'addresses':
      return <JsonField {...words} value={value} change={change} />;
    default:
      return <Field {...words} value={text} onChange={changeText} {...(takes.is === 'address' && { type: 'email' })} />;
  }
}

interface Words {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

function YesNo({
  label,
  help,
  error,
  isOn,
  change,
}: Words & { readonly isOn: boolean; readonly change: (on: boolean) => void }) {
  return (
    <div>
      <Switch isSelected={isOn} onChange={change} {...(help && { help })}>
        {label}
      </Switch>
      {error && <p className={look.error}>{error}</p>}
    </div>
  );
}

interface TextChoice extends Words {
  readonly value: string;
  readonly change: (value: string) => void;
}

function Choice({ column, label, help, error, value, change }: Pick<ColumnFieldProps, 'column'> & TextChoice) {
  const words = useLabel();
  const rows = (column.takes.choices ?? []).map((choice) => ({ value: choice.value, label: words(choice.label) }));
  return (
    <div>
      <Select label={label} value={value} rows={rows} choose={change} />
      {help && <p className={look.help}>{help}</p>}
      {error && <p className={look.error}>{error}</p>}
    </div>
  );
}

function RowChoice({
  of,
  clearable,
  ...field
}: TextChoice & { readonly of: Takes['of']; readonly clearable: boolean }) {
  const t = useWords();
  const rows = useRowChoices(of);
  return (
    <Combo
      {...field}
      openLabel={t('openChoices')}
      rows={clearable ? [{ value: '', label: t('setupNothing') }, ...rows] : rows}
      choose={field.change}
    />
  );
}

function RowsChoice({
  of,
  values,
  ...field
}: Words & {
  readonly of: Takes['of'];
  readonly values: readonly string[];
  readonly change: (values: readonly string[]) => void;
}) {
  const t = useWords();
  const words = { add: t('addOne'), remove: (name: string) => t('takeOut', { name }), open: t('openChoices') };
  return <Several {...field} values={values} rows={useRowChoices(of)} words={words} />;
}

function ZoneChoice({ clearable, ...field }: TextChoice & { readonly clearable: boolean }) {
  const t = useWords();
  const rows = zoneRows(clearable ? t('setupNothing') : undefined, field.value);
  return <Combo {...field} openLabel={t('openChoices')} rows={rows} choose={field.change} />;
}

/** The same in each language. */
function InLanguages({
  column,
  value,
  change,
  faultAt,
  label,
  help,
  error,
  isLong,
}: ColumnFieldProps & Words & { readonly isLong: boolean }) {
  const own = useLanguage();
  const languages = useLanguages();
  const texts: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const shown = [...new Set([own, ...languages, ...Object.keys(texts)])];
  return (
    <fieldset className={look.languages}>
      <legend className={look.legend}>{label}</legend>
      {help && <p className={look.help}>{help}</p>}
      {shown.map((language) => (
        <Field
          key={language}
          label={nameOfLanguage(language)}
          lines={isLong ? 6 : 1}
          value={String(texts[language] ?? '')}
          error={faultAt(`${column.name}.${language}`)}
          onChange={(text) => {
            const { [language]: _, ...others } = texts;
            change(text === '' ? others : { ...others, [language]: text });
          }}
        />
      ))}
      {error && <p className={look.error}>{error}</p>}
    </fieldset>
  );
}

function NumberField({
  takes,
  value,
  clearable,
  change,
  ...words
}: Words & {
  readonly takes: Takes;
  readonly value: unknown;
  readonly clearable: boolean;
  readonly change: (value: unknown) => void;
}) {
  const t = useWords();
  const label = useLabel();
  const unit = takes.is === 'minutes' ? t('minutesUnit') : takes.unit && label(takes.unit);
  const bounds = t('between', { least: takes.least ?? 0, most: takes.most ?? 0 });
  const help = [words.help, [bounds, unit].filter(Boolean).join(' ')].filter(Boolean).join(' ');
  return (
    <Field
      {...words}
      help={help}
      inputMode="numeric"
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(text) => {
        const digits = text.replaceAll(/\s/g, '');
        if (digits === '') change(clearable ? null : '');
        // Anything else stays as it was typed, and is told to be no number.
        else change(/^-?\d{1,15}$/.test(digits) ? Number(digits) : text);
      }}
    />
  );
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `Deutsch`: in the language itself, so that who writes it finds it. */
function nameOfLanguage(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
