import { describe, expect, it } from 'vitest';
import { replyText } from '#adapters/reply-text/reply-text.ts';

const quote = 'On Fri, 20 Nov 2026 at 15:36, Support <support@example.com> wrote:\n> Please restart.\n> It helps.';
const newestOf = (text: string) => replyText({ text, html: undefined }).newest;

describe('What a program puts below a reply is none of it', () => {
  it.each<[what: string, text: string, newest: string]>([
    ['wiko', `Thanks.\n\nSent from my Wiko Ridge\n\n${quote}`, 'Thanks.'],
    ['typeapp', `Thanks.\n\nSent from TypeApp<https://typeapp.example/r?b=1>\n\n${quote}`, 'Thanks.'],
    ['nine', `Thanks.\n\nSent from Nine\n\n${quote}`, 'Thanks.'],
    ['mailspring', `Thanks.\n\nSent from Mailspring\n${quote}`, 'Thanks.'],
    ['fairemail', `Merci.\n\nEnvoyé avec FairEmail\n\n${quote}`, 'Merci.'],
    ['master of 163', `好的。\n\n发自 网易邮箱大师\n\n${quote}`, '好的。'],
    ['outlook in Japanese', `了解です。\n\nAndroid版Outlookを入手\n\n${quote}`, '了解です。'],
    [
      'avast, link first',
      `Thanks.\n\n<https://www.avast.com/sig-email?utm_medium=email> Virus-free. www.avast.com <https://www.avast.com/sig-email>\n<#DAB4FAD8-2DD7-40BB-A1B8-4E2AA1F9FDF2>\n\n${quote}`,
      'Thanks.',
    ],
    ['bluemail', `Thanks.\n\nGet BlueMail for Android<https://b.example>\n\n${quote}`, 'Thanks.'],
    ['fairphone', `Thanks.\n\nSent from my Fairphone 4\n\n${quote}`, 'Thanks.'],
    ['oneplus de', `Danke.\n\nVon meinem OnePlus gesendet\n\n${quote}`, 'Danke.'],
    ['gesendet mit der GMX', `Danke.\n--\nGesendet mit der GMX Mail App\n\n${quote}`, 'Danke.'],
    [
      'diese nachricht',
      `Danke.\n\nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.\n\n${quote}`,
      'Danke.',
    ],
    ['k9', `Thanks.\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\n${quote}`, 'Thanks.'],
    [
      'k9 no dashes',
      `Thanks.\n\nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\n${quote}`,
      'Thanks.',
    ],
    ['envoye', `Merci.\n\nEnvoyé de mon iPhone\n\n${quote}`, 'Merci.'],
    ['envoye 2', `Merci.\n\nEnvoyé depuis mon appareil Galaxy\n\n${quote}`, 'Merci.'],
    ['es', `Gracias.\n\nEnviado desde mi Xiaomi\n\n${quote}`, 'Gracias.'],
    ['es2', `Gracias.\n\nEnviado desde mi dispositivo móvil\n\n${quote}`, 'Gracias.'],
    ['it', `Grazie.\n\nInviato da smartphone Samsung Galaxy.\n\n${quote}`, 'Grazie.'],
    ['pt', `Obrigado.\n\nEnviado do meu telemóvel\n\n${quote}`, 'Obrigado.'],
    ['nl', `Bedankt.\n\nVerstuurd vanaf mijn iPad\n\n${quote}`, 'Bedankt.'],
    ['pl', `Dziękuję.\n\nWysłane z telefonu\n\n${quote}`, 'Dziękuję.'],
    ['pl2', `Dziękuję.\n\nWysłano z iPhone’a\n\n${quote}`, 'Dziękuję.'],
    ['ru', `Спасибо.\n\nОтправлено с iPhone\n\n${quote}`, 'Спасибо.'],
    ['ru2', `Спасибо.\n\nОтправлено из мобильной Почты Mail\n\n${quote}`, 'Спасибо.'],
    ['ru3', `Спасибо.\n\nОтправлено из Яндекс Почты для мобильных\n\n${quote}`, 'Спасибо.'],
    ['uk', `Дякую.\n\nНадіслано з пристрою Galaxy\n\n${quote}`, 'Дякую.'],
    ['tr', `Teşekkürler.\n\niPhone’umdan gönderildi\n\n${quote}`, 'Teşekkürler.'],
    ['cs', `Děkuji.\n\nOdesláno z iPhonu\n\n${quote}`, 'Děkuji.'],
    ['sv', `Tack.\n\nSkickat från min iPhone\n\n${quote}`, 'Tack.'],
    ['da', `Tak.\n\nSendt fra min iPhone\n\n${quote}`, 'Tak.'],
    ['no', `Takk.\n\nSendt fra Outlook for iOS\n\n${quote}`, 'Takk.'],
    ['fi', `Kiitos.\n\nLähetetty iPhonesta\n\n${quote}`, 'Kiitos.'],
    ['hu', `Köszönöm.\n\nElküldve az iPhone-omról\n\n${quote}`, 'Köszönöm.'],
    ['ro', `Mulțumesc.\n\nTrimis de pe iPhone-ul meu\n\n${quote}`, 'Mulțumesc.'],
    ['el', `Ευχαριστώ.\n\nΣτάλθηκε από το iPhone μου\n\n${quote}`, 'Ευχαριστώ.'],
    ['ja', `ありがとう。\n\niPhoneから送信\n\n${quote}`, 'ありがとう。'],
    ['zh', `谢谢。\n\n发自我的iPhone\n\n${quote}`, '谢谢。'],
    ['zh2', `謝謝。\n\n從我的 iPhone 傳送\n\n${quote}`, '謝謝。'],
    ['ko', `감사합니다.\n\n나의 iPhone에서 보냄\n\n${quote}`, '감사합니다.'],
    ['zh3', `谢谢。\n\n从 iPhone 发送\n\n${quote}`, '谢谢。'],
    ['he', `תודה.\n\nנשלח מה-iPhone שלי\n\n${quote}`, 'תודה.'],
    ['ar', `شكرا.\n\nأرسلت من الـ iPhone\n\n${quote}`, 'شكرا.'],
    [
      'de, of law',
      `Danke.\n\nDer Inhalt dieser E-Mail ist vertraulich und nur für den Adressaten bestimmt.\n\n${quote}`,
      'Danke.',
    ],
    ['fr, of law', `Merci.\n\nLes informations contenues dans ce courriel sont confidentielles.\n\n${quote}`, 'Merci.'],
    ['es, of law', `Gracias.\n\nEl contenido de este correo es confidencial.\n\n${quote}`, 'Gracias.'],
    ['it, of law', `Grazie.\n\nIl contenuto di questa e-mail è riservato.\n\n${quote}`, 'Grazie.'],
    ['pt, of law', `Obrigado.\n\nO conteúdo desta mensagem é confidencial.\n\n${quote}`, 'Obrigado.'],
    ['nl, of law', `Bedankt.\n\nDe inhoud van dit bericht is vertrouwelijk.\n\n${quote}`, 'Bedankt.'],
    [
      'de, of the matter',
      `Der Inhalt der Nachricht von Herrn Kern ist vertraulich.\n\n${quote}`,
      'Der Inhalt der Nachricht von Herrn Kern ist vertraulich.',
    ],
    [
      'outlook ios',
      'Thanks.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n\n________________________________\nFrom: Support <s@example.com>\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann\nSubject: Re: x\n\nPlease',
      'Thanks.',
    ],
    ['proton', `Thanks.\n\nSent with Proton Mail secure email.\n\n${quote}`, 'Thanks.'],
    ['yahoo', `Thanks.\n\nSent from Yahoo Mail for iPhone\n\n${quote}`, 'Thanks.'],
    [
      'windows mail',
      'Thanks.\n\nSent from Mail for Windows\n\nFrom: Support\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann\nSubject: Re: x\n\nPlease',
      'Thanks.',
    ],
    ['spark', `Thanks.\n\nSent via Spark\n\n${quote}`, 'Thanks.'],
  ])('MAIL-18 %s', (_, text, newest) => expect(newestOf(text)).toBe(newest));
});

