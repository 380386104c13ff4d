import type { Introduction } from './introduction.ts';

const unmarked = (client: string, ...of: readonly (readonly [language: string, lines: string])[]): Introduction[] =>
  of.map(([language, lines]) => ({ client, language, quotes: 'unmarked', lines }));

const mail = '<support@example.com>';

/** Headers, as Outlook and phones put them above what they quote. */
export const unmarkedIntroductions: readonly Introduction[] = [
  ...unmarked(
    'Outlook',
    [
      'en',
      `From: Support ${mail}\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann <ann@client.test>\nSubject: Re: Printer`,
    ],
    [
      'de',
      `Von: Support ${mail}\nGesendet: Freitag, 20. November 2026 15:36\nAn: Ann <ann@client.test>\nBetreff: Re: Drucker`,
    ],
    [
      'fr',
      `De : Support ${mail}\nEnvoyé : vendredi 20 novembre 2026 15:36\nÀ : Ann <ann@client.test>\nObjet : Re: Imprimante`,
    ],
    [
      'es',
      `De: Support ${mail}\nEnviado el: viernes, 20 de noviembre de 2026 15:36\nPara: Ann <ann@client.test>\nAsunto: Re: Impresora`,
    ],
    [
      'it',
      `Da: Support ${mail}\nInviato: venerdì 20 novembre 2026 15:36\nA: Ann <ann@client.test>\nOggetto: Re: Stampante`,
    ],
    [
      'pt',
      `De: Support ${mail}\nEnviada em: sexta-feira, 20 de novembro de 2026 15:36\nPara: Ann <ann@client.test>\nAssunto: Re: Impressora`,
    ],
    [
      'nl',
      `Van: Support ${mail}\nVerzonden: vrijdag 20 november 2026 15:36\nAan: Ann <ann@client.test>\nOnderwerp: Re: Printer`,
    ],
    [
      'pl',
      `Od: Support ${mail}\nWysłano: piątek, 20 listopada 2026 15:36\nDo: Ann <ann@client.test>\nTemat: Re: Drukarka`,
    ],
    ['ru', `От: Support ${mail}\nОтправлено: 20 ноября 2026 г. 15:36\nКому: Ann <ann@client.test>\nТема: Re: Принтер`],
    [
      'uk',
      `Від: Support ${mail}\nНадіслано: 20 листопада 2026 р. 15:36\nКому: Ann <ann@client.test>\nТема: Re: Принтер`,
    ],
    [
      'tr',
      `Kimden: Support ${mail}\nGönderildi: 20 Kasım 2026 Cuma 15:36\nKime: Ann <ann@client.test>\nKonu: Re: Yazıcı`,
    ],
    [
      'cs',
      `Od: Support ${mail}\nOdesláno: pátek 20. listopadu 2026 15:36\nKomu: Ann <ann@client.test>\nPředmět: Re: Tiskárna`,
    ],
    [
      'sk',
      `Od: Support ${mail}\nOdoslané: piatok 20. novembra 2026 15:36\nKomu: Ann <ann@client.test>\nPredmet: Re: Tlačiareň`,
    ],
    [
      'sv',
      `Från: Support ${mail}\nSkickat: den 20 november 2026 15:36\nTill: Ann <ann@client.test>\nÄmne: Re: Skrivare`,
    ],
    ['da', `Fra: Support ${mail}\nSendt: 20. november 2026 15:36\nTil: Ann <ann@client.test>\nEmne: Re: Printer`],
    [
      'no',
      `Fra: Support ${mail}\nSendt: fredag 20. november 2026 15:36\nTil: Ann <ann@client.test>\nEmne: Re: Skriver`,
    ],
    [
      'fi',
      `Lähettäjä: Support ${mail}\nLähetetty: perjantai 20. marraskuuta 2026 15.36\nVastaanottaja: Ann <ann@client.test>\nAihe: Re: Tulostin`,
    ],
    [
      'hu',
      `Feladó: Support ${mail}\nElküldve: 2026. november 20., péntek 15:36\nCímzett: Ann <ann@client.test>\nTárgy: Re: Nyomtató`,
    ],
    [
      'ro',
      `De la: Support ${mail}\nTrimis: vineri, 20 noiembrie 2026 15:36\nCătre: Ann <ann@client.test>\nSubiect: Re: Imprimantă`,
    ],
    [
      'bg',
      `От: Support ${mail}\nИзпратено: петък, 20 ноември 2026 г. 15:36\nДо: Ann <ann@client.test>\nОтносно: Re: Принтер`,
    ],
    [
      'el',
      `Από: Support ${mail}\nΣτάλθηκε: Παρασκευή, 20 Νοεμβρίου 2026 3:36 μμ\nΠρος: Ann <ann@client.test>\nΘέμα: Re: Εκτυπωτής`,
    ],
    [
      'hr',
      `Od: Support ${mail}\nPoslano: petak, 20. studenoga 2026. 15:36\nPrima: Ann <ann@client.test>\nPredmet: Re: Pisač`,
    ],
    [
      'sl',
      `Od: Support ${mail}\nPoslano: petek, 20. november 2026 15:36\nZa: Ann <ann@client.test>\nZadeva: Re: Tiskalnik`,
    ],
    [
      'lt',
      `Nuo: Support ${mail}\nIšsiųsta: 2026 m. lapkričio 20 d. 15:36\nKam: Ann <ann@client.test>\nTema: Re: Spausdintuvas`,
    ],
    [
      'et',
      `Saatja: Support ${mail}\nSaadetud: reede, 20. november 2026 15:36\nAdressaat: Ann <ann@client.test>\nTeema: Re: Printer`,
    ],
    ['he', `מאת: Support ${mail}\nנשלח: יום שישי 20 נובמבר 2026 15:36\nאל: Ann <ann@client.test>\nנושא: Re: מדפסת`],
    ['ar', `من: Support ${mail}\nتم الإرسال: 20/نوفمبر/2026 03:36 م\nإلى: Ann <ann@client.test>\nالموضوع: Re: طابعة`],
    [
      'ja',
      `差出人: Support ${mail}\n送信日時: 2026年11月20日 15:36\n宛先: Ann <ann@client.test>\n件名: Re: プリンター`,
    ],
    ['zh', `发件人: Support ${mail}\n发送时间: 2026年11月20日 15:36\n收件人: Ann <ann@client.test>\n主题: Re: 打印机`],
    [
      'zh',
      `寄件者: Support ${mail}\n寄件日期: 2026年11月20日 下午 03:36\n收件者: Ann <ann@client.test>\n主旨: Re: 印表機`,
    ],
    [
      'ko',
      `보낸 사람: Support ${mail}\n보낸 날짜: 2026년 11월 20일 금요일 오후 3:36\n받는 사람: Ann <ann@client.test>\n제목: Re: 프린터`,
    ],
    [
      'id',
      `Dari: Support ${mail}\nDikirim: Jumat, 20 November 2026 15.36\nKepada: Ann <ann@client.test>\nSubjek: Re: Printer`,
    ],
    [
      'vi',
      `Từ: Support ${mail}\nĐã gửi: Thứ Sáu, 20 tháng 11 2026 15:36\nĐến: Ann <ann@client.test>\nChủ đề: Re: Máy in`,
    ],
    ['th', `จาก: Support ${mail}\nส่ง: 20 พฤศจิกายน 2026 15:36\nถึง: Ann <ann@client.test>\nเรื่อง: Re: เครื่องพิมพ์`],
    [
      'ca',
      `De: Support ${mail}\nEnviat el: divendres, 20 de novembre de 2026 15:36\nPer a: Ann <ann@client.test>\nAssumpte: Re: Impressora`,
    ],
  ),
  ...unmarked(
    'phone or old',
    [
      'en',
      `________________________________\nFrom: Support ${mail}\nSent: Friday, November 20, 2026 3:36:00 PM\nTo: Ann\nSubject: Re: Printer`,
    ],
    [
      'en',
      `-----Original Message-----\nFrom: Support [mailto:support@example.com]\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann\nSubject: Re: Printer`,
    ],
    [
      'en',
      `-------- Original message --------\nFrom: Support ${mail}\nDate: 20/11/2026 15:36 (GMT+01:00)\nTo: ann@client.test\nSubject: Re: Printer`,
    ],
    ['en', `From: Support ${mail}\nDate: Friday, 20 November 2026 at 15:36`],
    ['en', `Date: Fri, 20 Nov 2026 15:36:00 +0100\nTo: ann@client.test`],
    [
      'en',
      `From: "Support" ${mail}\nTo: "Ann" <ann@client.test>\nSent: Friday, 20 November, 2026 15:36:00\nSubject: Re: Printer`,
    ],
    ['en', `From:	Support ${mail}\nTo:	ann@client.test\nDate:	20/11/2026 15:36\nSubject:	Re: Printer`],
    [
      'de',
      `-----Ursprüngliche Nachricht-----\nVon: Support [mailto:support@example.com]\nGesendet: Freitag, 20. November 2026 15:36\nAn: Ann\nBetreff: Re: Drucker`,
    ],
    ['de', `-----Antwort Nachricht-----\nVon: "Support" ${mail}\nAn: ann@client.test\nDatum: 20.11.2026 15:36`],
    [
      'de',
      `-------- Ursprüngliche Nachricht --------\nVon: Support ${mail}\nDatum: 20.11.26 15:36 (GMT+01:00)\nAn: ann@client.test\nBetreff: Re: Drucker`,
    ],
    ['de', `Von:	Support ${mail}\nAn:	ann@client.test\nDatum:	20.11.2026 15:36\nBetreff:	Re: Drucker`],
    [
      'fr',
      `-------- Message d'origine --------\nDe : Support ${mail}\nDate : 20/11/2026 15:36 (GMT+01:00)\nÀ : ann@client.test\nObjet : Re: Imprimante`,
    ],
    [
      'es',
      `-------- Mensaje original --------\nDe: Support ${mail}\nFecha: 20/11/26 15:36 (GMT+01:00)\nA: ann@client.test\nAsunto: Re: Impresora`,
    ],
    [
      'it',
      `-------- Messaggio originale --------\nDa: Support ${mail}\nData: 20/11/26 15:36 (GMT+01:00)\nA: ann@client.test\nOggetto: Re: Stampante`,
    ],
    [
      'pl',
      `-------- Oryginalna wiadomość --------\nOd: Support ${mail}\nData: 20.11.2026 15:36 (GMT+01:00)\nDo: ann@client.test\nTemat: Re: Drukarka`,
    ],
    [
      'ru',
      `-------- Исходное сообщение --------\nОт: Support ${mail}\nДата: 20.11.2026 15:36 (GMT+03:00)\nКому: ann@client.test\nТема: Re: Принтер`,
    ],
    [
      'ru',
      `________________________________\nОт: Support ${mail}\nОтправлено: пятница, 20 ноября 2026 г. 15:36\nКому: Ann\nТема: Re: Принтер`,
    ],
    [
      'zh',
      `------------------ 原始邮件 ------------------\n发件人: "Support" ${mail};\n发送时间: 2026年11月20日(星期五) 下午3:36\n收件人: "Ann"<ann@client.test>;\n主题: Re: 打印机`,
    ],
    [
      'ja',
      `-----Original Message-----\nFrom: Support ${mail}\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann\nSubject: Re: プリンター`,
    ],
    [
      'da',
      `-----Oprindelig meddelelse-----\nFra: Support ${mail}\nSendt: 20. november 2026 15:36\nTil: Ann\nEmne: Re: Printer`,
    ],
  ),
];
