/** Поиск по всему, что было сказано. */
export const searchWords = {
  foundIn_number: 'Номер',
  foundIn_subject: 'Тема',
  foundIn_text: 'Письмо',
  foundIn_note: 'Заметка',
  foundIn_file: 'Файл',
  foundIn_person: 'Человек',
  foundIn_merged: 'Объединённое',
  foundMore: 'Возможно, есть ещё: добавьте слово, чтобы найти точнее.',
  foundSome: {
    one: '{count} обращение',
    few: '{count} обращения',
    many: '{count} обращений',
    other: '{count} обращения',
  },
  searchKnows:
    'Номера в любом виде, имена, адреса и телефоны, а ещё слова из тем, писем, заметок и названий файлов — в любой форме.',
  searchKeys: '↓ — перейти к списку, Enter — открыть первое.',
  nothingFoundText: 'Ищем обращения, где есть все слова. Уберите лишние или сократите: достаточно начала слова.',
  nothingFoundNarrowed: 'Без фильтров что-нибудь может найтись.',
  searchState: 'Этап',
  state_open: 'Открытые',
  state_done: 'Завершённые',
  searchPeriod: 'Последнее сообщение',
  period_7: 'За 7 дней',
  period_30: 'За 30 дней',
  period_365: 'За год',
} as const;
