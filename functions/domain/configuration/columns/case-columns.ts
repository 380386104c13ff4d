import type { CaseType } from '#domain/configuration/case-type.ts';
import type { Category } from '#domain/configuration/category.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import type { Service } from '#domain/configuration/service.ts';
import type { Status } from '#domain/configuration/status.ts';
import { type Columns, choiceOf, column } from './takes.ts';
import {
  activeColumn,
  labelColumn,
  nameColumn,
  plainNameColumn,
  priorityChoice,
  row,
  rows,
  yesOrNo,
} from './usual-columns.ts';

export const statusColumns: Columns<Status> = {
  name: nameColumn,
  label: labelColumn,
  kind: column(
    'Kind',
    'Вид',
    choiceOf({
      new: ['New: nobody has begun', 'Новое: никто не начал'],
      open: ['Open: somebody works on it', 'В работе'],
      paused: ['Paused: it waits for the customer', 'Пауза: ждём клиента'],
      resolved: ['Resolved: the customer may object', 'Решено: клиент может возразить'],
      final: ['Final: nothing follows', 'Конечное: дальше ничего'],
    }),
    { en: 'What deadlines and replies do.', ru: 'Как идут сроки и что делает ответ клиента.' },
  ),
  next: column('May be followed by', 'Что может следовать', rows('status')),
  active: activeColumn,
};

export const categoryColumns: Columns<Category> = { name: nameColumn, label: labelColumn, active: activeColumn };

export const caseTypeColumns: Columns<CaseType> = {
  name: nameColumn,
  label: labelColumn,
  priority: column('Priority', 'Приоритет', priorityChoice, {
    en: 'A case that gets the type takes it over.',
    ru: 'Его получает обращение этого типа.',
  }),
  active: activeColumn,
};

export const serviceColumns: Columns<Service> = {
  name: nameColumn,
  label: labelColumn,
  parent: column('Part of', 'Часть сервиса', row('service')),
  agents: column('Responsible agents', 'Ответственные сотрудники', rows('agent'), {
    en: 'The least busy of them gets a new case.',
    ru: 'Новое обращение получает наименее занятый.',
  }),
  groups: column('Responsible groups', 'Ответственные группы', rows('group')),
  active: activeColumn,
};

export const satisfactionLevelColumns: Columns<SatisfactionLevel> = {
  name: plainNameColumn,
  label: labelColumn,
  score: column('Score', 'Балл', { is: 'number', least: -100, most: 100 }, { en: 'For reports.', ru: 'Для отчётов.' }),
  symbol: column('Symbol', 'Символ', { is: 'line', most: 16 }),
  image: column('Image instead of the symbol', 'Изображение вместо символа', { is: 'image' }),
  status: column('Status that the case goes to', 'Состояние обращения после оценки', row('status')),
  low: column('The agent is told that it is low', 'Сообщать сотруднику о низкой оценке', yesOrNo),
  active: activeColumn,
};
