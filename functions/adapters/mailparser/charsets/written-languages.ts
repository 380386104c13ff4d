/** What is usual in a script: by it the right charset is told from those that make other letters of the same bytes. */
export interface WrittenLanguage {
  readonly charsets: readonly string[];
  /** The commonest first, in small letters; all that are in use. */
  readonly letters: string;
  /** Common pairs of letters. */
  readonly pairs: ReadonlySet<string>;
}

/** Scripts whose words have no ASCII letters. The commoner charset stands first: it wins when two read the same. */
export const scripts: readonly WrittenLanguage[] = [
  {
    charsets: ['windows-1251', 'koi8-u', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ',
    pairs: pairsOf(
      'ст но то на ен ов ни ра во ко по пр ро ре го ли не ос ть ал ка от ер ан ор та ет ом те ва ол де об да же ны ла ль ри ль ем ам ве ия ск ос ва ел ве ат ле ло ин ит ий ая ые ог им за ты мо мы вы чт ти до ть ис ся се тр ки ид ик зд бр сч сл пе ча дн сп ас жа сн пл со см аб бо уй ст ту ці ві ні ть ія її пі лі',
    ),
  },
  {
    charsets: ['windows-1253', 'iso-8859-7'],
    letters: 'αοιετσνηυρπκμλςωγδχθφβξζψάέήίόύώϊϋΐΰ',
    pairs: pairsOf(
      'το ου αι τη ει να στ αν εν ια κα πο αρ ερ ρο ον με τα ικ σε ην ησ ας ος ης τι οι λο λε ολ γι πα ατ τε ετ ιν μα απ εσ δε στ μο σα θα τη ήσ ρα ού μέ πρ ασ τρ τω ων',
    ),
  },
  {
    charsets: ['windows-1255', 'iso-8859-8', 'iso-8859-8-i'],
    letters: 'יוהלאתרמבשנםחכדקפעגטסצזןךףץ',
    pairs: pairsOf(
      'של את ים ות הו אל לא על מה הי ני יו ית לי ול הא תי רי בו מי שה וא אנ כל ון די וד וב ור הת המ לה נו רה בה דה יה תה ינ שר בר לו לק אי שו תו חש מו הה יש מד פס סת',
    ),
  },
  {
    charsets: ['windows-1256', 'iso-8859-6'],
    letters: 'اليمونرتبةعدسفهكقحجشطصخزذثءأإئىضؤغظآًٌٍَُِّْ',
    pairs: pairsOf(
      'ال لم في من ية ات ها لا ان ين لى عل هذ كم نا وا ما لت لي ري لس لب لع لك ير ار لأ ول يد سل تر را رس لل لط لش ون يك عم تع اب طا ام وش كر رو ني هر جو جا زي',
    ),
  },
  {
    charsets: ['windows-874'],
    letters: 'านรอกเงมยลวดทสตะปบคหแจพชขใไโผถศณธซภษฉญฝฐฎฏฬฮฟัิีู่้็์ืุึำๆฯ',
    pairs: pairsOf(
      'าร กา รา ที เป ไม มา ให แล ละ ใน จา าก อง งา าน ระ ปร คว วา าม ได ข้ ว่ ที่ า้ าท นา ยา คร รั ัน กร ับ ส่ ง่ รื ือ ค่ ่อ ื่ ี่ ิน ขอ อบ คุ ุณ เม อน น้ ท่ าส ทำ ำง',
    ),
  },
];

/** Languages whose words hold a letter beyond ASCII here and there, by their charset; a text is in the first one that has all its letters. */
export const alphabets: readonly { readonly charset: string; readonly letters: readonly string[] }[] = [
  {
    charset: 'windows-1252',
    letters: [
      ...['äöüßé', 'éèàêçâôûùîïëœæüÿ', 'áéíóúñüªº', 'áàâãéêíóôõúüçªº', 'åäöéü', 'æøåéôò', 'àèéìíîòóùú', 'éëïèüöóáêç'],
      ...['àçéèíïóòúü', 'šžäöåõü'],
    ],
  },
  { charset: 'windows-1254', letters: ['ıİşğüöçâîû'] },
  { charset: 'windows-1252', letters: ['áéíóúýþðæö'] },
  ...['windows-1250', 'iso-8859-2'].map((charset) => ({
    charset,
    letters: ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîșțşţ', 'čćđšž'],
  })),
  { charset: 'windows-1257', letters: ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'] },
];

function pairsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
