/** A person who writes. */
export interface Customer {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly accountId: string | undefined;
}

/** The company of customers, found by their mail domain. */
export interface Account {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

/** Domain that names the sender's company; undefined for a public mail service, where it names nobody (MAIL-12). */
export function accountDomainOf(address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domain.includes('.') && !publicMailDomains.has(domain) ? domain : undefined;
}

/** The large services where anybody opens a mailbox; a missing small one makes an account that an agent can rename. */
const publicMailDomains: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com hotmail.co.uk hotmail.fr hotmail.de outlook.de
   outlook.fr yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.com.br yahoo.co.jp yahoo.co.in ymail.com
   rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io
   fastmail.com fastmail.fm zoho.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de
   posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it
   telefonica.net terra.es uol.com.br bol.com.br terra.com.br btinternet.com sky.com virginmedia.com ntlworld.com
   comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net rogers.com shaw.ca
   bigpond.com optusnet.com.au xtra.co.nz ziggo.nl kpnmail.nl xs4all.nl skynet.be telenet.be bluewin.ch telia.com
   seznam.cz email.cz centrum.cz wp.pl o2.pl onet.pl interia.pl gazeta.pl abv.bg inbox.lv ukr.net i.ua meta.ua
   mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru ya.ru yandex.com yandex.by yandex.kz rambler.ru lenta.ru
   qq.com foxmail.com 163.com 126.com yeah.net sina.com sohu.com aliyun.com naver.com daum.net hanmail.net
   docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com mail.com email.com usa.com hey.com duck.com`
    .split(/\s+/)
    .filter((domain) => domain !== ''),
);
