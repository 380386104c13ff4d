import {
  type Operator,
  operators,
  type RuleAction,
  readerNames,
  type SettableField,
  settableFields,
} from '#domain/configuration/rules/rule.ts';
import { ruleFields } from '#domain/configuration/rules/rule-fields.ts';
import type { Words } from '#domain/words/words.ts';
import type { Choice } from './takes.ts';

const words = (en: string, ru: string): Words => ({ en, ru });

/** Fields of `ruleFields` as people know them, in the order in which they are offered: in a sentence after "if". */
export const fieldWords: Readonly<Record<string, Words>> = {
  status: words('status', 'состояние'),
  category: words('category', 'категория'),
  service: words('service', 'сервис'),
  type: words('type', 'тип'),
  priority: words('priority', 'приоритет'),
  origin: words('origin', 'источник'),
  mailbox: words('mailbox', 'почтовый ящик'),
  agent: words('agent', 'ответственный'),
  group: words('group', 'группа'),
  language: words('language', 'язык'),
  subject: words('subject of the case', 'тема обращения'),
  description: words('description of the case', 'описание обращения'),
  satisfaction: words('score of the newest rating', 'балл последней оценки'),
  ageMinutes: words('age of the case in minutes', 'возраст обращения в минутах'),
  waitingMinutes: words('minutes that the customer waits', 'минут ожидания клиента'),
  'customer.address': words('customer’s address', 'адрес клиента'),
  'customer.domain': words('customer’s mail domain', 'почтовый домен клиента'),
  'customer.proven': words('the customer is proven to be who they say', 'личность клиента подтверждена'),
  by: words('who did it', 'кто это сделал'),
  'message.kind': words('kind of the message', 'вид сообщения'),
  'message.verified': words('the sender is proven', 'отправитель подтверждён'),
  'message.subject': words('subject of the message', 'тема сообщения'),
  'message.text': words('text of the message', 'текст сообщения'),
  'message.files': words('number of its files', 'число вложений'),
  'norm.level': words('service level', 'уровень обслуживания'),
  'norm.percent': words('percent in time', 'процент в срок'),
  'change.field': words('field that was changed', 'изменённое поле'),
  'change.from': words('what it was before', 'прежнее значение'),
  'change.to': words('what it is now', 'новое значение'),
  'rating.score': words('score of the rating', 'балл оценки'),
  'rating.low': words('the rating is low', 'оценка низкая'),
  'rating.comment': words('comment of the rating', 'комментарий к оценке'),
  'deadline.kind': words('which deadline', 'какой срок'),
  'time.hour': words('hour of the day', 'час суток'),
  'time.weekday': words('day of the week', 'день недели'),
};

export const operatorWords: Readonly<Record<Operator, Words>> = {
  is: words('is', 'равно'),
  'is-not': words('is not', 'не равно'),
  'one-of': words('is one of', 'одно из'),
  'none-of': words('is none of', 'ни одно из'),
  contains: words('contains', 'содержит'),
  'contains-not': words('does not contain', 'не содержит'),
  'more-than': words('is more than', 'больше'),
  'less-than': words('is less than', 'меньше'),
  'is-empty': words('is empty', 'пусто'),
  'is-not-empty': words('is not empty', 'не пусто'),
};

export const readerWords: Readonly<Record<(typeof readerNames)[number], Words>> = {
  customer: words('the customer', 'клиенту'),
  agent: words('the case’s agent', 'ответственному'),
  group: words('the case’s group', 'группе обращения'),
  mailbox: words('those who work the mailbox', 'тем, кто ведёт ящик'),
  everybody: words('all agents who want to know', 'всем, кто хочет знать'),
};

export const deedWords: Readonly<Record<RuleAction['do'], Words>> = {
  send: words('Send a mail', 'Отправить письмо'),
  set: words('Set a field', 'Изменить поле'),
  assign: words('Assign', 'Назначить'),
  note: words('Add a note', 'Добавить заметку'),
  call: words('Call a webhook', 'Вызвать вебхук'),
};

const choiceWords: Readonly<Record<string, Words>> = {
  High: words('High', 'Высокий'),
  Medium: words('Medium', 'Средний'),
  Low: words('Low', 'Низкий'),
  email: words('mail', 'почта'),
  console: words('console', 'консоль'),
  call: words('call', 'звонок'),
  portal: words('web form', 'веб-форма'),
  correspondence: words('another case’s message', 'сообщение другого обращения'),
  customer: words('the customer', 'клиент'),
  agent: words('an agent', 'сотрудник'),
  postcase: words('Postcase itself', 'сам Postcase'),
  human: words('written by a person', 'написано человеком'),
  thanks: words('a thank-you', 'благодарность'),
  'auto-reply': words('automatic reply', 'автоответ'),
  'out-of-office': words('out of office', 'сообщение об отсутствии'),
  bulk: words('bulk mail', 'рассылка'),
  list: words('mail of a list', 'список рассылки'),
  bounce: words('mail that came back', 'возврат письма'),
  'calendar-answer': words('answer to an invitation', 'ответ на приглашение'),
  reaction: words('reaction', 'реакция'),
  recall: words('recall of a mail', 'отзыв письма'),
  response: words('to answer', 'ответа'),
  resolution: words('to resolve', 'решения'),
  Monday: words('Monday', 'понедельник'),
  Tuesday: words('Tuesday', 'вторник'),
  Wednesday: words('Wednesday', 'среда'),
  Thursday: words('Thursday', 'четверг'),
  Friday: words('Friday', 'пятница'),
  Saturday: words('Saturday', 'суббота'),
  Sunday: words('Sunday', 'воскресенье'),
};

/** Where a choice is the name of a field, it is called as the field is. */
const otherFields: Readonly<Record<string, Words>> = { closureReason: words('closure reason', 'причина закрытия') };

/** What a field of few values may be; empty for other fields. */
export function choicesOfField(field: string): readonly Choice[] {
  const kind = ruleFields[field]?.kind;
  if (kind?.is !== 'choice') return [];
  const known = field === 'change.field' ? { ...fieldWords, ...otherFields } : choiceWords;
  return kind.of.map((value) => ({ value, label: known[value] ?? words(value, value) }));
}

/** Words for values, in the order in which they are offered. */
export const operatorChoices = operators.map((value) => ({ value, label: operatorWords[value] }));
export const readerChoices = readerNames.map((value) => ({ value, label: readerWords[value] }));
export const settableChoices = settableFields.map((value: SettableField) => ({
  value,
  label: fieldWords[value] ?? words(value, value),
}));
export const deedChoices = Object.entries(deedWords).map(([value, label]) => ({ value, label }));
