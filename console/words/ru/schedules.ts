/** Редактор графиков. */
export const scheduleWords = {
  scheduleWeek: 'Неделя',
  scheduleExceptions: 'Праздники и другие дни',
  schedulePreview: 'Ближайшие 14 дней',
  weekGrid: 'Часы недели',
  weekGridHelp:
    'Проведите по часам, когда вы работаете; проведите ещё раз, чтобы их убрать. С клавиатуры: стрелки двигают, пробел переключает полчаса, Shift со стрелкой рисует.',
  weekNight: 'конец ночной смены',
  weekTogether: 'Всего за неделю: {span}.',
  weekAsMonday: 'Вторник — пятница как понедельник',
  hoursNone: 'закрыто',
  hoursWrong: 'Напишите часы: 9:00–18:00 или 22:00–6:00 для ночи.',
  exceptionsNone: 'Исключений нет: все недели одинаковы.',
  exceptionNumber: 'День {number}',
  exceptionDate: 'День',
  exceptionUntil: 'Последний день, если их несколько',
  exceptionHours: 'Часы в этот день',
  exceptionTitle: 'Что это за день',
  exceptionAdd: 'Добавить день',
  previewAbout: 'По часам {zone}. Ночная смена относится ко дню, когда она начинается.',
  previewException: 'другой день',
  previewWhenRight: 'Они появятся, как только часы будут верны.',
} as const;
