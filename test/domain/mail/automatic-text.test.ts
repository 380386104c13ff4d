import { describe, expect, it } from 'vitest';
import { automaticText } from '#domain/mail/automatic-text.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const kindOf = (text: string, more: Partial<ReceivedMail> = {}) =>
  automaticText(receivedMail({ subject: 'Re: Printer', text, ...more }))?.kind;
const by = (address: string) => ({ from: { address, name: '' } });

describe('MAIL-15 a text that is an absence note and nothing besides', () => {
  it.each([
    'Thank you for your email.\nI am currently out of the office with limited access to email and will return on Monday, December 7. If your matter is urgent, please contact Ben Smith at ben@client.test.\nKind regards,\nAnna',
    'Vielen Dank für Ihre E-Mail. Ich bin derzeit nicht im Büro und ab dem 7. Dezember wieder erreichbar. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich bitte an Herrn Kern.',
    'Bonjour,\nJe suis actuellement absent du bureau et serai de retour le lundi 7 décembre. En cas d’urgence, vous pouvez contacter Mme Petit au 01 00 00 00 00.\nCordialement,',
    'Hola:\nActualmente me encuentro de vacaciones y no tendré acceso al correo hasta el 7 de diciembre. Si es urgente, por favor contacte con mi compañera Marta.\nUn saludo',
    'Buongiorno,\nsono in ferie fino al 4 dicembre e non ho accesso alla posta. Per urgenze potete scrivere a info@client.test.\nCordiali saluti',
    'Obrigado pelo seu e-mail. Estou de férias até 04/12 e responderei sua mensagem quando retornar. Para assuntos urgentes, favor contatar João.',
    'Здравствуйте!\nСпасибо за Ваше письмо. В настоящее время я нахожусь в отпуске и отвечу Вам после 7 декабря. По срочным вопросам обращайтесь: office@client.test\nС уважением, Анна',
    'Dziękuję za wiadomość. Obecnie przebywam na urlopie i wrócę do biura 7 grudnia. W pilnych sprawach proszę kontaktować się z Janem Kowalskim.',
    'Dobrý den,\nděkuji za Váš e-mail. Jsem na dovolené do 4. 12. a nemám přístup k e-mailu. V naléhavých případech se prosím obraťte na kolegu.\nS pozdravem',
    'メールありがとうございます。\n誠に勝手ながら、11月20日から12月4日まで休暇をいただいております。\nメールの確認は12月7日以降となります。\nお急ぎの方は鈴木までご連絡ください。',
    '您好，\n您的邮件我已收到。我目前正在休假，将于12月7日返回办公室后尽快回复您。如有紧急事宜，请联系李先生。',
    'Tack för ditt mejl! Jag är på semester och åter på kontoret den 7 december. Vid brådskande ärenden, kontakta support@client.test.',
    'E-postanız için teşekkür ederim. Şu anda yıllık izindeyim ve 7 Aralık tarihinde ofiste olacağım. Acil konular için Ahmet Bey ile iletişime geçebilirsiniz.',
    'Köszönöm levelét. Jelenleg szabadságon vagyok, december 7-én térek vissza. Sürgős ügyben kérem forduljon kollégámhoz.',
    'Bedankt voor uw e-mail. Ik ben momenteel niet aanwezig en heb geen toegang tot mijn e-mail. Vanaf 7 december ben ik weer bereikbaar. Voor spoed kunt u bellen met kantoor.',
    'Ann Smith no longer works at Client Ltd. Please direct your enquiries to office@client.test. This is an automated response.',
    'Sehr geehrte Damen und Herren,\nich bin nicht mehr für die Client GmbH tätig. Bitte wenden Sie sich an info@client.test. Ihre E-Mail wird nicht weitergeleitet.\nDies ist eine automatisch generierte Nachricht.',
    'Hallo,\nich bin bis zum 06.12. auf Dienstreise und kann Ihre Nachricht erst danach beantworten. Ihre E-Mail wird nicht weitergeleitet.\nIn dringenden Angelegenheiten hilft Ihnen mein Team unter team@client.test weiter.\nViele Grüße\nJens Kern\nLeiter IT',
    "Hi there,\nI'm on annual leave until the 7th of December and won't be checking emails. For anything urgent please call the office on 020 7946 0000.\nThanks,\nTom",
    'Thank you for your message. I am away on business travel this week and will have intermittent access to email. I will respond as soon as I can.\nBest regards,\nMaria',
    'Bonjour,\nJe vous remercie pour votre message. Je suis en congés jusqu’au 6 décembre inclus. Votre message ne sera pas transféré. Pour toute demande urgente, vous pouvez joindre le standard au 01 44 00 00 00.\nBien cordialement,\nLuc Martin',
    'Buenos días,\nGracias por su mensaje. Estaré ausente hasta el 7 de diciembre sin acceso al correo. En caso de urgencia, diríjase a ventas@client.test.\nAtentamente,\nLucía',
    'Salve,\ngrazie per la sua mail. Sarò assente fino al 7 dicembre. In caso di urgenza contattare il dott. Bianchi al numero 02 000000.\nCordiali saluti',
    'Prezados,\nEstarei em férias de 20/11 a 09/12. Neste período, favor direcionar os assuntos urgentes para equipe@client.test.\nAtenciosamente,\nRafael',
    'Beste,\nBedankt voor je bericht. Ik ben tot 7 december met verlof. Je mail wordt niet doorgestuurd. Voor dringende vragen kan je terecht bij mijn collega Els.\nMet vriendelijke groeten,\nBart',
    'Dzień dobry,\ndziękuję za wiadomość. Jestem obecnie nieobecna w biurze, wracam 7.12. W sprawach pilnych proszę dzwonić na numer 22 000 00 00.\nPozdrawiam\nEwa',
    'Dobrý den, děkuji za zprávu. Do 6. 12. jsem mimo kancelář a na e-maily budu odpovídat se zpožděním. V urgentních případech volejte kolegyni Dvořákovou.\nS pozdravem\nPavel Novák',
    'Добрый день!\nЯ буду отсутствовать на рабочем месте с 20 ноября по 4 декабря. По всем срочным вопросам просьба обращаться к Смирнову Петру (petr@client.test).\nС уважением,\nОльга',
    'Благодарим за обращение! Я в командировке, доступ к почте ограничен. Отвечу на Ваше письмо после 7 декабря.',
    'Вітаю! Дякую за Ваш лист. Я у відпустці до 4 грудня. З термінових питань телефонуйте моєму колезі.\nЗ повагою, Оксана',
    'Merhaba,\nMesajınız için teşekkürler. 20 Kasım - 4 Aralık tarihleri arasında izinde olduğumdan e-postalarınıza dönüş yapamayacağım. Acil konularda Elif Hanım ile görüşebilirsiniz.\nSaygılarımla,\nMehmet',
    'Hej,\nJag är föräldraledig till och med mars 2027. Vid frågor kontakta min kollega Sara. Akuta ärenden: ring växeln.\nMed vänlig hälsning\nErik',
    'Hei, kiitos viestistäsi! Olen vuosilomalla 4.12. saakka. Kiireellisissä asioissa ota yhteyttä kollegaani Mattiin.\nTerveisin\nLiisa',
    'Hej,\nTak for din mail. Jeg holder ferie til og med d. 4. december. Har du brug for hurtig svar, så kontakt min kollega Lars.\nVenlig hilsen\nMette',
    'Hei, takk for e-posten. Jeg er bortreist frem til 4. desember og leser ikke e-post. Ved hastesaker ring sentralbordet.\nMvh Ola',
    'Bună ziua, vă mulțumesc pentru mesaj. Mă aflu în concediu de odihnă până la 4 decembrie. Pentru situații urgente contactați colegul meu Andrei.\nCu stimă, Ioana',
    'Σας ευχαριστώ για το μήνυμά σας. Θα απουσιάζω από το γραφείο έως 4/12. Για επείγοντα θέματα επικοινωνήστε με τον κ. Παππά.',
    'Здравейте, благодаря за съобщението. В отпуск съм до 4 декември. При спешни случаи се свържете с колегата Иванов.',
    'Poštovani, hvala na poruci. Na godišnjem sam odmoru do 4. prosinca. Za hitne slučajeve obratite se kolegici Ani.\nLijep pozdrav',
    '※自動返信です\n株式会社クライアントの山田です。\n本日から12月4日まで出張のため、返信が遅れる場合がございます。\n緊急の場合は携帯電話までご連絡ください。',
    'ご連絡ありがとうございます。\n12月4日(金)まで夏季休暇をいただいております。\n休暇中にいただいたメールは、12月7日(月)以降に順次返信いたします。\n何卒よろしくお願いいたします。',
    '您好！\n感谢您的来信。我于11月20日至12月4日休年假，期间无法及时查看邮件。紧急事务请联系王芳（wang@client.test）。\n祝好',
    '您好，您的來信我已收到，因出差國外，將於12月7日回覆您，急事請撥打我的手機，謝謝！',
    '안녕하세요.\n메일 주셔서 감사합니다.\n현재 출장 중이라 메일 확인이 어렵습니다. 급한 용건은 김철수 대리(02-000-0000)에게 연락 부탁드립니다.\n감사합니다.',
    'Xin chào,\nCảm ơn email của bạn. Tôi đang nghỉ phép đến hết ngày 4/12. Nếu có việc gấp vui lòng liên hệ đồng nghiệp của tôi.\nTrân trọng',
    'שלום,\nתודה על פנייתך. אני בחופשה עד ה-4 בדצמבר. בנושאים דחופים ניתן לפנות ליוסי.\nבברכה',
    'مرحبا، شكرا لرسالتك. أنا خارج المكتب حتى 4 ديسمبر. للأمور العاجلة يرجى التواصل مع زميلي أحمد.',
    'Hello,\nThank you for getting in touch. I am out of the office from Monday 23 November to Friday 4 December with no access to email.\nIf your query is urgent please email office@client.test, otherwise I will reply on my return.\nMany thanks\nJane Doe\nAccounts Manager | Client Ltd',
    'I am currently out of office, returning 7 December. Please contact Ben Smith (ben@client.test) for urgent matters.',
    'I will be out of the office on Friday. I will reply to your email when I return on Monday.',
    'Sehr geehrte Damen und Herren,\nvielen Dank für Ihre Nachricht.\nIch befinde mich vom 23.11.2026 bis 04.12.2026 im Urlaub. Meine E-Mails werden in dieser Zeit nicht gelesen.\nIn dringenden Fällen wenden Sie sich bitte an meine Kollegin Frau Roth unter 030 123456.\nMit freundlichen Grüßen\nJens Kern',
    'Hallo, ich bin heute nicht erreichbar. Ihre Mail wird nicht weitergeleitet. Ab morgen bin ich wieder für Sie da.',
    'Guten Tag,\nich bin in Elternzeit. Bitte wenden Sie sich an zentrale@client.test. Diese Nachricht wurde automatisch erstellt.',
    'Bonjour, je suis en congé maternité jusqu’au 1er mars 2027. Merci de contacter ma collègue Julie (julie@client.test) pour toute demande urgente. Bonne journée',
    'Merci pour votre message. Absente jusqu’au 4 décembre, je vous répondrai à mon retour.',
    'Hola, gracias por tu correo. Estoy de baja médica. Para cualquier consulta urgente puedes escribir a soporte@client.test.',
    'Gracias por contactarnos. Me encuentro fuera de la oficina; responderé su mensaje a mi regreso el 7 de diciembre.',
    'Buongiorno, sono in maternità fino a marzo. Per qualsiasi richiesta urgente contattare amministrazione@client.test. Grazie',
    'Dziękuję za wiadomość. Jestem na urlopie do 4.12. Na maile odpowiem po powrocie.',
    'Dobrý deň, ďakujem za Váš e-mail. Do 4.12. čerpám dovolenku. V súrnych prípadoch kontaktujte kolegu Horvátha.',
    'Доброго дня! Я перебуваю у відпустці до 4 грудня, доступ до пошти обмежений. З термінових питань звертайтеся до Петренка.',
    'Merhaba, e-postanız için teşekkür ederim. 4 Aralık’a kadar yıllık izindeyim. Acil durumlarda lütfen Ahmet Yılmaz ile iletişime geçiniz. İyi çalışmalar',
    'Bună ziua, mulțumesc pentru mesaj. Sunt în concediu până pe 4 decembrie și voi răspunde la revenire.',
    'Üdvözlöm! Köszönöm megkeresését. December 4-ig szabadságon vagyok, e-mailjeire visszatérésem után válaszolok. Sürgős esetben hívja kollégámat a 06 1 123 4567 számon.',
    'Hej! Jag är på semester t.o.m. 4 december. Mejlen läses inte under tiden. För brådskande ärenden kontakta info@client.test.',
    'Hej. Jeg er på ferie til 4. december. Haster det, så ring til Lars på 12 34 56 78.',
    'Kiitos viestistäsi. Olen lomalla ja palaan töihin 7.12. Vastaan sähköposteihin loman jälkeen.',
    'Tere! Olen puhkusel kuni 4. detsembrini. Kiirete küsimustega palun pöörduge Mari poole: mari@client.test.',
    'Labdien! Esmu atvaļinājumā līdz 4. decembrim. Steidzamos jautājumos lūdzu sazināties ar kolēģi.',
    'Laba diena, atostogauju iki gruodžio 4 d. Skubiais klausimais kreipkitės į kolegą.',
    'Pozdravljeni, na dopustu sem do 4. decembra. V nujnih primerih se obrnite na sodelavko.',
    'ご連絡ありがとうございます。申し訳ございませんが、本日はお休みをいただいております。急ぎのご用件は代表番号までお電話ください。',
    'メールを受信しました。現在出張中のため、返信が遅れることがあります。ご了承ください。',
    '안녕하세요, 휴가 중입니다. 급한 일은 02-123-4567로 연락 주시기 바랍니다. 감사합니다.',
    'Terima kasih atas email Anda. Saya sedang cuti hingga 4 Desember. Untuk hal mendesak silakan hubungi rekan saya.',
    'Dear sender,\nThank you for your e-mail. I am on leave until 4 December and will respond to your message when I return. In urgent cases, please call +44 20 7946 0000.\nBest regards,\nTom',
    'Hi! I’m traveling this week and will be slow to respond. For urgent issues text me at 555-0100.',
    'Vielen Dank für Ihre Mail. Ich bin ab 07.12. wieder im Büro und melde mich dann bei Ihnen. In dringenden Fällen: info@client.test',
    'Ich bin zurzeit krank und nicht im Büro. Bitte wenden Sie sich in dringenden Fällen an Frau Roth.',
    'Bonjour,\nJe suis actuellement en déplacement et n’ai pas accès à ma messagerie. Je vous répondrai dès mon retour.\nCordialement',
    'Estimado cliente: Me encuentro de viaje y responderé a su correo a mi vuelta. Si es urgente llame al 600 000 000.',
    'Prezado cliente, obrigado pelo contato. Estou em férias coletivas até 04/01. Assuntos urgentes: plantao@client.test',
    'Grazie per avermi contattato. Sono fuori sede e risponderò al rientro. Per urgenze chiamare il 333 0000000.',
    'Ik ben met vakantie van 20/11 tot 04/12. Voor dringende zaken: info@client.test. Groeten, Els',
    'Dzień dobry, jestem na zwolnieniu lekarskim, nieobecna do 4.12. W pilnych sprawach proszę o kontakt: biuro@client.test.',
    'Dobrý den, jsem mimo kancelář do 4.12. V naléhavých případech volejte 777 000 000.',
    'Добрый день! Спасибо за письмо. Я нахожусь в отпуске до 4 декабря, отвечу после возвращения.',
    'Автоматический ответ. Я сейчас в командировке и не имею доступа к почте.',
    'Merhabalar, şu an ofis dışındayım. Acil konular için 0532 000 00 00 numaralı telefondan ulaşabilirsiniz.',
    'お世話になっております。山田は11月20日から12月4日まで休暇を取得しております。急ぎのご用件は担当の鈴木までご連絡ください。',
    '메일을 확인했습니다. 현재 출장 중으로 회신이 늦어질 수 있습니다. 급한 용무는 010-0000-0000으로 연락 바랍니다.',
    'Tack för ditt mejl. Jag är tjänstledig till 1 mars. Kontakta Sara vid brådskande ärenden.',
    'Kiitos viestistä! Olen vuosilomalla 4.12. asti. Kiireellisissä asioissa soita vaihteeseen.',
    'Jelenleg szabadságon vagyok, sürgős ügyben keresse Kovács Pétert.',
    'Sunt plecat din birou până luni. Pentru urgențe sunați la 0700 000 000.',
    'Βρίσκομαι σε άδεια έως 4/12. Για επείγοντα καλέστε στο 210 0000000.',
    'В отпуск съм до 4 декември. По спешни въпроси се обадете на 0888 000 000.',
    'Hvala na upitu. Trenutno sam na godišnjem odmoru, odgovorit ću po povratku.',
    'Hvala za sporočilo. Sem na dopustu do 4. 12., odgovoril bom po vrnitvi.',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('out-of-office');
    expect(kindOf(`${text}\n\n> Please tell us whether it prints?`)).toBe('out-of-office');
    expect(
      kindOf(`${text}\n\nOn Fri, 20 Nov 2026 at 15:36, Support <support@postcase.test> wrote:\n> Does it print?`),
    ).toBe('out-of-office');
    // A question, a sentence of something else or a forwarding subject makes it a person's.
    expect(kindOf(`Does Anna know about the toner?\n${text}`)).toBeUndefined();
    expect(kindOf(`${text}\n\nToner 4711 leaks on page two, and trays jam.`)).toBeUndefined();
    expect(kindOf(text, { subject: 'Fwd: Printer' })).toBeUndefined();
  });
});

