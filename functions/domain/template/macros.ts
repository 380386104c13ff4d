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
  ДатаРешения: '{{ case.resolvedAt | short_day }}',
  ДатаЗакрытия: '{{ case.closedAt | short_day }}',
  ИмяКлиента: '{{ customer.name }}',
  АдресКлиента: '{{ customer.address }}',
  Организация: '{{ account.name }}',
  Ответственный: '{{ agent.name }}',
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

/** @returns Liquid; undefined when there is no such macro. */
export function liquidOf(macro: string): string | undefined {
  return byForm.get(form(macro));
}

function form(macro: string): string {
  return macro.toLowerCase().replaceAll(' ', '');
}
