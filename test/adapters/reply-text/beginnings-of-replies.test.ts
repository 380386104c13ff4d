import { describe, expect, it } from 'vitest';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const reply = 'Yes, it prints again. Thanks!';
const introduction = 'On Fri, 20 Nov 2026 at 15:36, Support <support@postcase.test> wrote:';
const quote = `${introduction}\n> Does the printer print?\n> Support`;

describe('MAIL-18 what a gateway writes above a reply', () => {
  it.each([
    '[EXTERNAL]',
    '[EXTERNAL EMAIL]',
    'EXTERNAL EMAIL',
    '*** EXTERNAL EMAIL ***',
    'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.',
    'CAUTION: This email originated from outside of the\norganization. Do not click links or open attachments unless you\nrecognize the sender and know the content is safe.',
    'Caution: External email. Do not click on links or open attachments unless you trust the sender.',
    'WARNING: This message came from outside the company.',
    '⚠ External sender – be careful with links and attachments',
    "You don't often get email from ann@client.test. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>",
    "[You don't often get email from ann@client.test. Learn why this is important at https://aka.ms/LearnAboutSenderIdentification ]",
    'This Message Is From an External Sender\nThis message came from outside your organization.',
    'ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\nThis message came from outside your organization.\nZjQcmQRYFpfptBannerEnd',
    'Внимание! Внешнее письмо',
    'ВНИМАНИЕ: Письмо от внешнего отправителя! Не переходите по ссылкам и не открывайте вложения, если не уверены в отправителе.',
    'ACHTUNG: Diese E-Mail stammt von einem externen Absender. Bitte öffnen Sie keine Anhänge oder Links von unbekannten Absendern.',
    'Vorsicht: Externe E-Mail! Klicken Sie nicht auf Links und öffnen Sie keine Anhänge.',
    'ATTENTION : Ce message provient de l’extérieur de l’organisation. Ne cliquez pas sur les liens.',
    'Courriel externe : soyez prudent avec les liens et les pièces jointes.',
    'ATENCIÓN: Este correo se originó fuera de la organización. No haga clic en enlaces ni abra archivos adjuntos.',
    "ATTENZIONE: questa e-mail proviene dall'esterno. Non cliccare sui link e non aprire allegati.",
    'ATENÇÃO: Este e-mail foi originado fora da organização. Não clique em links ou abra anexos.',
    'LET OP: Deze e-mail is afkomstig van buiten de organisatie. Klik niet op links en open geen bijlagen.',
    'UWAGA: Wiadomość pochodzi spoza organizacji. Nie klikaj w linki i nie otwieraj załączników.',
    'DİKKAT: Bu e-posta kurum dışından gönderilmiştir. Linklere tıklamayınız.',
    'UPOZORNĚNÍ: Tato zpráva přišla z externího zdroje. Neotvírejte přílohy.',
    'VARNING: Detta mejl kommer från en extern avsändare. Klicka inte på länkar.',
    'OBS: Denne e-mail kommer fra en ekstern afsender. Klik ikke på links.',
    'УВАГА! Цей лист надійшов від зовнішнього відправника. Не відкривайте вкладення.',
    '【外部メール】このメールは社外から送信されています。リンクや添付ファイルにご注意ください。',
    '注意:此邮件来自外部,请勿点击链接或打开附件。',
    '[외부메일] 이 메일은 외부에서 발송되었습니다. 링크나 첨부파일을 열 때 주의하십시오.',
    '[External Sender]',
    'EXTERNAL:',
    '*EXTERNAL*',
    '** External **',
    '[EXT]',
    '[Extern]',
    '[EXTERNE]',
    '{EXTERNAL}',
    '---External Email---',
    'External Email - Please use caution',
    'EXTERNAL EMAIL: Do not click any links or open any attachments unless you trust the sender and know the content is safe.',
    'This email is from an external source. Do not open attachments or click on links unless you know the sender.',
    'This e-mail was sent from outside of Client Ltd. Please be cautious with links and attachments.',
    'NOTICE: This email originated from an external sender. Exercise caution when opening attachments or clicking links.',
    'ATTENTION: This email came from an external source. Do not open attachments or click on links from unknown senders or unexpected emails.',
    'THIS EMAIL ORIGINATED OUTSIDE THE COMPANY. USE CAUTION WHEN CLICKING LINKS.',
    'Be careful with this message: it was sent from outside your organization. Do not click links.',
    'Sie erhalten nicht oft eine E-Mail von ann@client.test. Erfahren Sie, warum dies wichtig ist<https://aka.ms/LearnAboutSenderIdentification>',
    'Diese E-Mail kommt von außerhalb der Organisation. Klicken Sie nicht auf Links.',
    '[EXTERN] Diese Nachricht wurde von einem externen Absender gesendet.',
    'Externer Absender: Bitte seien Sie vorsichtig beim Öffnen von Anhängen.',
    "Cet e-mail provient d'un expéditeur externe. N'ouvrez pas les pièces jointes.",
    '[EXTERNE] Méfiez-vous des liens et des pièces jointes.',
    'Correo externo. No abra enlaces ni adjuntos si no conoce al remitente.',
    'Este mensaje procede de un remitente externo.',
    'Messaggio proveniente da mittente esterno. Prestare attenzione ad allegati e link.',
    'E-mail externo: cuidado com links e anexos.',
    'Externe e-mail: wees voorzichtig met links en bijlagen.',
    'Wiadomość od nadawcy zewnętrznego. Zachowaj ostrożność.',
    'Внешний отправитель. Будьте осторожны со ссылками и вложениями.',
    '[Внешнее письмо]',
    'ВНЕШНЯЯ ПОЧТА: Если отправитель почты неизвестен, не переходите по ссылкам и не открывайте вложения!',
    'Данное письмо получено из внешней сети. Не открывайте вложения от неизвестных отправителей.',
    '⚠️ Це зовнішній лист. Не відкривайте вкладень.',
    'DIŞ KAYNAKLI E-POSTA: Ekleri açarken dikkatli olunuz.',
    'Externí e-mail! Neklikejte na odkazy a neotvírejte přílohy, pokud neznáte odesílatele.',
    'Externt mejl – var försiktig med länkar och bilagor.',
    'Ekstern e-mail. Vær forsigtig med links og vedhæftede filer.',
    '※社外からのメールです。添付ファイルやURLにご注意ください。',
    '【社外】',
    '外部邮件,谨慎点击链接和附件。',
    '【외부메일】 첨부파일 주의',
    '[외부]',
  ])('is not the reply: %s', (banner) => {
    for (const between of ['\n\n', '\n', '\n________________________________\n']) {
      // Its last line goes on where nothing ends it.
      if (between === '\n' && !/[.!?\])}>]$|^.{0,39}$/.test(banner.split('\n').at(-1) ?? '')) continue;
      expect(replyText({ text: `${banner}${between}${reply}\n\n${quote}`, html: undefined })).toMatchObject({
        newest: reply,
        signature: expect.stringContaining(banner.split('\n')[0] ?? ''),
      });
    }
    // A mail that is nothing else is what its sender says.
    expect(replyText({ text: banner, html: undefined }).newest).toBe(banner);
  });

  it.each([
    'External email is blocked since Monday.\nPlease help.',
    'External email is blocked since Monday, and so are attachments.\nPlease help.',
    'Caution: the tray is hot.\nIt burned my finger.',
    'Внимание! Принтер снова не печатает.\nПомогите.',
    'Achtung: Bitte liefern Sie erst am Montag.\nDanke.',
    'Each mail of yours says "CAUTION: This email originated from outside of the organization".\nCan you stop it?',
    '[SOLVED]\nIt works again.',
    'This message came from outside, says our gateway.\nWhy?',
    'Do not open the attachment: it was sent by mistake.\nAnn',
    'Attention: the external drive came from you without a cable.\nPlease send one.',
    'Vorsicht, der externe Drucker ist heiß.\nBitte kommen Sie.',
    'このメールに添付した写真をご覧ください。\nよろしくお願いします。',
    'Please be careful with the message I sent to your external partner.\nIt is confidential.',
    'Externe Mails kommen nicht an.\nBitte prüfen.',
    'External senders get an error when they write to us.\nCan you help?',
    'This message is not from me: somebody outside uses my address.\nAnn',
    '[External drive]\nIt does not start.',
    '外部ディスクが動きません。\nご確認ください。',
  ])('is not taken for it: %s', (text) => {
    expect(replyText({ text: `${text}\n\n${quote}`, html: undefined }).newest).toBe(text);
  });

  it.each([
    '[EXTERNAL]\n',
    'CAUTION: ',
    'external ',
    'this mail is from outside and not a link\n',
  ])('a megabyte of %j takes a moment', (piece) => {
    takesAMoment(() => replyText({ text: piece.repeat(1_000_000 / piece.length), html: undefined }));
  });
});

