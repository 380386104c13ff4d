import { describe, expect, it } from 'vitest';
import { kinStems, stemOf } from '#domain/words/stems/stem.ts';
import { wordForm } from '#domain/words/stems/word-form.ts';

/** Whether somebody who seeks the second finds a text with the first. */
const finds = (written: string, sought: string) =>
  kinStems(stemOf(wordForm(sought))).includes(stemOf(wordForm(written)));

describe('CASE-15 a word is found by another form of it', () => {
  it.each(
    `printers printer, printing print, printed printing, invoices invoice, invoiced invoicing, refunds refunded, refunding refund,
    deliveries delivery, delivered delivery, connections connect, connected connection, broke break, broken breaking, installing installed,
    updates update, updating updated, companies company, errors error, policies policy, payments payment, paid pay, paying paid,
    passwords password, orders ordered, shipped shipping, cancelled cancel, cancellation canceled, subscriptions subscribe,
    sent send, bought buy, lost lose, written write, crashes crashed, replaced replacing, people person, Cafés café`
      .split(',')
      .map((pair) => pair.trim().split(' ')),
  )('English: %s by %s, and the other way round', (one = '', other = '') => {
    expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
  });

  it.each(
    `ошибка ошибок, ошибке ошибки, ссылок ссылка, письмо писем, письма письмами, деньги денег, звонок звонки, звонка звонков,
    принтера принтеры, заказов заказ, заказал заказать, доставки доставка, доставили доставка, оплатил оплата, оплачено оплатить,
    возврата возврат, вернули вернуть, дней день, счетов счёт, печатает печатать, печать печати, памяти память, работал работает, сломался сломан, пользователей пользователь,
    лицензий лицензия, обновления обновить, новый новые, паролей пароль, окон окно, людей человек, клиентов клиента, строк строка,
    билеты билет, договоры договора, товаров товар, отменили отмена, гарантии гарантия, копеек копейка, неделю недель, сумок сумка, ещё Еще`
      .split(',')
      .map((pair) => pair.trim().split(' ')),
  )('Russian: %s by %s, and the other way round', (one = '', other = '') => {
    expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['печать', 'печень'],
    ['order', 'border'],
    ['счёт', 'счастье'],
    ['закон', 'законченный'],
    ['print', 'sprint'],
  ])('%s not by %s', (one, other) => {
    expect([finds(one, other), finds(other, one)]).toEqual([false, false]);
  });
});

describe('CASE-15 a word is one word', () => {
  it.each([
    ['whatever its letters’ size is', 'ПРИНТЕР', 'принтер'],
    ['with and without dots', 'Ещё', 'еще'],
    ['but й is a letter of its own', 'район', 'район'],
    ['also when it is written in two signs', 'Раи\u0306он', 'район'],
    ['with a stress mark', 'за\u0301мок', 'замок'],
    ['with accents', 'ÉTÉ', 'ete'],
    ['of wide letters', 'ＡＢＣ１２', 'abc12'],
    ['with ß', 'Straße', 'strasse'],
    ['in Arabic with its vowels', 'مَرْحَبًا', 'مرحبا'],
    ['under ten thousand accents', `a${'\u0301'.repeat(10_000)}b`, 'ab'],
    ['of ten thousand letters, by its beginning', 'x'.repeat(10_000), 'x'.repeat(64)],
    ['that is none', '\u0301\ufe0f', ''],
  ])('%s', (_, written, form) => {
    expect(wordForm(written)).toBe(form);
  });
});
