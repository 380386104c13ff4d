import { describe, expect, it } from 'vitest';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import { translatedFrom, translationStanding } from '#domain/template/translation.ts';

const parts = (words: string) => ({ subject: words, html: `<p>${words}</p>`, text: words });
const baseOf = (language: string) => (language === 'de' ? 'en' : language);
const first = { texts: { en: parts('Solved'), de: parts('Gelöst') } };

function saved(
  texts: TemplateTexts,
  before: { texts: TemplateTexts; translatedFrom?: Record<string, string> } = first,
) {
  return { texts, translatedFrom: { ...translatedFrom(texts, before, baseOf) } };
}

describe('CASE-20 a translation', () => {
  it.each([
    ['as it ships', first, 'done'],
    ['whose base has changed alone', saved({ en: parts('All is well'), de: parts('Gelöst') }), 'stale'],
    ['that has changed with its base', saved({ en: parts('All is well'), de: parts('Alles gut') }), 'done'],
    ['that has changed alone', saved({ en: parts('Solved'), de: parts('Erledigt') }), 'done'],
    ['that is not there', saved({ en: parts('Solved') }), 'missing'],
    ['that was added', saved({ en: parts('Solved'), de: parts('Gelöst') }, { texts: { en: parts('Solved') } }), 'done'],
  ])('%s', (_, version, standing) => {
    expect(translationStanding('de', version, 'en')).toBe(standing);
  });

  it('stays stale until somebody writes it anew, and is well again when its base is what it was', () => {
    const stale = saved({ en: parts('All is well'), de: parts('Gelöst') });
    const more = saved({ en: parts('All is very well'), de: parts('Gelöst') }, stale);
    expect(translationStanding('de', more, 'en')).toBe('stale');
    const back = saved({ en: parts('Solved'), de: parts('Gelöst') }, more);
    expect(translationStanding('de', back, 'en')).toBe('done');
    const anew = saved({ en: parts('All is very well'), de: parts('Alles sehr gut') }, more);
    expect(translationStanding('de', anew, 'en')).toBe('done');
  });

  it('of a language that is translated from none is never stale', () => {
    expect(translationStanding('en', saved({ en: parts('Other') }), 'en')).toBe('done');
  });
});
