/** What is usual in a script whose words have no ASCII letters. */
interface WrittenScript {
  readonly charsets: readonly string[];
  readonly letters: string;
  /** Common pairs of letters, with blanks between. */
  readonly pairs: string;
}

/** A language whose words hold a letter beyond ASCII here and there. */
interface WrittenLatin {
  readonly charsets: readonly string[];
  readonly letters: string;
  /** With blanks between. */
  readonly words: string;
  /** A pattern of what its spelling excludes, and its flags. */
  readonly never?: readonly [source: string, flags: string];
}

/** Scripts whose words have no ASCII letters. The commoner charset stands first: it wins when two read the same. */
const scripts: readonly WrittenScript[] = [
  {
    charsets: ['windows-1251', 'koi8-u', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґјњљћђџќѓѕ',
    pairs:
      'ст но то на ен ов ни ра во ко по пр ро ре го ли не ос ть ал ка от ер ан ор та ет ом те ва ол де об да же ны ла ль ри ль ем ам ве ия ск ос ва ел ве ат ле ло ин ит ий ая ые ог им за ты мо мы вы чт ти до ть ис ся се тр ки ид ик зд бр сч сл пе ча дн сп ас жа сн пл со см аб бо уй ст ту ці ві ні ть ія її пі лі',
  },
  {
    charsets: ['windows-1253', 'iso-8859-7'],
    letters: 'αοιετσνηυρπκμλςωγδχθφβξζψάέήίόύώϊϋΐΰ',
    pairs:
      'το ου αι τη ει να στ αν εν ια κα πο αρ ερ ρο ον με τα ικ σε ην ησ ας ος ης τι οι λο λε ολ γι πα ατ τε ετ ιν μα απ εσ δε στ μο σα θα τη ήσ ρα ού μέ πρ ασ τρ τω ων',
  },
  {
    charsets: ['windows-1255', 'iso-8859-8', 'iso-8859-8-i'],
    letters: 'יוהלאתרמבשנםחכדקפעגטסצזןךףץ',
    pairs:
      'של את ים ות הו אל לא על מה הי ני יו ית לי ול הא תי רי בו מי שה וא אנ כל ון די וד וב ור הת המ לה נו רה בה דה יה תה ינ שר בר לו לק אי שו תו חש מו הה יש מד פס סת ער פי מת תר רך סי יס צי רט טי יט פש יך חי חש חל בל קו קב בע עי עו וע לט וש רו וי גי זה זמ מנ נת תק קי תב בק קש כנ חב',
  },
  {
    charsets: ['windows-1256', 'iso-8859-6'],
    letters: 'اليمونرتبةعدسفهكقحجشطصخزذثءأإئىضؤغظآًٌٍَُِّْپچژگک',
    pairs:
      'ال لم في من ية ات ها لا ان ين لى عل هذ كم نا وا ما لت لي ري لس لب لع لك ير ار لأ ول يد سل تر را رس لل لط لش ون يك عم تع اب طا ام وش كر رو ني هر جو جا زي',
  },
  {
    charsets: ['windows-874'],
    letters: 'านรอกเงมยลวดทสตะปบคหแจพชขใไโผถศณธซภษฉญฝฐฎฏฬฮฟัิีู่้็์ืุึำๆฯ',
    pairs:
      'เว แบ บบ วง ช่ ีค ที ี่ าน ัน ั่ ื่ ิน นท ทำ ำ ้า ค้ น้ ข้ ม่ ล่ ท่ ร์ ต์ ์ไ นต กำ ำห หน นด คว ชื ถุ กต ั้ ่า ้า ็น ัว ัก ิด ูก ก็ กร กล ขา เข เก เค เง เช เด เต เพ เร เล เส แก แต ไป ใช ต้ ต่ ถึ นี้ บา พร มี ย่ รู ลง ลั วั สา สุ สั สิ หน หม หล อก อย ฉั ดี ีค ะค กเ ิก ซื ้อ ่ะ ะช นไ ว่ วา ะร ช่ ัส รท ตอ ู้ ้ว ยา าร กา รา ที เป ไม มา ให แล ละ ใน จา าก อง งา าน ระ ปร คว วา าม ได ข้ ว่ ที่ า้ าท นา ยา คร รั ัน กร ับ ส่ ง่ รื ือ ค่ ่อ ื่ ี่ ิน ขอ อบ คุ ุณ เม อน น้ ท่ าส ทำ ำง',
  },
];

type Never = WrittenLatin['never'];
const western = (letters: string, words: string, never?: Never): WrittenLatin => ({
  charsets: ['windows-1252'],
  letters,
  words,
  ...(never && { never }),
});
const other = (charsets: string, letters: string, words: string, never?: Never): WrittenLatin => ({
  ...western(letters, words, never),
  charsets: charsets.split(' '),
});
const estonian = 'ja on ei et see ma tere palun aitäh kui ka mis oli siis mu kas';
const central = 'windows-1250 iso-8859-2';
const baltic = 'windows-1257';

/** The commoner first: among those whose letters and words fit alike, a text is in the first one. */
const latin: readonly WrittenLatin[] = [
  western('éèïëö', 'the and of to is for you not in with my it have this that please we are on order thanks from was'),
  western(
    'äöüßé',
    'der die und das ist nicht ich sie mit für auf den ein eine bitte zu von wir haben hallo danke bei im',
  ),
  western(
    'éèàêçâôûùîïëœæüÿ',
    'le la les et est pas vous je de pour une des que en ne un mon avec sur bonjour merci à du dans au',
  ),
  western(
    'áéíóúñüªº',
    'el la los que y de no por un para en con mi es se su una gracias buenas buenos pero las del lo',
  ),
  western('áàâãéêíóôõúüçªº', 'o a que de não para um com e do da em uma por os no na meu bom obrigado olá se as mais', [
    'õ(?!e)',
    'i',
  ]),
  western(
    'åäöéü',
    'och det är inte jag att en som för på med vi har hej tack till av den ett om ja on ei että en ole se kun',
  ),
  western('æøåéôò', 'og det er ikke jeg at en som til på med vi har hej hei tak takk for den av et om min'),
  western('àèéìíîòóùú', 'il la che di non per un è con e mi le una del sono ho grazie si da in ma i buongiorno'),
  western('éëïèüöóáêç', 'de het een en van niet ik is dat met op voor u wij te bedankt mijn er zijn'),
  western('àçéèíïóòúü', 'el la que de i no per un amb una gràcies bon es en els les'),
  western('šžäöåõü', estonian),
  western('áéíóúýþðæö', 'og að er ekki ég það við sem á í til en um var takk', ['^(?!.*[áéíóúæ]).*ý.*ý', 'is']),
  other(
    'windows-1254',
    'ıİşğüöçâîû',
    've bir bu için da de ne çok var yok ile mi mı merhaba sipariş lütfen değil teşekkürler ederim ama gibi daha kadar nasıl ben sayın iyi olarak hakkında soru sorun siparişim ürün',
    [String.raw`[^aâeıiîoöuüû]ğ|ç[crv]|\p{L}{4}ğ(?!\p{L})`, 'iu'],
  ),
  other(
    central,
    'ąćęłńóśźż',
    'nie jest się na do że to jak za po proszę dzień dobry dziękuję czy od już ale mam przez tylko witam dla oraz są mi mnie zamówienie zamówienia zgłoszenie pytanie',
  ),
  other(
    central,
    'áčďéěíňóřšťúůýž',
    'je se na že to jsem za pro dobrý den děkuji prosím ale jak jsme není od při nebo máme už když by jste do mi ve objednávka objednávky dotaz',
  ),
  other(
    central,
    'áäčďéíĺľňóôŕšťúýž',
    'je sa na že to som za pre dobrý deň ďakujem prosím ale ako sme nie od pri alebo už keď by ste do mi objednávka objednávky otázka',
  ),
  other(
    central,
    'áéíóöőúüű',
    'nem és hogy az egy van kérem jó napot köszönöm meg is de már még csak ez ha vagy mint nap el volt vagyok számla rendelés megrendelés kérdés szeretném tisztelt üdvözlettel',
  ),
  other(
    `${central} iso-8859-16`,
    'ăâîșțşţ',
    'nu şi și să în de la este cu pentru bună ziua vă mulţumesc mulțumesc mai că am ce din sunt rog dar au pe seara',
  ),
  other(
    central,
    'čćđšž',
    'je da se na u za sam nije što ne molim hvala dobar dan kako ali ili vam mi bi poštovani već još smo od prosim ni ne pozdravljeni še kaj pri ki in',
  ),
  other(
    baltic,
    'ąčęėįšųūž',
    'ir yra ne kad į ačiū laba diena prašau su dėl ar už bet jau iki dar mano labas sveiki nuo kaip tai buvo reikia klausimas sąskaitos sąskaita užsakymas užsakymo',
  ),
  other(
    baltic,
    'āčēģīķļņšūž',
    'ir un nav ka uz paldies lūdzu labdien ar par vai no bet jau es mans kas sveiki man jautājums rēķins rēķinu pasūtījums pasūtījumu jaunu laiku laikā vēl kā tas bija jums mums pēc pie',
  ),
  other(baltic, 'äõöüšž', estonian),
  other(
    'windows-1258',
    'àáâãèéêìíòóôõùúýăđĩũơư\u0300\u0301\u0303\u0309\u0323',
    'xin tôi không cho và là chào hàng trong khi nào anh',
    [String.raw`(?<![aâăeêioôơuưy])[\u0300\u0301\u0303\u0309\u0323]`, 'i'],
  ),
];

/** The upper halves of the code pages of DOS, and of two of the old Macintosh, which TextDecoder does not know: old programs of Europe, Israel and Turkey still declare them. */
const dos: Readonly<Record<string, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  737: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ωάέήϊίόύϋώΆΈΉΊΌΎΏ±≥≤ΪΫ÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  852: 'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
  857: 'ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ�ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ�×ÚÛÙìÿ¯´\u00ad±�¾¶§÷¸°¨·¹³²■\u00a0',
  862: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  869: '������Ά�·¬¦‘’Έ―ΉΊΪΌ��ΎΫ©Ώ²³ά£έήίϊΐόύΑΒΓΔΕΖΗ½ΘΙ«»░▒▓│┤ΚΛΜΝ╣║╗╝ΞΟ┐└┴┬├─┼ΠΡ╚╔╩╦╠═╬ΣΤΥΦΧΨΩαβγ┘┌█▄δε▀ζηθικλμνξοπρσςτ΄\u00ad±υφχ§ψ΅°¨ωϋΰώ■\u00a0',
  775: 'ĆüéāäģåćłēŖŗīŹÄÅÉæÆōöĢ¢ŚśÖÜø£Ø×¤ĀĪóŻżź”¦©®¬½¼Ł«»░▒▓│┤ĄČĘĖ╣║╗╝ĮŠ┐└┴┬├─┼ŲŪ╚╔╩╦╠═╬Žąčęėįšųūž┘┌█▄▌▐▀ÓßŌŃõÕµńĶķĻļņĒŅ’­±“¾¶§÷„°∙·¹³²■ ',
  858: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  860: 'ÇüéâãàÁçêÊèÍÔìÃÂÉÀÈôõòÚùÌÕÜ¢£Ù₧ÓáíóúñÑªº¿Ò¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  861: 'ÇüéâäàåçêëèÐðÞÄÅÉæÆôöþûÝýÖÜø£Ø₧ƒáíóúÁÍÓÚ¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  863: 'ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ¦´óú¨¸³¯Î⌐¬½¼¾«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  865: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  centraleurope:
    'ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»… ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ',
  turkish:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸĞğİıŞş‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙˆ˜¯˘˙˚¸˝˛ˇ',
};

