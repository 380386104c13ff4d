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
} as const;
