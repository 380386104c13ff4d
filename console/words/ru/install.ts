/** Of the page that says whether the install works. */
export const installWords = {
  install: 'Проверка системы',
  installAbout: 'Приходит ли почта, уходит ли она и узнают ли люди о сбоях.',
  installAgain: 'Проверить снова',
  installLooking: 'Спрашиваем AWS и DNS…',
  installWorst_good: 'Всё работает.',
  installWorst_advice: 'Всё работает, но кое-что можно улучшить.',
  installWorst_broken: 'Есть неисправности. Начните сверху.',
  installWorst_unknown: 'Неисправностей не видно, но проверить удалось не всё.',
  finding_good: 'Хорошо',
  finding_advice: 'Можно лучше',
  finding_broken: 'Не работает',
  finding_unknown: 'Не проверено',
  findingCopy: 'Скопировать',
  findingCopied: 'Скопировано.',
  testMail: 'Отправить пробное письмо',
  testMailAbout:
    'Оно уйдёт через SES и за минуту вернётся тем же путём, что и письма клиентов. Обращением оно не станет.',
  testMailWaits: 'Письмо ушло с {mailbox}. Ждём его…',
  testMailCame: 'Письмо вернулось через {seconds} с: почта уходит и приходит.',
  testMailLost:
    'За две минуты письмо не вернулось. Причина — в неисправностях ниже. Если их нет, проверьте через несколько минут: DNS обновляется не сразу.',
} as const;