describe('MAIL-18 a quote whose short lines were wrapped by the sender', () => {
  const lines = [
    '> Dear Ann, please tell us whether the\nprinter in your office prints again and\nwhether the trays are full.\n> Support',
    '> Guten Tag Frau Lee, druckt der Drucker nach\ndem Update wieder?\n> Mit freundlichen Grüßen',
    "> Bonjour, est-ce que l'imprimante imprime\nde nouveau ?\n> Cordialement",
    '> Здравствуйте, печатает ли принтер после\nобновления?\n> С уважением',
  ];
  it.each(lines)('is all quoted: %s', (wrapped) => {
    expect(replyText({ text: `${reply}\n\n${introduction}\n${wrapped}`, html: undefined }).newest).toBe(reply);
  });

  it.each([
    ...lines.map((wrapped) => `${introduction}\n${wrapped}`),
    ...lines.map((wrapped) => `My answers:\n\n${introduction}\n${wrapped}`),
    `${reply}\n\n${introduction}\n> Can you tell us the model of your printer?\nhp 4200\n> Support`,
    `${reply}\n\n${introduction}\n> Can you tell us the model of your printer\nHp 4200\n> Support`,
    `${reply}\n\n${introduction}\n> Can you tell us the model of your printer and\n> also since when\nmonday\n> Support`,
    `${reply}\n\n${introduction}\n> Can you tell us the model of your printer\n\nhp 4200\n> Support`,
  ])('is answered where nothing shows that it was: %s', (text) => {
    expect(replyText({ text, html: undefined }).newest).toBe(text);
  });
});
