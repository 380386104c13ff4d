import { expect, it } from 'vitest';
import { notification } from '#domain/notification/notification.ts';
import { columnsFor, shapeAt } from '#domain/template/template-columns.ts';
import { templateData } from '#domain/template/template-data.ts';
import { caseOf, configurationOf, supportMailbox } from '../../support/facts.ts';

it.each(['customer', 'agent'] as const)('NOTE-07 templates to %ss may name each column that a mail has', (audience) => {
  const about = caseOf();
  const configuration = configurationOf();
  const message = notification(about, 'resolved', { id: 'one', at: about.registeredAt }, configuration);
  if (!message) throw new Error('There is nobody to write to');
  const known = columnsFor(audience, []);
  // What stands around the words of templates, and languages' words for macros, are no columns.
  const { words: _, macros: __, ...data } = templateData(about, message, supportMailbox, configuration);
  const columns = Object.entries(data).flatMap(([root, row]) =>
    Object.keys(row).map((column) => [root, column] as const),
  );
  const forAgents = audience === 'customer' ? ['case.link'] : [];
  const unknown = columns.filter((path) => !shapeAt(known, path)).map((path) => path.join('.'));
  expect(unknown).toEqual(forAgents);
});