/** Letters of Cantonese in Big5 of Hong Kong (HKSCS), each behind the letter for private use that TextDecoder reads there. */
const hongKong =
  '\uecd1嘅\uecd9咗\uecd8喺\ue547嚟\uecda啲\ue5a2哋\uecb1嘢\uecd7嗰\uecc7嘥\ue183攞\uecee揾\uecb2嘞\uecef啩\uec9f嚿\ue420瞓\ueca9攰\ueca1踎\ue80b餸\ue7d4啱\uecf6冧\uecd2嗱';

/** Names found in mails that the WHATWG encoding list, and so TextDecoder, does not know. */
const aliases: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  'x-windows-949': 'euc-kr',
  cp950: 'big5',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp874: 'windows-874',
  cp20127: 'us-ascii',
  cp20866: 'koi8-r',
  cp21866: 'koi8-u',
  cp51932: 'euc-jp',
  ujis: 'euc-jp',
  cp51949: 'euc-kr',
  cp54936: 'gb18030',
  cp65001: 'utf-8',
  utf_8: 'utf-8',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
  'utf-16-le': 'utf-16le',
  utf7: 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-1-1-utf-7': 'utf-7',
  hz: 'hz-gb-2312',
  csiso2022kr: 'iso-2022-kr',
};

/** How programs write names with other signs between, or with none: patterns, and the names that are meant. */
const spellings: readonly (readonly [string, string])[] = [
  [String.raw`^(?:cs)?(?:x-)?(?:windows|win|cp|ms)[-_ ]?(125\d|874)(?:[-_ ]|$)`, 'windows-$1'],
  [String.raw`^(?:cs)?(?:x-)?iso[-_ ]?8859[-_ ]?(1[0-6]|[1-9])(?:[^\d].*)?$`, 'iso-8859-$1'],
  [String.raw`^(?:x-)?euc[-_ ]?(jp|kr)\b`, 'euc-$1'],
  ['^(?:x-)?(?:euc[-_ ]?cn|gb[-_ ]?2312|gb[-_ ]?k)(?:[-_ ]|$)', 'gbk'],
  ['^(?:x-)?(?:euc[-_ ]?tw|big[-_ ]?5)(?:[-_ ]|$|hkscs)', 'big5'],
  ['^(?:x-)?s(?:hift)?[-_ ]?j(?:is)?(?:[-_ ]|$)', 'shift_jis'],
  [String.raw`^(?:x-)?koi8[-_ ]?(r|u)\b`, 'koi8-$1'],
  ['^(?:x-)?utf[-_ ]?8', 'utf-8'],
  [String.raw`^iso[-_ ]?2022[-_ ]?(jp|kr|cn)\b`, 'iso-2022-$1'],
  ['^(?:x-)?(?:cp1361|ms1361|johab|ks_?c_?5601-1992)$', 'johab'],
  ['^(?:x-)?mac[-_ ]?(ce|turkish|cyrillic)$', 'x-mac-$1'],
  ['^(?:x-)?mac(?:[-_ ]?os)?[-_ ]?roman$', 'macintosh'],
];

/** What charsets are told and read by. Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const charsetTables = (): {
  readonly scripts: typeof scripts;
  readonly latin: typeof latin;
  readonly dos: typeof dos;
  readonly hongKong: string;
  readonly aliases: typeof aliases;
  readonly spellings: typeof spellings;
} => ({ scripts, latin, dos, hongKong, aliases, spellings });
