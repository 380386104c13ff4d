import type { dryRunWords as english } from '../en/dry-run.ts';
import type { Plural } from '../words.ts';

/** Что сделало бы правило. */
export const dryRunWords: {
  readonly [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : Plural;
} = {
  dryRunTitle: 'Что сделало бы правило',
  dryRunAbout:
    'Проверка правила в том виде, как оно здесь, даже если оно не сохранено, на обращениях за последние 30 дней. Ничего не меняется, писем никому не будет.',
  dryRunStart: 'Проверить на последних 30 днях',
  dryRunAgain: 'Проверить ещё раз',
  dryRunStop: 'Остановить',
  dryRunLooking: {
    one: 'Просмотрено {count} обращение…',
    few: 'Просмотрено {count} обращения…',
    many: 'Просмотрено {count} обращений…',
    other: 'Просмотрено {count} обращения…',
  },
  dryRunStopped: {
    one: 'Остановлено: просмотрено {count} обращение.',
    few: 'Остановлено: просмотрено {count} обращения.',
    many: 'Остановлено: просмотрено {count} обращений.',
    other: 'Остановлено: просмотрено {count} обращения.',
  },
  dryRunWhenRight: 'Проверить можно, когда в правиле не останется ошибок: они отмечены у полей выше.',
  dryRunOld: 'Правило с тех пор изменили: здесь то, что сделало бы прежнее.',
  dryRunNoCases: 'За последние 30 дней обращений не было.',
  dryRunNothing: {
    one: 'Правило не сделало бы ничего: просмотрено {count} обращение.',
    few: 'Правило не сделало бы ничего: просмотрено {count} обращения.',
    many: 'Правило не сделало бы ничего: просмотрено {count} обращений.',
    other: 'Правило не сделало бы ничего: просмотрено {count} обращения.',
  },
  dryRunTimes: {
    one: 'С {since} правило сработало бы {count} раз; просмотрено обращений: {looked}.',
    few: 'С {since} правило сработало бы {count} раза; просмотрено обращений: {looked}.',
    many: 'С {since} правило сработало бы {count} раз; просмотрено обращений: {looked}.',
    other: 'С {since} правило сработало бы {count} раза; просмотрено обращений: {looked}.',
  },
  dryRunLater: 'сработало бы {when}, если бы условия ещё выполнялись',
  dryRunMore: {
    one: 'И ещё {count}.',
    few: 'И ещё {count}.',
    many: 'И ещё {count}.',
    other: 'И ещё {count}.',
  },
  dryRunReasons: 'Почему не чаще',
  dryRunReason: '{count} × {reason}',
  dryRunUntouched: {
    one: 'С {count} обращением не случилось того, о чём это правило.',
    few: 'С {count} обращениями не случилось того, о чём это правило.',
    many: 'С {count} обращениями не случилось того, о чём это правило.',
    other: 'С {count} обращения не случилось того, о чём это правило.',
  },
};
