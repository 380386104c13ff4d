import type { callWords as english } from '../en/calls.ts';
import type { Plural } from '../words.ts';

/** Звонки. */
export const callWords: {
  readonly [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : Plural;
} = {
  calls: 'Звонки',
  callsRinging: 'Сейчас звонят',
  callsMissed: 'Пропущенные звонки',
  callsNone: 'Пропущенных звонков нет',
  callsNoneText:
    'Здесь звонки последних часов, на которые никто не ответил. Введите номер сверху, чтобы узнать, кто это.',
  callsNotYours: 'Звонки вам не показываются',
  callsNotYoursText: 'Включите «Показывать звонки» в своём меню.',
  callsOfAgents: 'Звонки поступают сотрудникам: администратор может добавить ваш адрес в их список.',
  callsTake: 'Показывать звонки',
  callsTaken: 'Теперь звонки показываются здесь',
  callsNotTaken: 'Звонки здесь больше не показываются',
  callNumber: 'Номер звонящего',
  callHidden: 'Номер скрыт',
  callTo: 'на {to}',
  callAnswer: 'Ответить',
  callOpen: 'Показать',
  callDismiss: 'Скрыть',
  callUnknown: 'Номер {phone} никому не принадлежит',
  callUnknownText: 'Запишите клиента или зарегистрируйте обращение: тогда номер запомнится.',
  callSeveral: 'Номер есть у нескольких клиентов. Кто звонит?',
  callAlike: 'Номера {phone} ни у кого нет. У клиентов ниже номер кончается теми же цифрами: звонит кто-то из них?',
  callNobodyOfThese: 'Никто из них',
  callNotTheirs: 'Номера {phone} нет среди телефонов клиента.',
  callAddNumber: 'Добавить клиенту',
  callRings: 'Звонит {name}',
  callItIs: 'Этот клиент',
  callOpenCases: 'Открытые обращения',
  callNothingOpen: 'Открытых обращений нет.',
  callRegister: 'Обращение по звонку',
  callNote: 'О чём говорили',
  callAllFields: 'Все поля',
  callDone: 'Готово',
  role_calls: 'Сообщает о звонках',
};