describe('MAIL-15 what machines write of their own', () => {
  it.each<[from: string, subject: string, text: string]>([
    [
      'no-reply@client.test',
      'Re: Your request',
      'This mailbox is not monitored. Please do not reply to this email. To reach us, visit our help centre.',
    ],
    [
      'support@client.test',
      'We have received your request (#88123)',
      'Hi,\nThank you for contacting Client support. Your request (88123) has been received and is being reviewed by our support staff.\nTo add additional comments, reply to this email.',
    ],
    [
      'service@client.test',
      '[Ticket#2026112010000042] Wir haben Ihre Anfrage erhalten',
      'Vielen Dank für Ihre Anfrage. Dies ist eine automatische Eingangsbestätigung. Ihre Ticketnummer lautet 2026112010000042.',
    ],
    [
      'help@client.test',
      'Ваше обращение зарегистрировано №12345',
      'Здравствуйте! Ваше обращение принято и зарегистрировано под номером 12345. Это письмо сформировано автоматически, пожалуйста, не отвечайте на него.',
    ],
    [
      'info@client.test',
      'お問い合わせを受け付けました',
      '※このメールは自動配信されています。このメールに返信いただいてもお答えできません。',
    ],
    [
      'contact@client.test',
      'Votre demande a bien été prise en compte',
      'Ceci est un message automatique, merci de ne pas y répondre. Votre demande n° 4455 a bien été enregistrée.',
    ],
    [
      'contacto@client.test',
      'Recibimos tu consulta',
      'Este es un mensaje automático, por favor no responda a este correo. Su caso ha sido registrado con el número 4455.',
    ],
    [
      'atendimento@client.test',
      'Recebemos sua solicitação',
      'Esta é uma mensagem automática, por favor não responda este e-mail. Protocolo: 20261120001.',
    ],
    [
      'kontakt@client.test',
      'Potwierdzenie otrzymania wiadomości',
      'Wiadomość wygenerowana automatycznie, prosimy na nią nie odpowiadać. Twoje zgłoszenie zostało zarejestrowane.',
    ],
    [
      'info@client.test',
      '【お問い合わせ完了】株式会社クライアント',
      'このメールはお問い合わせフォームから自動的に送信されています。',
    ],
    [
      'support@client.test',
      'Ticket [#4567] received: Printer',
      'Dear customer, we have received your ticket and will get back to you within 24 hours.',
    ],
    [
      'help@client.zendesk.test',
      '[Client Helpdesk] Request received: Printer',
      '##- Please type your reply above this line -##\nYour request (4567) has been received and is being reviewed by our support staff.',
    ],
    [
      'enquiries@client.test',
      'Thank you for contacting us',
      'Thank you for contacting Client Ltd. We have received your message and one of our team will be in touch shortly.',
    ],
    [
      'kundenservice@client.test',
      'Ihre Nachricht an uns',
      'Sehr geehrte Kundin, sehr geehrter Kunde,\nvielen Dank für Ihre Nachricht. Wir haben Ihre Anfrage erhalten und werden diese schnellstmöglich bearbeiten.\nIhr Serviceteam',
    ],
    [
      'contact@client.test',
      'Accusé de réception',
      'Madame, Monsieur,\nNous avons bien reçu votre message et vous répondrons dans les meilleurs délais.',
    ],
    [
      'support@client.test',
      'Заявка принята',
      'Здравствуйте! Ваша заявка № 4567 принята в работу. Мы ответим в ближайшее время.',
    ],
    ['sac@client.test', 'Protocolo 20261120', 'Olá! Recebemos sua mensagem e responderemos em até 2 dias úteis.'],
    [
      'support@client.test',
      'お問い合わせありがとうございます',
      'この度はお問い合わせいただき、誠にありがとうございます。以下の内容で承りました。担当者より折り返しご連絡いたします。\n本メールは自動送信です。',
    ],
    [
      'service@client.test',
      '您的工单已创建',
      '尊敬的用户，您的工单已提交，我们会尽快处理。此邮件为系统自动发送，请勿回复。',
    ],
    ['help@client.test', '문의가 접수되었습니다', '문의하신 내용이 접수되었습니다. 본 메일은 발신 전용입니다.'],
    ['no_reply@parcel.test', 'Delivery delayed notice for parcel', 'Your parcel is late. Track it.'],
    ['do-not-reply@billing.test', 'Invoice 4711', 'Your invoice is ready in the portal.'],
    ['noreply-accounts@client.test', 'Passwort zurückgesetzt', 'Ihr Passwort wurde zurückgesetzt.'],
    [
      'hello@client.test',
      'Your message to Client Support',
      'Thank you for your message. This is an automated confirmation that we have received it. Our team usually answers within one business day.',
    ],
    [
      'support@client.test',
      'Re: Printer',
      'Thanks for reaching out! We have received your message and will get back to you within 24 hours.',
    ],
    [
      'it-support@client.test',
      'Ticket #55123 angelegt',
      'Ihr Ticket #55123 wurde angelegt. Wir melden uns schnellstmöglich.',
    ],
    [
      'service.desk@client.test',
      'Case 00123 has been created',
      'Your case 00123 has been created. We will contact you shortly.',
    ],
    ['servicenow@client.test', 'RITM0012345 - request received', 'Your request RITM0012345 was received.'],
    [
      'kontakt@client.test',
      'Bestätigung Ihrer Anfrage',
      'Dies ist eine automatisch generierte E-Mail. Bitte antworten Sie nicht darauf.',
    ],
    ['info@client.test', 'Подтверждение', 'Это письмо создано автоматически, отвечать на него не нужно.'],
    ['notifications@forum.test', 'Digest', '3 new posts'],
    ['no-reply@app.test', 'Verify your email', 'Click the link'],
    [
      'support@client.test',
      'We got your message',
      'We got your message and will reply soon. This is an automatic email.',
    ],
    [
      'info@client.test',
      'Auto: Danke für Ihre Nachricht',
      'Wir haben Ihre Nachricht erhalten und melden uns innerhalb von 24 Stunden.',
    ],
    [
      'support@client.test',
      'Demande #4455 créée',
      'Votre demande a été enregistrée sous le numéro 4455. Nous vous répondrons dans les plus brefs délais.',
    ],
    ['atencion@client.test', 'Solicitud 4455', 'Hemos recibido su solicitud 4455 y le responderemos a la brevedad.'],
    ['pomoc@client.test', 'Zgłoszenie 4455', 'Twoje zgłoszenie zostało przyjęte, odpowiemy jak najszybciej.'],
  ])('%s: %s', (from, subject, text) => {
    expect(kindOf(text, { ...by(from), subject })).toMatch(/responder|machine/);
    // A form's mail is its visitor's.
    expect(kindOf(text, { ...by(from), subject, replyTo: [{ address: 'jens@other.test', name: '' }] })).toBeUndefined();
    expect(kindOf(`Name: Jens\nE-Mail: jens@other.test\n${text}`, { ...by(from), subject })).toBeUndefined();
  });

  it('MAIL-15 what somebody scanned at a device that has no mailbox is theirs', () => {
    const scan = {
      name: 'scan.pdf',
      contentType: 'application/pdf',
      contentId: undefined,
      inline: false,
      content: Buffer.from('x'),
    };
    expect(kindOf('', { ...by('noreply@client.test'), attachments: [scan] })).toBeUndefined();
    expect(kindOf('', by('noreply@client.test'))).toBe('machine');
  });
});

