import { describe, expect, it } from 'vitest';
import { baseTemplates, layouts, partials } from '#adapters/liquid/base-templates.ts';
import { languagesOf } from '#domain/configuration/template-texts.ts';
import { templateSample } from '#domain/template/template-sample.ts';
import type { Language } from '#domain/words/language.ts';
import { every, partsOf, type Rows, rendered, scaleOf, spoken } from './rendered-base.ts';

/** Mails that are about no single case have no number. */
const ofCases = every.filter(([name]) => !/^(norm-missed|digest)/.test(name));
const toCustomers = every.filter(([, { audience }]) => audience === 'customer');
const toAgents = every.filter(([, { audience }]) => audience === 'agent');
/** How mails to customers begin and end, and what they call a mail without a subject. */
const greetings: Readonly<Record<string, { named: RegExp; nameless: RegExp; ending: RegExp; re: string }>> = {
  en: greeting('Hello Anna Smith,', 'Hello,', 'Case', 'your message'),
  ru: greeting('Здравствуйте, Анна Петрова!', 'Здравствуйте!', 'Обращение', 'ваше обращение'),
  de: greeting('Guten Tag Anna Smith,', 'Guten Tag,', 'Vorgang', 'Ihre Nachricht'),
  fr: greeting('Bonjour Anna Smith,', 'Bonjour,', 'Demande', 'votre message'),
  es: greeting('Hola, Anna Smith:', 'Hola:', 'Caso', 'su mensaje'),
};

function greeting(named: string, nameless: string, called: string, re: string) {
  const begins = (words: string) => new RegExp(`^${words}\\n`);
  return {
    named: begins(named),
    nameless: begins(nameless),
    ending: new RegExp(`\\n\\n${called} SR-00000042\\n$`),
    re,
  };
}

const hostileName = `"><script>alert('x')</script> & مريم \u202e${'Long'.repeat(50)}`;

/** A row of the sample with other values. */
function sampled(language: Language, row: string, more: Rows): Rows {
  return { [row]: { ...(templateSample(language)[row] as Rows), ...more } };
}

const columns = (text: string) =>
  [
    ...new Set(
      text.match(/\b(case|customer|account|mailbox|agent|message|deadline|rating|held|norm|digest|scale)\.\w+/g),
    ),
  ].toSorted();

