import type { MailAddress } from '#domain/mail/received-mail.ts';
import { addressesIn } from '#domain/words/address-text.ts';

const address =
  /^(?:(?:your|ваша?|ihre?|votre)[ -])?(?:e-?mail|mail|e-?mail[ -]address|e-?mail-adresse|email address|from|sender|reply[ -]to|adresse e-?mail|courriel|correo(?: electrónico)?|эл(?:\.|ектронная) ?почта|почта|адрес(?: эл(?:\.|ектронной) ?почты)?|отправитель|от)$/iu;
const name =
  /^(?:(?:your|ваше|ihr|votre)[ -])?(?:name|full name|first and last name|nom|nombre|имя|фио|имя и фамилия|контактное лицо)$/iu;
const mostLines = 100;
const longestLabel = 40;

/**
 * Who filled in the form that a mail is made of: the one address that its fields give (MAIL-22). Text with one such line alone is
 * no form, but perhaps a signature; two addresses name nobody.
 */
export function formVisitor(text: string): MailAddress | undefined {
  const fields = text
    .slice(0, 20_000)
    .split('\n', mostLines)
    .flatMap((line) => {
      const colon = line.slice(0, longestLabel).search(/[:：]/);
      const label = line.slice(0, Math.max(colon, 0)).replaceAll('*', '').trim();
      return label === '' ? [] : [{ label, value: line.slice(colon + 1).trim() }];
    });
  const found = new Set(
    fields.filter(({ label }) => address.test(label)).flatMap(({ value }) => addressesIn(value.slice(0, 400))),
  );
  const [visitor, ...others] = found;
  if (visitor === undefined || others.length > 0 || fields.length < 2) return undefined;
  const named = fields.find(({ label, value }) => name.test(label) && value !== '');
  return { address: visitor, name: named?.value.slice(0, 100).toWellFormed() ?? '' };
}