describe('MAIL-15 texts of people', () => {
  it.each<[from: string, subject: string, text: string]>([
    [
      'ann@client.test',
      'Re: Printer',
      'I am on vacation next week, could you call my colleague Ben instead? He knows the printer.',
    ],
    [
      'ann@client.test',
      'Vacation calendar does not sync',
      'Since yesterday my vacation calendar does not sync with Outlook. Please help.',
    ],
    [
      'ann@client.test',
      'Out of office replies are not sent',
      'Hello, my out of office message is no longer sent to external people. Can you check?',
    ],
    [
      'ann@client.test',
      'Abwesenheitsnotiz einrichten',
      'Hallo, wie richte ich eine Abwesenheitsnotiz in Outlook ein? Danke, Petra',
    ],
    ['ann@client.test', 'Urlaub', 'Hallo, ich bin ab morgen im Urlaub. Bitte schließt das Ticket noch heute, danke!'],
    [
      'ann@client.test',
      'Re: Drucker',
      'Ich bin erst ab Montag wieder im Büro, können wir den Termin auf Dienstag verschieben?',
    ],
    [
      'ann@client.test',
      'Автоответчик не работает',
      'Здравствуйте, на нашем телефоне не работает автоответчик. Помогите, пожалуйста.',
    ],
    ['ann@client.test', 'Automatic door broken', 'The automatic door at entrance B does not open.'],
    [
      'ann@client.test',
      'Réponse automatique Outlook',
      'Bonjour, comment activer la réponse automatique dans Outlook ? Merci',
    ],
    [
      'ann@client.test',
      'Re: Impresora',
      'Estoy fuera de la oficina hoy, pero la impresora sigue sin funcionar según mis compañeros. ¿Pueden pasar mañana?',
    ],
    [
      'ann@client.test',
      'Re: zgłoszenie',
      'Dziękuję za wiadomość. Drukarka nadal nie działa. Od jutra jestem na urlopie, proszę o kontakt z Janem.',
    ],
    ['ann@client.test', '休暇申請システムについて', '休暇申請システムにログインできません。ご確認をお願いいたします。'],
    ['ann@client.test', 'Re: 打印机', '您好，打印机还是不能用，我下周休假，请本周内处理。'],
    ['ann@client.test', 'Absence', 'Bonjour, mon fils est absent du cours demain, pouvez-vous le noter ? Merci.'],
    [
      'ann@client.test',
      'Re: Ваш запрос',
      'Добрый день! Вопрос решён, спасибо. Я с понедельника в отпуске, поэтому закрывайте заявку.',
    ],
    [
      'ann@client.test',
      'Fwd: Automatic reply: Printer',
      'Hi, I keep getting this from your colleague, whom should I write to?\n---------- Forwarded message ---------\nFrom: Ben <ben@other.test>\nSubject: Automatic reply: Printer\nI am away.',
    ],
    [
      'ann@client.test',
      'Re: Automatic reply: Printer',
      'Hello Ben, welcome back! The printer is still broken, please have a look.',
    ],
    ['ann@client.test', 'Re: Your request', 'We received your parcel, thanks, but the invoice is missing.'],
    ['ann@client.test', 'Order confirmation missing', 'I never got the automatic confirmation of order 4455.'],
    ['ann@client.test', 'İzin', 'Merhaba, yarın izindeyim, yazıcıyı bugün tamir edebilir misiniz?'],
    [
      'ann@client.test',
      'Re: Printer',
      'Sent from my phone. I no longer work in the Paris office, please ship it to Lyon instead.',
    ],
    ['ann@client.test', 'Férias', 'Oi, estou de férias e não consigo acessar o VPN daqui. Podem me ajudar?'],
    ['ann@client.test', 'Out of paper', 'The printer in the office is out of paper.'],
    ['ann@client.test', 'Away team kit order', 'We want to order 20 away kits.'],
    [
      'ann@client.test',
      'Afwezig personeel in rooster',
      'Het rooster toont afwezig personeel niet meer, kunt u dat herstellen?',
    ],
    [
      'ann@client.test',
      'OOO setting on shared mailbox',
      'Could you set an OOO on the shared mailbox info@client.test from 20 Dec to 3 Jan?',
    ],
    ['ann@client.test', 'Re: Ticket', "I'm out of the office on Thursday, any other day works for the technician."],
    [
      'ann@client.test',
      'Re: Ticket',
      'Hello,\nthank you for your email. The problem is still there. I am on holiday from Monday, in urgent cases call my colleague.\nBest\nTom',
    ],
    [
      'ann@client.test',
      'Re: Ticket',
      'Thanks for your message. I was on vacation and only saw it now. The printer works again.',
    ],
    [
      'ann@client.test',
      'Re: Ticket',
      'Danke für Ihre Nachricht. Ich war im Urlaub, daher die späte Antwort. Bitte tauschen Sie das Gerät aus.',
    ],
    [
      'info@client.test',
      'Rechnung',
      'Guten Tag, wir haben Ihre Nachricht erhalten, aber die Rechnung fehlt noch. Bitte senden Sie diese zu.\nMfG\nBuchhaltung',
    ],
    [
      'sales@client.test',
      'Order',
      'Hello, we received your email but the attachment was missing. Please send it again as soon as possible.\nJane',
    ],
    [
      'office@client.test',
      'Re: Angebot',
      'Hallo, vielen Dank für Ihr Angebot. Wir melden uns in Kürze dazu.\nSabine Roth',
    ],
    [
      'info@client.test',
      'Support request',
      'Hi, we get a mail every night that says:\n"This is an automatic message, please do not reply." How do we switch it off?',
    ],
    [
      'ann@client.test',
      'Problem with autoreply',
      'When customers write to us, they get "Thank you for your message, I am out of office" though Anna is back since Monday. Please remove it.',
    ],
    [
      'ann@client.test',
      'Urgent: leave request form',
      'The leave request form shows an error. It is urgent, three colleagues cannot apply for vacation.',
    ],
    [
      'ann@client.test',
      'Re: Заявка',
      'Спасибо за ответ. Я сейчас в отпуске, проверю после возвращения и отпишусь.\nЕщё вопрос: гарантия действует?',
    ],
    [
      'ann@client.test',
      'Re: Заявка',
      'Добрый день. Письмо получил, но ссылка в нём не открывается. Срочно нужна помощь.',
    ],
    ['ann@client.test', '緊急', 'お世話になっております。サーバーが停止しています。緊急でご対応をお願いします。'],
    ['ann@client.test', 'Re: 确认', '邮件已收到，谢谢。附件打不开，请重新发送。'],
    ['ann@client.test', 'Re: 발주', '메일 감사합니다. 급한 건이라 오늘 중으로 처리 부탁드립니다.'],
    [
      'ann@client.test',
      'Re: rendez-vous',
      'Bonjour, merci pour votre message. Je suis absente lundi, mais mardi me convient. Cordialement, Léa',
    ],
    [
      'ann@client.test',
      'Re: cita',
      'Gracias por su mensaje. Estoy de vacaciones esa semana; mejor el 14 de diciembre. Un saludo',
    ],
    [
      'ann@client.test',
      'Re: consegna',
      'Grazie per il messaggio. La settimana prossima siamo in ferie, consegnate pure dopo il 7.',
    ],
    ['ann@client.test', 'Re: wizyta', 'Dziękuję za wiadomość, wizyta w piątek pasuje. Pozdrawiam'],
    [
      'ann@client.test',
      'Re: Printer',
      'Dear support,\nurgent: my replacement printer was sent to the office while I am on leave. Please call the carrier and return it to my home address.\nRegards, Pat',
    ],
    [
      'wordpress@client.test',
      'Kontaktformular',
      'Name: Jens\nE-Mail: jens@other.test\nNachricht: Drucker kaputt\nDiese E-Mail wurde automatisch von Ihrer Website gesendet.',
    ],
    ['ann@client.test', 'Vacaciones', 'Necesito cambiar las fechas de mis vacaciones en el portal y me da error 500.'],
    ['ann@client.test', 'Afwezigheid doorgeven', 'Ik wil mijn afwezigheid doorgeven maar het portaal werkt niet.'],
    ['ann@client.test', 'Nieobecność', 'Syn jest chory, proszę usprawiedliwić nieobecność w piątek.'],
    ['ann@client.test', 'Tatil', 'Merhaba, tatilden döndüm, hesabım kilitlenmiş. Açar mısınız?'],
    [
      'ann@client.test',
      'Re: Ticket',
      'I am on leave from tomorrow. Please contact Ben (ben@client.test) about the delivery.',
    ],
    [
      'ann@client.test',
      'Re: Ticket',
      'Please treat this as urgent, the CEO is travelling and needs his laptop back tomorrow.',
    ],
    [
      'ann@client.test',
      'Re: Ticket',
      'Thanks for contacting me. My order 4711 has been received, but the box was empty.',
    ],
    ['ann@client.test', 'Automatic backup', 'The automatic backup has failed since Sunday, please check.'],
    ['ann@client.test', 'Re: Auto', 'Das Auto steht noch in der Werkstatt.'],
    ['ann@client.test', 'Re: Ticket', 'Hello, I am back from vacation. Sorry for the delay. Please close the ticket.'],
    [
      'ann@client.test',
      'Re: Ticket',
      'Hi, thanks for your email. I am on holiday until Monday. Please keep the ticket open until then.',
    ],
    [
      'ann@client.test',
      'Re: Ticket',
      'Thank you for your message. Ben is on leave, so I will answer: yes, please order it.',
    ],
    ['ann@client.test', 'Re: Termin', 'Danke für Ihre Nachricht, am 24.11. bin ich im Urlaub, der 25. passt.'],
    [
      'ann@client.test',
      'Re: Termin',
      'Dringend: Herr Kern ist im Urlaub und niemand hat das Passwort. Bitte setzen Sie es zurück.',
    ],
    [
      'ann@client.test',
      'Re: RDV',
      'Merci pour votre réponse. Je suis en vacances la semaine prochaine, pouvez-vous passer après ?',
    ],
    [
      'ann@client.test',
      'Re: RDV',
      'C’est urgent, le directeur est absent et l’accès est bloqué. Merci de me rappeler au 01 44 00 00 00.',
    ],
    [
      'ann@client.test',
      'Re: visita',
      'Gracias por su respuesta. El equipo está de vacaciones, el acceso lo da el portero.',
    ],
    [
      'ann@client.test',
      'Re: visita',
      'Obrigado pelo retorno. Estarei de férias na data, favor reagendar para janeiro.',
    ],
    [
      'ann@client.test',
      'Re: заявка',
      'Спасибо за ответ. Мастер приходил, но меня не было на месте, пусть придёт завтра.',
    ],
    ['ann@client.test', 'Re: заявка', 'Срочно! Бухгалтер в отпуске, пароль никто не знает. Сбросьте, пожалуйста.'],
    ['ann@client.test', 'Re: заявка', 'Добрый день. Я в отпуске, по заявке общайтесь с Ивановым.'],
    ['ann@client.test', 'Re: wizyta', 'Dziękuję za odpowiedź. Pilne: kolega jest na urlopie, a drukarka stoi.'],
    ['ann@client.test', 'Re: 修理', 'ご連絡ありがとうございます。来週は休暇のため、再来週でお願いします。'],
    ['ann@client.test', 'Re: 维修', '收到，谢谢。下周我出差，请周五之前来。'],
    ['ann@client.test', 'Re: 수리', '메일 감사합니다. 다음 주는 휴가라서 그 다음 주에 방문 부탁드립니다.'],
    ['ann@client.test', 'Re: yazıcı', 'Teşekkürler, yarın izindeyim, cuma günü gelebilirsiniz.'],
    [
      'info@client.test',
      'Anfrage',
      'Guten Tag, wir benötigen ein Angebot für 5 Drucker. Ihre automatische Antwort haben wir erhalten, aber noch kein Angebot.',
    ],
    [
      'orders@client.test',
      'Order 4711',
      'We have received your order confirmation 4711, but the price is wrong. Please contact us within two days.',
    ],
    ['office@client.test', 'Reply', 'Please do not reply to the old address any more, use this one.'],
    [
      'billing.team@client.test',
      'Invoice',
      'Your message 4711 has been received by our bookkeeping, we pay next week.',
    ],
    ['ann@client.test', 'Vacation mode', 'How do I switch on the vacation mode of my mailbox?'],
    ['ann@client.test', 'Away message', 'My away message shows the wrong date.'],
    ['ann@client.test', 'Leave', 'I want to leave the mailing list.'],
    [
      'ann@client.test',
      'Urgent: out of toner',
      'We are out of toner, please send it today, it is urgent. Call me at 030 123456.',
    ],
    [
      'ann@client.test',
      'Abwesenheit Müller',
      'Herr Müller ist ab heute dauerhaft abwesend, bitte sperren Sie sein Konto.',
    ],
    [
      'ann@client.test',
      'Offboarding',
      'Jane Doe no longer works here. Please disable her account and forward her mail to Ben. Urgent, call me with questions: 030 1234567.',
    ],
    [
      'ann@client.test',
      'Re: Ticket',
      'Hi, I left the company last week; please remove me from the ticket and contact Ben.',
    ],
    [
      'ann@client.test',
      'Mutterschutz',
      'Ich bin ab Montag im Mutterschutz, bitte richten Sie eine Weiterleitung an Frau Roth ein.',
    ],
    [
      'ann@client.test',
      'Weiterleitung',
      'Guten Tag, ich bin im Urlaub, meine Mails sollen an kollege@client.test weitergeleitet werden. Vielen Dank für Ihre Hilfe.',
    ],
    ['ann@client.test', 'Re: Quote', 'I was out sick last week, sorry. The quote is fine, go ahead.'],
    ['ann@client.test', 'Re: Quote', 'We are on holiday from 20 Dec, please deliver before.'],
    ['ann@client.test', 'Re: Quote', 'Urgent: please call me back on 020 7946 0000, the line is down.'],
    ['ann@client.test', 'AW: Angebot', 'Ich bin bis Freitag im Urlaub, danach entscheide ich.'],
    ['ann@client.test', 'AW: Angebot', 'Bitte rufen Sie mich dringend zurück: 030 123456.'],
    ['ann@client.test', 'AW: Angebot', 'Vielen Dank für Ihre Nachricht. Bitte wenden Sie sich an unseren Einkauf.'],
    ['ann@client.test', 'RE: devis', 'Merci pour votre message, je vous réponds demain.'],
    ['ann@client.test', 'RE: presupuesto', 'Gracias por su mensaje, lo reviso a la vuelta de vacaciones.'],
    ['ann@client.test', 'R: preventivo', 'Siamo in ferie fino al 7, ci sentiamo al rientro.'],
    ['ann@client.test', 'Odp: oferta', 'Jestem na urlopie, ale proszę wysłać ofertę do Jana.'],
    ['ann@client.test', 'Re: предложение', 'Спасибо, я в отпуске, вернусь и отвечу.'],
    ['ann@client.test', 'Re: предложение', 'Срочно перезвоните мне, пожалуйста: 8 900 000-00-00.'],
    ['ann@client.test', 'Re: 見積', 'ありがとうございます。急ぎではありませんので、ご連絡は来週で結構です。'],
    ['ann@client.test', '回复: 报价', '邮件已收到，请电话联系我。'],
    ['ann@client.test', 'RE: 견적', '메일 감사합니다. 내일 연락드리겠습니다.'],
    ['jane@client.test', 'Feedback', 'I have received your message and will answer tomorrow. Jane'],
    [
      'legal@client.test',
      'Contract',
      'Thanks for contacting us. Our lawyer reviews the contract and will reply within 5 days.',
    ],
    ['ann@client.test', 'Re: Ticket', 'Please reply to my colleague Ben, I am leaving the company on Friday.'],
    ['ann@client.test', 'Re: Ticket', 'Our office is closed on Friday, please come on Monday.'],
    ['ann@client.test', 'Re: Ticket', 'Sorry, I was away. It works now.'],
  ])('%s: %s: %s', (from, subject, text) => {
    expect(kindOf(text, { ...by(from), subject })).toBeUndefined();
  });

  it.each([
    'I am out of the office ',
    'this is an automatic ',
    '@',
    'x:\n',
    'thank you for your ',
    '您好',
    '\n',
    'a. ',
  ])('MAIL-15 a megabyte of %j takes a moment', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    takesAMoment(() => [kindOf(text), kindOf(text, by('info@client.test'))]);
  });

  it('MAIL-15 who asks wrote it', () => {
    const asked = 'Thank you for your email. I am out of the office until 5 May. Whom can I contact in urgent cases';
    expect(kindOf(`${asked}.`)).toBe('out-of-office');
    expect(kindOf(`${asked}?`)).toBeUndefined();
  });

  it.each(['a', 'ab ', 'a.', '1', ' ', '"', 'I am away '])('MAIL-15 a sentence of %j takes a moment', (piece) => {
    const text = `${piece.repeat(1400 / piece.length)}1!`;
    takesAMoment(() => [kindOf(text), kindOf(`I am out of the office.\n${text}`)]);
  });
});
