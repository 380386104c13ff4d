/** Words that name a desk, a role or a machine, and nobody who could be greeted. */
const roles = new Set(
  `admin administrator administration accounting accounts payable receivable alerts assistant billing booking bookings care
  center centre client clients contact customer customers department dept desk do not reply donotreply enquiries finance front
  general group help helpdesk hr info information inquiries invoice invoices it mail mailbox mailer maintenance manager
  management marketing no noreply notification notifications office operations order orders postmaster procurement purchasing
  reception sales scan scanner secretary secretariat service services shop store support system team the user web webmaster
  администратор администрация аренда архив бухгалтерия генеральный директор дирекция диспетчер диспетчерская закупки заказ заказы
  инфо канцелярия касса клиент клиенты контакт контакты магазин менеджер секретарь офис отдел отделение охрана поддержка почта
  приемная продаж продажи ресепшн рассылка робот сервис сервисная система складе склад служба снабжение технический техническая
  техподдержка управление кадров кадры по и с для`.split(/\s+/),
);
const longestName = 60;

/**
 * The name by which a mail greets somebody, as they wrote it themselves (NOTE-07); empty when it is none: their address, a
 * role, signs alone, or words that would make an advertisement of our greeting.
 */
export function greetingName(name: string, address: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^["'`«»“”„‘’<>()[\]\s]+|["'`«»“”„‘’<>()[\]\s,;:]+$/g, '')
    .trim();
  if (!/\p{L}/u.test(plain) || plain.length > longestName) return '';
  if (/@|:\/\/|\bwww\.|\b[\p{L}\d-]+\.(?:com|net|org|info|biz|ru|shop|online|xyz|top|io)\b/iu.test(plain)) return '';
  if (plain.toLowerCase() === address.toLowerCase().split('@')[0] && !/^\p{Lu}\p{Ll}+$/u.test(plain)) return '';
  const words = plain
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}]+/u);
  return words.every((word) => word === '' || roles.has(word)) ? '' : plain;
}
