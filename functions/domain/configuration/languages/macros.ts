/**
 * Placeholders of other service desks that templates and replies understand (NOTE-07), each with what it stands for in
 * Liquid: `[#Number#]` names a column of a case, `%ТемаОбращения%` says it in Russian. Capitals do not matter.
 */
const columns: Readonly<Record<string, string>> = {
  Number: '{{ case.number }}',
  Subject: '{{ case.subject }}',
  Symptoms: '{{ case.description }}',
  'Status.Name': '{{ case.statusLabel }}',
  'Category.Name': '{{ case.categoryLabel }}',
  'Service.Name': '{{ case.serviceLabel }}',
  'Priority.Name': '{{ case.priorityLabel }}',
  'Origin.Name': '{{ case.origin }}',
  'ClosureCode.Name': '{{ case.closureReason }}',
  RegisteredOn: '{{ case.registeredAt | moment }}',
  RespondedOn: '{{ case.respondedAt | moment }}',
  SolutionProvidedOn: '{{ case.resolvedAt | moment }}',
  ClosureDate: '{{ case.closedAt | moment }}',
  'Contact.Name': '{{ customer.name }}',
  'Contact.Email': '{{ customer.address }}',
  'Account.Name': '{{ account.name }}',
  'Owner.Name': '{{ agent.name }}',
  'Owner.Email': '{{ agent.address }}',
  'Group.Name': '{{ case.group }}',
};

const words: Readonly<Record<string, string>> = {
  НомерОбращения: '{{ case.number }}',
  НомерДатаОбращения: '{{ case.numberAndDate }}',
  ДатаОбращения: '{{ case.registeredAt | short_day }}',
  ТемаОбращения: '{{ case.subject }}',
  ОписаниеОбращения: '{{ case.description }}',
  СостояниеОбращения: '{{ case.statusLabel }}',
  СтатусОбращения: '{{ case.statusLabel }}',
  КатегорияОбращения: '{{ case.categoryLabel }}',
  СервисОбращения: '{{ case.serviceLabel }}',
  ПриоритетОбращения: '{{ case.priorityLabel }}',
  ИсточникОбращения: '{{ case.origin }}',
  ПричинаЗакрытия: '{{ case.closureReason }}',
  ДатаОтвета: '{{ case.respondedAt | short_day }}',
  ДатаРешения: '{{ case.resolvedAt | short_day }}',
  ДатаЗакрытия: '{{ case.closedAt | short_day }}',
  ИмяКлиента: '{{ customer.name }}',
  АдресКлиента: '{{ customer.address }}',
  Организация: '{{ account.name }}',
  Ответственный: '{{ agent.name }}',
  АдресОтветственного: '{{ agent.address }}',
  Группа: '{{ case.group }}',
};

/** All of them as people write them, with what they stand for. */
export const macros: ReadonlyMap<string, string> = new Map([
  ...Object.entries(columns).map(([name, liquid]) => [`[#${name}#]`, liquid] as const),
  ...Object.entries(words).map(([name, liquid]) => [`%${name}%`, liquid] as const),
]);

const byForm = new Map([...macros].map(([macro, liquid]) => [form(macro), liquid]));

/** Both forms, known or not. Percent signs around Latin letters are encoded addresses, not macros. */
export const macroPattern = /\[#[^#[\]\n]{1,60}#\]|%\p{Script=Cyrillic}[\p{Script=Cyrillic}\d_]{0,60}%/gu;

/** What of an owner's languages says macros in other words. */
export type OwnMacros = Readonly<Record<string, unknown>>;

/** @param own words of languages: `ownMacros`. @returns Liquid; undefined when there is no such macro. */
export function liquidOf(macro: string, own: OwnMacros = {}): string | undefined {
  const written = form(macro);
  const found = byForm.get(written) ?? (Object.hasOwn(own, written) ? own[written] : undefined);
  return typeof found === 'string' ? found : undefined;
}

/** Names of what macros stand for: each language has, or lacks, a word for each. */
export const macroNames: readonly string[] = Object.keys(columns);

/** What a macro stands for: the column, however it is shown. */
function columnOf(liquid: string): string {
  return liquid.replaceAll(/[{}\s]|\|.*/g, '');
}

const inRussian = new Set(Object.values(words).map(columnOf));

const line = /^([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,59})\s*=\s*([A-Za-z.]+)$/u;

/** A word of a language for a macro: `Betreff = Subject`, written as `[#Betreff#]`. */
export interface MacroWord {
  readonly word: string;
  /** As `[#Subject#]` names it. */
  readonly name: string;
}

/** @returns what is wrong with a line, in English; undefined when nothing is. */
export function macroLineFault(text: string): string | undefined {
  const [, word = '', name = ''] = line.exec(text.trim()) ?? [];
  if (word === '') return 'is not as "Betreff = Subject"';
  if (liquidOf(`[#${name}#]`) === undefined) return `names no macro: there is no [#${name}#]`;
  const known = liquidOf(`[#${word}#]`);
  return known === undefined || known === liquidOf(`[#${name}#]`)
    ? undefined
    : `says [#${word}#], which is a macro already`;
}

/** The words of a language, in the order of its lines. */
export function macroWords({ macros: lines }: { readonly macros: string }): readonly MacroWord[] {
  return lines.split('\n').flatMap((text) => {
    const [, word, name] = line.exec(text.trim()) ?? [];
    return word !== undefined && name !== undefined ? [{ word, name }] : [];
  });
}

interface Speaking {
  readonly code: string;
  readonly macros: string;
}

/** Which of the macros a language has a word for: English all, Russian those that ship, too. */
export function hasMacroWord(language: Speaking, name: string): boolean {
  if (language.code === 'en' || macroWords(language).some((one) => one.name === name)) return true;
  return language.code === 'ru' && inRussian.has(columnOf(columns[name] ?? ''));
}

/** The words of all languages, as they are looked up; where two mean different things by one word, the language that is written in is right. */
export function ownMacros(languages: readonly Speaking[], language: string): Readonly<Record<string, string>> {
  const ordered = languages.toSorted((one, other) => Number(one.code === language) - Number(other.code === language));
  const entries = ordered.flatMap((one) =>
    macroWords(one).map(({ word, name }) => [form(`[#${word}#]`), liquidOf(`[#${name}#]`) ?? ''] as const),
  );
  return Object.fromEntries(entries);
}

function form(macro: string): string {
  return macro.toLowerCase().replaceAll(' ', '');
}
