import type { noticesWords as english } from '../en/notices.ts';
import type { Plural } from '../words.ts';

/** О чём сотруднику пишут. */
export const noticesWords: {
  readonly [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : Plural;
} = {
  noticesTitle: 'Письма вам',
  noticesWhat: 'О чём сообщать',
  notices_mine: 'О моих и о новых ничьих',
  notices_all: 'О каждом новом обращении и ответе',
  notices_nothing: 'Ни о чём',
  noticesHow: 'Как часто',
  noticesEach: 'Письмом о каждом событии',
  noticesMinutes: {
    one: 'Одним письмом через {count} минуту',
    few: 'Одним письмом через {count} минуты',
    many: 'Одним письмом через {count} минут',
    other: 'Одним письмом через {count} минуты',
  },
  noticesHours: {
    one: 'Одним письмом через {count} час',
    few: 'Одним письмом через {count} часа',
    many: 'Одним письмом через {count} часов',
    other: 'Одним письмом через {count} часа',
  },
  noticesHelp:
    'Время считается с первого события. О том, что вы сделали сами, писем не будет. Выбор один для всех ваших устройств.',
  noticesSaved: 'Сохранено',
};
