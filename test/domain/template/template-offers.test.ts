import { expect, it } from 'vitest';
import { checkTemplate } from '#adapters/liquid/check-template.ts';
import { columnHelp } from '#domain/template/column-help.ts';
import { templateOffers } from '#domain/template/template-offers.ts';

const textBlocks = [{ name: 'hours', text: { en: 'We work from 9 to 18', ru: 'Работаем с 9 до 18' } }];
const german = { code: 'de', name: 'Deutsch', active: true, basedOn: 'en', words: '', macros: 'Betreff = Subject' };
const said = { textBlocks, languages: [german] };

it.each([
  ['customer', '[#Betreff#]', '[#Betreff#]', 'The printer on the second floor jams'],
  ['customer', 'case.number', '{{ case.number }}', 'SR-00000042'],
  ['customer', 'case.registeredAt', '{{ case.registeredAt | day }}', '20 November 2026'],
  ['customer', 'case.closedAt', '{{ case.closedAt | day }}', ''],
  ['customer', 'customer.name', '{{ customer.name }}', 'Anna Smith'],
  ['customer', 'blocks.hours', '{{ blocks.hours }}', 'We work from 9 to 18'],
  ['customer', '[#Subject#]', '[#Subject#]', 'The printer on the second floor jams'],
  ['customer', '%НомерОбращения%', '%НомерОбращения%', 'SR-00000042'],
  ['customer', 'scale.levels', '{% render "scale", scale: scale %}', ''],
  ['agent', 'case.link', '{{ case.link }}', 'https://console.postcase.example/cases/42'],
] as const)('NOTE-07 who writes to the %s is offered %s as %s, for example %j', (audience, name, insert, example) => {
  const offer = templateOffers({ audience }, said, 'en').find((one) => one.name === name);
  expect(offer).toMatchObject({ insert, example });
});

it.each([
  ['customer', ['case.link', 'deadline.at', 'rating.level', 'held.reason']],
  ['agent', ['scale.levels', 'scale.expiresAt']],
] as const)('NOTE-07 who writes to the %s is offered nothing that such mails do not have', (audience, never) => {
  const names = templateOffers({ audience }, said, 'ru').map(({ name }) => name);
  expect(names.filter((name) => never.some((one) => one === name))).toEqual([]);
});

it.each(['customer', 'agent'] as const)('NOTE-07 all that is offered for the %s passes the check', (audience) => {
  const inserts = templateOffers({ audience }, said, 'en').map(({ insert, onlyWith }) =>
    onlyWith === undefined ? insert : `{% if ${onlyWith} %}${insert}{% endif %}`,
  );
  const parts = { subject: 'Offers', html: inserts.join('\n'), text: inserts.join('\n') };
  expect(checkTemplate({ en: parts, ru: parts }, { audience, textBlocks, spoken: [german] })).toEqual({
    faults: [],
    warnings: [],
  });
});

it('NOTE-07 each column is explained in English and in Russian, and nothing else is', () => {
  const names = (['customer', 'agent'] as const).flatMap((audience) =>
    templateOffers({ audience }, { textBlocks: [], languages: [] }, 'en').flatMap(({ name, kind }) =>
      kind === 'column' ? [name] : [],
    ),
  );
  const offered = new Set([...names, 'audience']);
  expect(Object.keys(columnHelp).toSorted()).toEqual([...offered].toSorted());
});
