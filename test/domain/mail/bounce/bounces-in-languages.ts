import type { ServersBounce } from './bounces-of-servers.ts';

const daemon = 'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nReturn-Path: <>';
const bob = 'bob@example.com';

/** The same in other languages than English. */
export const bouncesInLanguages: readonly ServersBounce[] = [
  {
    server: 'Domino, German',
    header: `${daemon}\nSubject: ZUSTELLUNGSFEHLER: Drucker`,
    text: `Ihre Nachricht

  Betreff: Drucker

konnte nicht zugestellt werden an:

  bob@example.com

Grund:

  Benutzer bob nicht gefunden`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Gmail, Russian',
    header:
      'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\nReturn-Path: <>\nX-Failed-Recipients: bob@example.com\nSubject: Delivery Status Notification (Failure)',
    text: `** Письмо не доставлено **

Письмо для bob@example.com не доставлено, так как адрес не найден или не принимает входящие письма.

Ответ от удаленного сервера:
550 5.1.1 No such user`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Mail.ru',
    header: 'From: mailer-daemon@corp.mail.example\nReturn-Path: <>\nSubject: Mail failure.',
    text: `Это письмо создано автоматически сервером Mail.ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

**********************

bob@example.com
user not found
(пользователь не найден)

**********************`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Yandex',
    header: 'From: mailer-daemon@yandex.example\nReturn-Path: <>\nSubject: Недоставленное сообщение',
    text: `Это письмо отправлено почтовым сервером yandex.example.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам. Технические подробности можно найти ниже.

Это сообщение сгенерировано автоматически, отвечать на него не нужно.

<bob@example.com>: host mx.example.com[192.0.2.1] said: 550 No such user! (in
    reply to RCPT TO command)`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'docomo',
    header:
      'From: Mail Administrator <Postmaster@docomo.example>\nReturn-Path: <>\nSubject: Mail System Error - Returned Mail',
    text: `This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <bob@example.com>
    Reason:    Unknown user bob@example.com`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a Japanese server',
    header: `${daemon}\nSubject: 配信エラー`,
    text: `以下の宛先にメールを配信できませんでした。

bob@example.com

理由: 宛先のメールアドレスが存在しません。`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'QQ',
    header: 'From: PostMaster@qq.example\nReturn-Path: <>\nSubject: 来自qq.example的退信',
    text: `很抱歉您发送的邮件被退回，以下是该邮件的相关信息：

被退回邮件	主题：Printer
无法发送到	bob@example.com
退信原因	收件人邮件地址（bob@example.com）不存在，邮件无法送达。
host mx.example.com[192.0.2.1] said: 550 Mailbox not found`,
    failed: [[bob, 'hard']],
  },
  {
    server: '163',
    header: 'From: Postmaster@163.example\nReturn-Path: <>\nSubject: 系统退信',
    text: `抱歉，您的邮件被退回来了……

原邮件信息：
收件人：bob@example.com
退信原因：收件人邮箱已满
建议解决方案：请稍后再试`,
    failed: [[bob, 'soft']],
  },
  {
    server: 'a French Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: Non remis : Imprimante',
    text: `Échec de la remise pour ces destinataires ou groupes :

bob@example.com
L’adresse de messagerie que vous avez entrée est introuvable. Vérifiez l’adresse de messagerie du destinataire, puis réessayez.

Informations de diagnostic pour les administrateurs :
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a German Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: Unzustellbar: Drucker',
    text: `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

bob@example.com
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden. Wenn das Problem weiterhin besteht, wenden Sie sich an Ihren Helpdesk.

Diagnoseinformationen für Administratoren:
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'an Italian Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: Non recapitabile: Stampante',
    text: `Recapito non riuscito per i destinatari o gruppi seguenti:

bob@example.com
La cassetta postale del destinatario è piena e al momento non può ricevere messaggi. Provare a inviare nuovamente il messaggio più tardi.

#550 5.2.2 STOREDRV.Deliver; mailbox full ##`,
    failed: [[bob, 'soft']],
  },
  {
    server: 'a Spanish Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: No se puede entregar: Impresora',
    text: `No se pudo entregar el mensaje a estos destinatarios o grupos:

bob@example.com
No se encontró la dirección de correo electrónico especificada. Compruebe la dirección e intente reenviar el mensaje.

#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a Dutch Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: Onbestelbaar: Printer',
    text: `De bezorging aan de volgende geadresseerden of groepen is mislukt:

bob@example.com
Het opgegeven e-mailadres kan niet worden gevonden. Controleer het e-mailadres van de geadresseerde en probeer het bericht opnieuw te verzenden.

#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a Polish server',
    header: `${daemon}\nSubject: Niedostarczona wiadomość`,
    text: `Nie można dostarczyć wiadomości do odbiorcy:

bob@example.com
Skrzynka odbiorcy jest pełna.`,
    failed: [[bob, 'soft']],
  },
  {
    server: 'a Portuguese Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: Não é possível entregar: Impressora',
    text: `Falha na entrega a estes destinatários ou grupos:

bob@example.com
O endereço de e-mail inserido não foi encontrado. Verifique o endereço e tente reenviar a mensagem.`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a Swedish Exchange',
    header: 'From: postmaster@example.com\nReturn-Path: <>\nSubject: Kan inte levereras: Skrivare',
    text: `Det gick inte att leverera till följande mottagare:

bob@example.com
E-postadressen hittades inte.
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a Korean portal',
    header: 'From: MAILER-DAEMON@naver.example\nReturn-Path: <>\nSubject: 메일 전송 실패 알림',
    text: `메일을 전송하지 못했습니다.

받는 사람: bob@example.com
사유: 존재하지 않는 메일 주소입니다.`,
    failed: [[bob, 'hard']],
  },
];
