import { listedMailDomains } from '#domain/configuration/listed-mail-domains.ts';
import { registeredDomain } from '#domain/words/registered-domain.ts';

/** Services that have a domain in nearly every country: the list lacks some. */
const services = new Set(
  'gmail googlemail hotmail outlook live msn yahoo ymail rocketmail aol gmx yandex proton protonmail tutanota zohomail'.split(
    ' ',
  ),
);

/** Public services that the list lacks. */
const further = `tuta.com tuta.io tutamail.com keemail.me fastmail.com mail.de posteo.de posteo.net mailo.com riseup.net disroot.org
  skiff.com zoho.eu duck.com pm.me icloud.com me.com mac.com internet.ru vk.com ro.ru lenta.ru myrambler.ru bigmir.net meta.ua
  tut.by mail.bg citromail.hu volny.cz op.pl vp.pl tlen.pl sohu.com 139.com 189.cn ziggo.nl xs4all.nl upcmail.nl telia.com
  bredband.net comhem.se tele2.se online.no mail.dk jubii.dk suomi24.fi kolumbus.fi elisanet.fi otenet.gr in.gr aon.at chello.at
  hispeed.ch proximus.be scarlet.be fastwebnet.it telefonica.net 012.net.il bezeqint.net vodafone.de 1und1.de nifty.com au.com`;

let known: ReadonlySet<string> | undefined;

/** The list is long: it is read when it is first asked. It has the domains of examples (RFC 2606), where nobody has a mailbox. */
function knownDomains(): ReadonlySet<string> {
  known ??= new Set([...listedMailDomains(), ...further.split(/\s+/)].filter((one) => !one.startsWith('example.')));
  return known;
}

/**
 * Whether anybody opens a mailbox at the domain, or below it: its people are no colleagues (MAIL-11, MAIL-12).
 * @param setting further domains that the owner knows of, with spaces or commas between them.
 */
export function isPublicMailDomain(domain: string, setting: string): boolean {
  const added = setting
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((one) => one !== '');
  const registered = registeredDomain(domain);
  const [service = ''] = registered.split('.');
  return [domain, registered].some((one) => knownDomains().has(one) || added.includes(one)) || services.has(service);
}
