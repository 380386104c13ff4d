import type { Language } from '#domain/words/language.ts';
import { macroNames } from './macros.ts';

/** A language that customers are written to in: a row of the lookup of languages (CASE-20). */
export interface MailLanguage {
  readonly code: Language;
  /** As its speakers call it. */
  readonly name: string;
  /** Whether cases get it, and mail goes out in it. */
  readonly active: boolean;
  /** The language that its texts are translated from; undefined for the install's default language. */
  readonly basedOn: Language | undefined;
  /** Frequent short words by which its mails are told from those of other languages, with spaces between them. */
  readonly words: string;
  /** Its words for macros, one a line: `Betreff = Subject`. */
  readonly macros: string;
}

/** Of the drafts; English and Russian have words of their own in macros.ts. */
const shippedMacros: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    de: [
      ...['Fallnummer', 'Betreff', 'Beschreibung', 'Zustand', 'Kategorie', 'Dienst', 'Priorität', 'Herkunft'],
      ...['Abschlussgrund', 'Eingang', 'Erstantwort', 'Lösungsdatum', 'Abschlussdatum'],
      ...['Kunde', 'Kundenadresse', 'Firma', 'Bearbeiter', 'Bearbeiteradresse', 'Gruppe'],
    ],
    fr: [
      ...['Numéro', 'Objet', 'Description', 'Statut', 'Catégorie', 'Service', 'Priorité', 'Origine'],
      ...['MotifDeClôture', 'DateDeRéception', 'DateDeRéponse', 'DateDeSolution', 'DateDeClôture'],
      ...['Client', 'AdresseDuClient', 'Entreprise', 'Agent', 'AdresseDeLAgent', 'Groupe'],
    ],
    es: [
      ...['Número', 'Asunto', 'Descripción', 'Estado', 'Categoría', 'Servicio', 'Prioridad', 'Origen'],
      ...['MotivoDeCierre', 'FechaDeRegistro', 'FechaDeRespuesta', 'FechaDeSolución', 'FechaDeCierre'],
      ...['Cliente', 'DirecciónDelCliente', 'Empresa', 'Agente', 'DirecciónDelAgente', 'Grupo'],
    ],
  }).map(([code, words]) => [code, words.map((word, index) => `${word} = ${macroNames[index]}`).join('\n')]),
);

/** What of a configuration tells which languages there are. */
export interface Languages {
  readonly languages: readonly MailLanguage[];
  readonly settings: { readonly defaultLanguage: Language };
}

/** The rows that ship: de, fr and es as drafts that can be switched on. */
export const baseLanguages: readonly MailLanguage[] = [
  base('en', 'English', true, 'the and you is are not for with please have my our we it'),
  base('ru', 'Русский', true, 'и не на что это как мы вы не для по нас пожалуйста здравствуйте'),
  base('de', 'Deutsch', false, 'der die das und ist nicht ich wir sie mit für bitte haben ein eine auf'),
  base('fr', 'Français', false, 'le la les et est pas je nous vous avec pour bonjour merci une des dans'),
  base('es', 'Español', false, 'el los las y es no para con por favor hola gracias una que mi tenemos'),
];

/** Those that are switched on. */
export function activeLanguages({ languages }: Pick<Languages, 'languages'>): readonly MailLanguage[] {
  return languages.filter(({ active }) => active);
}

/** The language that mail goes out in, of a case's: what it is based on, or the default one, when it was switched off. */
export function languageInUse(language: Language, { languages, settings }: Languages): Language {
  const isOn = (code: Language | undefined) => languages.some((one) => one.code === code && one.active);
  if (isOn(language)) return language;
  const basedOn = languages.find(({ code }) => code === language)?.basedOn;
  return basedOn !== undefined && isOn(basedOn) ? basedOn : settings.defaultLanguage;
}

/** What a language is translated from: itself where it is the one that others are translated from. */
export function baseOfLanguage(language: Language, { languages, settings }: Languages): Language {
  if (language === settings.defaultLanguage) return language;
  return languages.find(({ code }) => code === language)?.basedOn ?? settings.defaultLanguage;
}

function base(code: string, name: string, active: boolean, words: string): MailLanguage {
  const basedOn = code === 'en' || code === 'ru' ? undefined : 'en';
  return { code, name, active, basedOn, words, macros: shippedMacros[code] ?? '' };
}
