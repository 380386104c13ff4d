import type { ServersBounce } from './bounces-of-servers.ts';

/** Bounces of providers of several countries, without a report part. */
export const bouncesOfProviders: readonly ServersBounce[] = [
  {
    server: 'Mail.ru not found',
    header:
      'Return-Path: <>\nFrom: Почтовая служба Mail.Ru <mailer-daemon@corp.mail.ru>\nSubject: Ваше сообщение не доставлено. Mail failure.',
    text: `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

**********************
bob@example.com: 550 Message was not accepted -- invalid mailbox.  Local mailbox bob@example.com is unavailable: user not found
**********************`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Mail.ru disabled',
    header: 'Return-Path: <>\nFrom: mailer-daemon@mail.ru\nSubject: Mail failure.',
    text: `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

bob@example.com
550 Message was not accepted -- invalid mailbox.  Local mailbox bob@example.com is unavailable: account is disabled`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Mail.ru russian full',
    header: 'Return-Path: <>\nFrom: mailer-daemon@mail.ru\nSubject: Ваше сообщение не доставлено',
    text: `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

bob@example.com
почтовый ящик переполнен`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Rambler',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@rambler.ru\nSubject: Undelivered Mail Returned to Sender',
    text: `This is the mail system at host rambler.ru.

<bob@example.com>: host mx.rambler.ru[198.51.100.5] said: 550 5.7.1 Recipient not found. (in reply to RCPT TO command)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'GMX',
    header:
      'Return-Path: <>\nFrom: GMX Mailer Daemon <mailer-daemon@gmx.de>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"bob@example.com":
SMTP error from remote server for RCPT TO command, host: mx.example.com (198.51.100.1) reason: 550 5.1.1 User unknown

--- The header of the original message is following. ---

From: Support <support@postcase.test>`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'GMX quota',
    header:
      'Return-Path: <>\nFrom: "GMX Mailer Daemon" <mailer-daemon@gmx.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"bob@example.com":
quota exceeded

--- The header of the original message is following. ---`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'web.de German',
    header:
      'Return-Path: <>\nFrom: WEB.DE Mailer Daemon <mailer-daemon@web.de>\nSubject: Ihre E-Mail konnte nicht zugestellt werden',
    text: `Diese Nachricht wurde automatisch von einem Mail-Server erzeugt.

Ihre Nachricht konnte an folgende Empfänger nicht zugestellt werden:

bob@example.com
Das Postfach des Empfängers ist nicht verfügbar: Unbekannter Empfänger`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'T-Online',
    header: 'Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@t-online.de>\nSubject: Nachricht unzustellbar',
    text: `|------------------------- Nachrichtentext -------------------------|
Die folgende Nachricht konnte nicht zugestellt werden:

|------------------------- Failed addresses follow: ---------------------|
 <bob@example.com> ... unknown user / Teilnehmer existiert nicht
|------------------------- Message text follows: ------------------------|`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'T-Online quota',
    header: 'Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@t-online.de>\nSubject: Nachricht unzustellbar',
    text: `|------------------------- Failed addresses follow: ---------------------|
 <bob@example.com> ... mailbox quota exceeded / Mailbox voll
|------------------------- Message text follows: ------------------------|`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'LaPoste',
    header: 'Return-Path: <>\nFrom: Mailer-Daemon@laposte.net\nSubject: Message non remis',
    text: `Votre message n'a pas pu être remis aux destinataires suivants :

<bob@example.com> : destinataire inconnu`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Yahoo plain notice',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@yahoo.com\nSubject: Failure Notice',
    text: `Sorry, we were unable to deliver your message to the following address.

<bob@example.com>:
550: 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in virtual alias table

--- Below this line is a copy of the message.`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Zoho text two',
    header: 'Return-Path: <>\nFrom: mailer-daemon@mail.zoho.com\nSubject: Undelivered Mail Returned to Sender',
    text: `This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

bob@example.com Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <bob@example.com>: Recipient address rejected: User unknown

zoe@example.org, ERROR_CODE :552, ERROR_CODE :5.2.2 mailbox quota exceeded`,
    failed: [
      ['bob@example.com', 'hard'],
      ['zoe@example.org', 'soft'],
    ],
  },
  {
    server: 'Verizon',
    header: 'Return-Path: <>\nFrom: Post Office <postmaster@example.net>\nSubject: Undeliverable Message',
    text: `Message could not be delivered to mobile.

Error: No valid recipients for this MM

  To: bob@example.com
  Subject: Re: Printer`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Facebook',
    header:
      'Return-Path: <>\nFrom: Facebook <mailer-daemon@mx.facebook.com>\nSubject: Sorry, your message could not be delivered',
    text: `This message was created automatically by Facebook.

Sorry, your message could not be delivered to the following recipient:

bob@example.com

Reason: RCP-P1 Recipient has been disabled`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: '1und1',
    header:
      'Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@kundenserver.de>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. The following addresses failed:

bob@example.com:
host: mx.example.com
SMTP error from remote server after transfer of mail text:
host: mx.example.com
5.7.1 message size too big`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Strato German',
    header: 'Return-Path: <>\nFrom: Mailer-Daemon@strato.de\nSubject: Mail-Zustellung fehlgeschlagen',
    text: `Ihre E-Mail konnte nicht zugestellt werden.

Empfänger: bob@example.com
Grund: Das Postfach existiert nicht.`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Freenet German full',
    header: 'Return-Path: <>\nFrom: Mailer-Daemon@freenet.de\nSubject: Mail delivery failed',
    text: `Ihre Nachricht an bob@example.com konnte nicht zugestellt werden, da das Postfach des Empfängers voll ist.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'PT text',
    header: 'Return-Path: <>\nFrom: mailer-daemon@sapo.example\nSubject: Falha na entrega da mensagem',
    text: `A sua mensagem não pôde ser entregue ao seguinte destinatário:

bob@example.com: utilizador desconhecido`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'FR OVH',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@ovh.example\nSubject: Échec de la livraison du message',
    text: `Votre message n'a pas pu être délivré à l'adresse suivante :

<bob@example.com>: la boîte aux lettres est pleine`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'ES text unknown',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@correo.example\nSubject: Mensaje no entregado',
    text: `Su mensaje no pudo ser entregado a los siguientes destinatarios:

<bob@example.com>: usuario desconocido`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'IT text',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@posta.example\nSubject: Mancata consegna del messaggio',
    text: `Non è stato possibile consegnare il messaggio ai seguenti destinatari:

<bob@example.com>: utente inesistente`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'PEC mancata consegna',
    header:
      'Return-Path: <posta-certificata@pec.example.it>\nX-Ricevuta: errore-consegna\nX-Riferimento-Message-ID: <0102019a1b2c3d4e-5f6a7b8c@eu-west-1.amazonses.com>\nFrom: posta-certificata@pec.example.it\nSubject: AVVISO DI MANCATA CONSEGNA: Re: Printer',
    text: `Avviso di mancata consegna

Il giorno 20/11/2026 alle ore 10:00:00 (+0100) nel messaggio "Re: Printer" proveniente da "support@postcase.test" e destinato all'utente "bob@example.com" è stato rilevato un errore 5.1.1 - indirizzo non valido.
Il messaggio è stato rifiutato dal sistema.`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'NL text',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@post.example\nSubject: Niet-bezorgde e-mail',
    text: `Uw bericht kon niet worden afgeleverd bij de volgende ontvanger:

<bob@example.com>: gebruiker onbekend`,
    failed: [['bob@example.com', 'hard']],
  },
];