describe('A quote begins where programs begin it', () => {
  it.each<[what: string, text: string, newest: string]>([
    [
      'list footer',
      'Thanks.\n_______________________________________________\nPrinters mailing list\nPrinters@lists.example.com\nhttps://lists.example.com/listinfo/printers',
      'Thanks.',
    ],
    [
      'list footer below quote',
      'Thanks.\n\n' +
        quote +
        '\n\n_______________________________________________\nPrinters mailing list\nPrinters@lists.example.com\nhttps://lists.example.com/listinfo/printers',
      'Thanks.',
    ],
    [
      'google groups',
      'Thanks.\n\n-- \nYou received this message because you are subscribed to the Google Groups "Printers" group.\nTo unsubscribe, send mail to x@y.',
      'Thanks.',
    ],
    [
      'same line',
      'Thanks, it works. On Fri, 20 Nov 2026 at 15:36, Support <support@example.com> wrote:\n> Please restart.',
      'Thanks, it works.',
    ],
    ['no year', 'Thanks.\n\nOn Fri, Nov 20, 15:36, Support <support@example.com> wrote:\n\nPlease restart.', 'Thanks.'],
    [
      'no colon',
      'Thanks.\n\nOn Fri, 20 Nov 2026 15:36 Support <support@example.com> wrote\n> Please restart.',
      'Thanks.',
    ],
    ['no date quoted', 'Thanks.\n\nSupport wrote:\n> Please restart.', 'Thanks.'],
    ['dash sig', 'Thanks.\n--\nAnn\nClient Ltd.', 'Thanks.'],
    ['em dash sig', 'Thanks.\n—\nAnn\nClient Ltd.', 'Thanks.'],
    ['underscore sig', 'Thanks.\n__\nAnn\nClient Ltd.', 'Thanks.'],
    [
      'rule then quote',
      'Thanks.\n\n---\n\nFrom: Support <s@example.com>\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann\nSubject: Re: x\n\nPlease',
      'Thanks.',
    ],
    [
      'wrote on two lines',
      'Thanks.\n\nOn Fri, 20 Nov 2026 at 15:36, Support Team of the Example Company\n<support@example.com> wrote:\n\n> Please',
      'Thanks.',
    ],
    [
      'three lines',
      'Thanks.\n\nOn Fri, 20 Nov 2026 at 15:36,\nSupport Team of the Example Company\n<support@example.com>\nwrote:\n\n> Please',
      'Thanks.',
    ],
    [
      'outlook bold',
      'Thanks.\n\n*From:* Support <s@example.com>\n*Sent:* Friday, November 20, 2026 3:36 PM\n*To:* Ann\n*Subject:* Re: x\n\nPlease',
      'Thanks.',
    ],
    [
      'outlook wrapped To',
      'Thanks.\n\nFrom: Support <s@example.com>\nSent: Friday, November 20, 2026 3:36 PM\nTo: Ann <ann@client.test>; Bob <bob@client.test>;\n Carl <c@client.test>\nCc: D <d@client.test>\nSubject: Re: x\n\nPlease',
      'Thanks.',
    ],
    [
      'zimbra',
      'Thanks.\n\n----- Original Message -----\nFrom: "Support" <s@example.com>\nTo: "Ann" <ann@client.test>\nSent: Friday, November 20, 2026 3:36:00 PM\nSubject: Re: x\n\nPlease',
      'Thanks.',
    ],
    [
      'notes',
      'Thanks.\n\n\nFrom:   Support/Example\nTo:     Ann/Client@Client\nDate:   20.11.2026 15:36\nSubject:        Re: x\n\n\n\nPlease',
      'Thanks.',
    ],
    [
      'notes attribution',
      'Thanks.\n\nSupport <support@example.com> wrote on 20/11/2026 15:36:00:\n\n> From: Support\n> Please',
      'Thanks.',
    ],
    ['notes de', 'Danke.\n\nSupport <support@example.com> schrieb am 20.11.2026 15:36:00:\n\n> Please', 'Danke.'],
    [
      'sms style',
      'Thanks.\n\n> On 20 Nov 2026, at 15:36, Support <support@example.com> wrote:\n> \n> Please restart',
      'Thanks.',
    ],
    [
      'de apple quoted',
      'Danke.\n\n> Am 20.11.2026 um 15:36 schrieb Support <support@example.com>:\n> \n> Bitte',
      'Danke.',
    ],
    ['text behind quote marker', 'Thanks.\n\nSupport, 20.11.2026 15:36:\n> Please', 'Thanks.'],
  ])('MAIL-18 %s', (_, text, newest) => expect(newestOf(text)).toBe(newest));
});

describe('What somebody writes of mails, days and addresses is theirs', () => {
  it.each<[what: string, text: string]>([
    ['four digits', 'Please write to john1984@example.com and tell him:\n\nThe printer is off.'],
    ['four digits 2', 'Hello\n\njohn1984@example.com wrote:\n\nThe printer is off.'],
    ['log', 'Here is the log of 2026-11-20 15:36 for <bob@example.com>:\n\nerror 17\nerror 18'],
    ['we sent', 'On 12.11.2026 we sent:\n\n- two toners\n- a drum'],
    ['travel', 'From: Berlin\nTo: Rome\nDate: 20.11.2026\n\nPlease book.'],
    ['meeting', 'Date: 20.11.2026 15:00\nTo: everybody\n\nWe meet.'],
    ['colon list', 'Please do the following on 20.11.2026 at 10:00:\n\n- restart\n- print'],
    ['sentence sent from', 'Thanks.\n\nSent from my phone it looks fine.'],
    ['sent from paris', 'The parcel was\nSent from Paris'],
  ])('MAIL-18 %s', (_, text) => expect(newestOf(text)).toBe(text));
});
