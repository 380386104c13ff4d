/** Pictures of the owner: the logo and others. */
export const lookWords = {
  pictureUpload: 'Choose a picture',
  pictureOther: 'Choose another one',
  pictureRemove: 'Without a picture',
  pictureNow: 'The picture as it stands',
  pictureHelp: 'PNG, JPEG, GIF or WebP, at most 200 KB. In dark mails and pages it stands on a white plate.',
  pictureAddress: 'Or its address on the web',
  pictureElsewhere: 'It is kept elsewhere, so the console does not show it.',
  pictureTooHeavy: 'The picture is larger than 200 KB: every mail would load it.',
  'problem_picture-wrong': '{title}',
} as const;