describe('The mail templates that ship', () => {
  it('NOTE-02 are one for each base rule and each internal message', () => {
    expect(Object.keys(baseTemplates)).toEqual([
      ...['registered', 'in-progress', 'waiting', 'resolved', 'rating-request', 'closed', 'canceled'],
      ...[
        'new-case',
        'answered',
        'assigned',
        'deadline-near',
        'deadline-missed',
        'low-rating',
        'norm-missed',
        'digest',
        'bounced',
        'complained',
      ],
      ...['kept-as-note', 'answer-held', 'answer-crossed'],
    ]);
  });

  it.each(every)('NOTE-02 %s leaves nothing open, in either part', (_, template, language) => {
    const { subject, html, text } = rendered(template, language);
    for (const part of [subject, html, text])
      expect(part).not.toMatch(/\{\{|\}\}|\{%|%\}|undefined|\[object|\bnull\b|NaN|Invalid/);
    expect(text).not.toMatch(/\n{3}|^\s|[ \t]\n/);
    expect(html).toContain(`<html lang="${language}" dir="ltr"`);
    expect(html).toMatch(/<div role="article"[^>]* lang="/);
  });

  it.each(ofCases)('NOTE-09 %s ends its subject with the number, however long the subject of the case', (...row) => {
    const [, template, language] = row;
    const long = 'Очень длинная тема '.repeat(30);
    const more = { ...sampled(language, 'case', { subject: long }), message: { subject: long.slice(0, 180) } };
    expect(rendered(template, language, more).subject).toMatch(/ \[SR-00000042\]$/);
  });

  it.each(every)('NOTE-09 %s says the same in text and HTML', (name, template, language) => {
    const parts = partsOf(template, language);
    const [html, text] = [parts.html, parts.text].map(columns);
    expect(text).toEqual(html);
    const mail = rendered(template, language);
    const facts = (said: string) =>
      [
        ...new Set(
          said.match(
            /SR-\d+|\d+\.? (November|December|ноября|декабря|novembre|décembre|de noviembre de|de diciembre de) 2026|Anna Smith|Анна Петрова/g,
          ),
        ),
      ].toSorted();
    expect(facts(mail.text)).toEqual(facts(spoken(mail.html)));
    if (!name.startsWith('norm-missed')) expect(mail.text).toContain('SR-00000042');
  });

  it.each(Object.entries(baseTemplates))('NOTE-08 %s tells the same in each language', (_, template) => {
    for (const language of languagesOf(template.texts)) {
      const parts = partsOf(template, language);
      for (const part of ['subject', 'html', 'text'] as const)
        expect(columns(parts[part])).toEqual(columns(partsOf(template, 'en')[part]));
      for (const words of Object.values(parts)) expect(/[а-яё]/i.test(words)).toBe(language === 'ru');
    }
  });

  it.each(every)('NOTE-07 %s takes a hostile name as words', (_, template, language) => {
    const more = {
      ...sampled(language, 'customer', { name: hostileName }),
      ...sampled(language, 'agent', { name: hostileName }),
      ...sampled(language, 'account', { name: hostileName }),
    };
    const { html } = rendered(template, language, more);
    expect(html).not.toMatch(/<script|alert\('x'\)<\/|"><script/i);
    const plain = rendered(template, language).html;
    expect(html.match(/<\w+/g)).toEqual(plain.match(/<\w+/g));
  });

  it.each(ofCases)('NOTE-02 %s reads well when hardly anything is known', (_, template, language) => {
    const nothing = { name: '', address: '' };
    const more = {
      ...sampled(language, 'case', { agent: '', group: '', link: '', resolvedAt: '', description: '', subject: '' }),
      ...sampled(language, 'mailbox', { signature: '' }),
      ...sampled(language, 'rating', { comment: '' }),
      ...{ customer: nothing, agent: nothing, account: { name: '' }, message: { subject: '' }, scale: null },
      ...{ site: { logo: '', name: '', timeZone: 'UTC' } },
    };
    const { subject, html, text } = rendered(template, language, more);
    expect(subject).toMatch(/^\S.*\S \[SR-00000042\]$/);
    expect(subject).not.toMatch(/: \[/);
    expect(text).not.toMatch(/\n{3}| ,| \.| !|[“«] ?[”»]|\(\)/);
    expect(html).not.toMatch(/<img|href=""|<p><\/p>/);
    expect(text).toContain('SR-00000042');
  });

  it.each(toCustomers)('NOTE-09 %s greets by name, ends with the signature and answers the mail', (...row) => {
    const [, template, language] = row;
    const { subject, html, text } = rendered(template, language);
    const greeted = greetings[language];
    if (!greeted) throw new Error(`Nobody has said how mails in ${language} greet.`);
    const { named, nameless, ending } = greeted;
    expect(text).toMatch(named);
    expect(text).toMatch(ending);
    expect(html).toMatch(/Your Postcase support<br>|Ваша поддержка Postcase<br>/);
    expect(subject).toMatch(/^Re: (The printer|Принтер).* \[SR-00000042\]$/);
    expect(html).not.toContain('/cases/42');
    const unnamed = rendered(template, language, sampled(language, 'customer', { name: '' })).text;
    expect(unnamed).toMatch(nameless);
  });

  it.each(toCustomers)('MAIL-17 %s repeats nothing of the sender when nothing may be repeated', (...row) => {
    const [, template, language] = row;
    const said = { subject: 'Buy cheap pills', description: 'Buy cheap pills' };
    const more = { ...sampled(language, 'case', said), message: { subject: '' } };
    const mail = rendered(template, language, { ...more, ...sampled(language, 'customer', { name: '' }) });
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toContain('Buy cheap pills');
    expect(mail.subject).toBe(`Re: ${greetings[language]?.re} [SR-00000042]`);
  });

  it.each(
    ofCases.filter((row) => toAgents.includes(row)),
  )('NOTE-02 %s leads to the case and has no signature for customers', (_, template, language) => {
    const { subject, html, text } = rendered(template, language);
    for (const part of [html, text]) {
      expect(part).toContain('https://console.postcase.example/cases/42');
      expect(part).toContain('anna@customer.example');
      expect(part).not.toContain(language === 'ru' ? 'Ваша поддержка' : 'Your Postcase support');
    }
    expect(subject).not.toMatch(/^Re:/);
  });

  it.each([
    ['in-progress', 'agent', { name: '' }, 'We are now working on your case', 'Мы взяли в работу ваше обращение'],
    ['closed', 'case', { closureReason: 'Кот' }, 'Reason: Кот', 'Причина: Кот'],
    ['canceled', 'case', { closureReason: 'Кот' }, 'Reason: Кот', 'Причина: Кот'],
    ['assigned', 'agent', { address: '' }, 'has come to your group “Devices”', 'в вашу группу «Оборудование»'],
    ['deadline-near', 'deadline', { kind: 'resolution' }, 'is to be resolved by 22 November', 'нужно решить до 22 ноя'],
    ['deadline-missed', 'deadline', { kind: 'resolution' }, 'should have been resolved by', 'нужно было решить до 22'],
  ])('NOTE-02 %s says another thing of another %s %o', (name, row, more, en, ru) => {
    const template = baseTemplates[name];
    if (!template) throw new Error(`There is no template ${name}.`);
    for (const [language, words] of [['en', en] as const, ['ru', ru] as const]) {
      const mail = rendered(template, language, sampled(language, row, more));
      expect(mail.text).toContain(words);
      expect(spoken(mail.html).replaceAll(' .', '.')).toContain(words);
    }
  });

  it.each([
    ['en', 'Service: Office printers', 'Service Office printers'],
    ['ru', 'Сервис: Офисная печать', 'Сервис Офисная печать'],
  ] as const)('NOTE-02 tell agents in %s the service of a case that has one', (language, text, html) => {
    const [, template] = every.find(([name]) => name.startsWith('assigned')) ?? [];
    if (!template) throw new Error('There is no template for who is assigned.');
    const served = rendered(template, language);
    expect(served.text).toContain(`\n${text}\n`);
    expect(spoken(served.html)).toContain(html);
    const unserved = rendered(template, language, sampled(language, 'case', { service: '', serviceLabel: '' }));
    for (const part of [unserved.text, unserved.html]) expect(part).not.toMatch(/Service|Сервис/);
    expect(unserved.text).not.toMatch(/\n{3}|^[ \t]+$/m);
  });

  it.each([
    ['en', 'Goes on in: SR-00000043', 'Goes on in SR-00000043'],
    ['ru', 'Продолжается в: SR-00000043', 'Продолжается в SR-00000043'],
  ] as const)('CASE-14 tell agents in %s where to work when a case was merged', (language, text, html) => {
    const [, template] = every.find(([name]) => name.startsWith('low-rating')) ?? [];
    if (!template) throw new Error('There is no template for low ratings.');
    const merged = rendered(template, language, sampled(language, 'case', { mergedInto: 'SR-00000043' }));
    expect(merged.text).toContain(`\n${text}\n`);
    expect(spoken(merged.html)).toContain(html);
    expect(merged.text).not.toMatch(/\n{3}|^[ \t]+$/m);
    expect(rendered(template, language).text).not.toContain(text.slice(0, 8));
  });

  it('NOTE-09 name no address of third parties and load nothing from anywhere', () => {
    const all = [
      ...Object.values(baseTemplates).flatMap(({ texts }) =>
        languagesOf(texts).map((language) => texts[language] ?? {}),
      ),
      layouts,
      partials.html,
      partials.text,
    ];
    const text = all.flatMap((one) => Object.values(one)).join('\n');
    expect(text.match(/(https?:)?\/\/[\w.-]+|url\(|@import|<link|<script|srcset/gi)).toBeNull();
  });

  it('NOTE-09 stay within what Gmail takes: 8,192 characters of style, 102 KB of mail', () => {
    const styles = layouts.card.html.match(/<style>[\s\S]*?<\/style>/g)?.join('') ?? '';
    expect(styles.length).toBeLessThan(8192);
    for (const [, template, language] of every)
      expect(rendered(template, language, scaleOf(7)).html.length).toBeLessThan(30_000);
  });
});
