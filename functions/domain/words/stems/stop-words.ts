const english = `
a about after all also am an and any are as at be been but by can could did do does don for from had has have he hello her hi him his how i if in
into is it its just me my no not of off on or our out please re regards so some than thank thanks that the their them then there these they this
to too us very was we were what when where which who why will with would you your`;

const russian = `
а без бы был была были было быть в вам вами вас ваш ваша ваше ваши весь во вот все всего всех вы где да для до его ее ей если есть еще же за
здравствуйте и из или им их к как когда которая которое которые который ли либо мне мной мы на над нам нас наш наша наше наши не него нее ней
ни них но ну о об он она они оно от по под пожалуйста при с свой себя со спасибо так также там то того тоже тот только тут ты у уважением уже
уважаемые хотя чего чем что чтобы эта эти это этого этой этот этом я`;

/** Words that stand in nearly every mail: who seeks one of them seeks nothing. In the form of `wordForm`. */
const stopWords: ReadonlySet<string> = new Set(`${english} ${russian}`.trim().split(/\s+/));

export function isStopWord(form: string): boolean {
  return stopWords.has(form);
}
