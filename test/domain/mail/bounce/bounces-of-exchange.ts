import type { ServersBounce } from './bounces-of-servers.ts';

/** Bounces as Exchange, Outlook and Gmail write them, without a report part. */
export const bouncesOfExchange: readonly ServersBounce[] = [
  {
    server: 'Gmail old plain',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)',
    text: `Delivery to the following recipient failed permanently:

     bob@example.com

Technical details of permanent failure: 
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.com by mx.example.com. [198.51.100.1].

The error that the other server returned was:
550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in local recipient table

----- Original message -----

From: Support <support@postcase.test>
To: bob@example.com
Subject: Re: Printer`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange NDR French text only',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Non remis : Re: Printer',
    text: `Échec de la remise pour ces destinataires ou groupes :

bob@example.com
L'adresse de messagerie que vous avez entrée est introuvable. Vérifiez l'adresse de messagerie du destinataire et essayez de renvoyer le message.

Informations de diagnostic pour les administrateurs :

Serveur de génération : mail.example.com

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange NDR Spanish text only, full',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: No se puede entregar: Re: Printer',
    text: `No se pudo entregar a estos destinatarios o grupos:

bob@example.com
El buzón del destinatario está lleno y no puede aceptar mensajes en este momento. Intente reenviar este mensaje más tarde.

Información de diagnóstico para los administradores:

Servidor de generación: mail.example.com

bob@example.com
#554 5.2.2 mailbox full ##`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exchange NDR Italian',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Non recapitabile: Re: Printer',
    text: `Recapito non riuscito per i seguenti destinatari o gruppi:

bob@example.com
Impossibile trovare l'indirizzo di posta elettronica immesso. Verificare l'indirizzo del destinatario e provare a inviare nuovamente il messaggio.

Informazioni di diagnostica per gli amministratori:

Server di generazione: mail.example.com

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange NDR Portuguese',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Não é possível entregar: Re: Printer',
    text: `Falha na entrega para estes destinatários ou grupos:

bob@example.com
O endereço de email inserido não foi encontrado. Verifique o endereço de email do destinatário e tente reenviar a mensagem.

Informações de diagnóstico para administradores:

Gerando servidor: mail.example.com

bob@example.com
Remote Server returned '550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found'`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange NDR Dutch',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Onbestelbaar: Re: Printer',
    text: `De bezorging bij deze geadresseerden of groepen is mislukt:

bob@example.com
Het opgegeven e-mailadres kan niet worden gevonden. Controleer het e-mailadres van de geadresseerde en probeer het bericht opnieuw te verzenden.

Diagnostische gegevens voor beheerders:

Server die het bericht genereert: mail.example.com

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange NDR Russian',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Не удается доставить: Re: Printer',
    text: `Сбой доставки следующим получателям или группам:

bob@example.com
Введенный адрес электронной почты не найден. Проверьте адрес электронной почты получателя и попробуйте отправить сообщение повторно.

Диагностические сведения для администраторов:

Создающий сервер: mail.example.com

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange 2003',
    header:
      'Return-Path: <>\nX-Mailer: Internet Mail Service (5.5.2653.19)\nFrom: System Administrator <postmaster@example.com>\nSubject: Undeliverable: Re: Printer',
    text: `Your message

  To:      bob@example.com
  Subject: Re: Printer
  Sent:    Fri, 20 Nov 2026 10:00:00 +0000

did not reach the following recipient(s):

bob@example.com on Fri, 20 Nov 2026 10:00:03 +0000
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a= ;p=example;l=MX10611201000
    MSEXCH:IMS:Example:SITE:MX1 0 (000C05A6) Unknown Recipient`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Outlook.com hotmail text',
    header: 'Return-Path: <>\nFrom: postmaster@outlook.com\nSubject: Delivery Status Notification (Failure)',
    text: `This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       bob@example.com`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exchange Japanese',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: 配信不能: Re: Printer',
    text: `次の受信者またはグループへの配信に失敗しました:

bob@example.com
入力した電子メール アドレスが見つかりませんでした。受信者の電子メール アドレスを確認し、メッセージを再送信してください。

管理者用診断情報:

生成サーバー: mail.example.com

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange Chinese',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: 未送达: Re: Printer',
    text: `未能向以下收件人或组传递邮件:

bob@example.com
找不到所输入的电子邮件地址。请检查收件人的电子邮件地址，然后尝试重新发送该邮件。

管理员诊断信息:

正在生成服务器: mail.example.com

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange Polish',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Niedostarczalne: Re: Printer',
    text: `Dostarczenie do następujących adresatów lub grup nie powiodło się:

bob@example.com
Nie można odnaleźć wprowadzonego adresu e-mail.

Informacje diagnostyczne dla administratorów:

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange Turkish',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Teslim Edilemedi: Re: Printer',
    text: `Aşağıdaki alıcılara veya gruplara teslim edilemedi:

bob@example.com
Alıcının posta kutusu dolu.

bob@example.com
#554 5.2.2 mailbox full ##`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exchange Korean',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: 배달되지 않음: Re: Printer',
    text: `다음 받는 사람이나 그룹에게 배달하지 못했습니다.

bob@example.com
입력한 전자 메일 주소를 찾을 수 없습니다.

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange Swedish',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Går inte att leverera: Re: Printer',
    text: `Det gick inte att leverera till följande mottagare eller grupper:

bob@example.com
E-postadressen du angav hittades inte.

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exchange Czech',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Nelze doručit: Re: Printer',
    text: `Doručení těmto příjemcům nebo skupinám se nezdařilo:

bob@example.com
Zadaná e-mailová adresa nebyla nalezena.

bob@example.com
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Gmail Spanish text',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Notificación de estado de entrega (fallida)',
    text: `** No se ha encontrado la dirección **

Tu mensaje no se ha entregado a bob@example.com porque no se ha encontrado la dirección o esta no puede recibir correo.

La respuesta del servidor remoto fue:

550 5.1.1 The email account that you tried to reach does not exist.`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Google groups rejected',
    header:
      'Return-Path: <>\nX-Failed-Recipients: team@example.com\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)',
    text: `Hello support@postcase.test,

We're writing to let you know that the group you tried to contact (team) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:

 * You might have spelled or formatted the group name incorrectly.
 * The owner of the group may have removed this group.`,
    failed: [['team@example.com', 'soft']],
  },
];
