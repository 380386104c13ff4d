/** Картинки владельца: логотип и другие. */
export const lookWords = {
  pictureUpload: 'Выбрать картинку',
  pictureOther: 'Выбрать другую',
  pictureRemove: 'Без картинки',
  pictureNow: 'Картинка сейчас',
  pictureHelp: 'PNG, JPEG, GIF или WebP, не больше 200 КБ. В тёмных письмах и на страницах под ней белая подложка.',
  pictureAddress: 'Или её адрес в интернете',
  pictureElsewhere: 'Картинка лежит на другом сайте, поэтому консоль её не показывает.',
  pictureTooHeavy: 'Картинка больше 200 КБ, а её загружает каждое письмо.',
  'problem_picture-wrong':
    'Картинка не подходит: нужен PNG, JPEG, GIF или WebP до 200 КБ, не больше 2000 точек по каждой стороне.',
  pageAsSeen: 'Страница оценки, как её видят клиенты',
  pageView: 'Когда',
  pageLanguage: 'Язык',
  'pageView_to-choose': 'В ссылке нет ответа',
  'pageView_to-confirm': 'Ответ нужно подтвердить',
  pageView_noted: 'Ответ учтён',
  pageView_recorded: 'Уже отвечали',
  pageView_thanks: 'Ответ подтверждён',
  pageView_wrong: 'Присланное нельзя принять',
  pageView_newer: 'Есть письмо новее',
  pageView_gone: 'Ссылка больше не работает',
} as const;
