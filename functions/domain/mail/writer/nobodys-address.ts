const machines = words(`
  wordpress wp www wwwdata
  webform webforms form forms formular formmail formmailer mailform contactform contactformular kontaktformular webmail
  mailer mailing robot bot daemon cron php root nobody apache nginx httpd notification notifications notify notifier alert
  alerts system automailer`);
const roles = words(`
  info information contact contacts contactus kontakt contacto contato contatti mail email post office buero admin
  administrator webmaster hostmaster postmaster web website site server service services support help helpdesk hilfe hello
  hallo hi sales vertrieb shop store order orders bestellung bestellungen feedback enquiry enquiries inquiry inquiries
  anfrage anfragen request requests team marketing press booking bookings reservation reservations customer customers
  customerservice kundenservice kunden client clients crm lead leads zakaz zayavka inbox scan scanner printer copier fax
  itsupport servicedesk itservicedesk techsupport techniksupport ticket tickets ticketing servicenow
  sac atendimento suporte ouvidoria comercial contatos ventas soporte atencion atencionalcliente consultas assistenza
  servizioclienti commerciale biuro sekretariat bok pomoc zamowienia podpora obchod ugyfelszolgalat destek
  bilgi iletisim satis klantenservice verkoop asiakaspalvelu myynti kundtjanst kundservice kundeservice salg uslugi`);

/** What says, in the languages of those who write so, that nobody reads what is sent to an address. */
const unread =
  /noreply|^norepl|donotrepl|dontreply|nichtantworten|keineantwort|nepasrepondre|n(?:on?|ao)r[ei]spond(?:ere?|a[ns]?)$|neotve[ct]|nieodpowiad|nietbeantwoord|geenantwoord|^(?:ej|inte)svara|svara(?:ej|inte)$|ikkesvar|noresposta|sinrespuesta|neodpovid|nevalaszol|nuraspund|yanitlama|cevaplama|alavastaa/;

/** Whether programs write from the address, such as a site's form: `wordpress@`, `no-reply@`. */
export function isMachines(address: string): boolean {
  const local = localPart(address);
  return machines.has(local) || unread.test(local) || /wordpress|^(?:bounces?|notif)/.test(local);
}

/** Whether the address itself says that nobody reads what is sent to it: `ne-pas-repondre@`. */
export function isUnread(address: string): boolean {
  const local = localPart(address);
  return unread.test(local) || /^(?:notif|alerts?$)/.test(local);
}

/** Whether no one person writes from the address: a program, or who is on duty. */
export function isNobodys(address: string): boolean {
  return isMachines(address) || roles.has(localPart(address));
}

function localPart(address: string): string {
  return address
    .slice(0, Math.max(0, address.lastIndexOf('@')))
    .toLowerCase()
    .replace(/\+.*$/, '')
    .replace(/[-_.\d]+/g, '');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
