import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../words/language.tsx';
import look from './liquid-area.module.css';
import { offered, soughtAt, withOffer } from './offer-typing.ts';
import { type Offer, offersQuery, type Template, type TemplateFault } from './template-requests.ts';

/** A part of a template: Liquid with line numbers, marks where something is wrong, and offers as one types. */
export function LiquidArea({
  label,
  template,
  value: text,
  change,
  faults,
  lines,
}: {
  readonly label: string;
  readonly template: Pick<Template, 'name' | 'audience'>;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly faults: readonly TemplateFault[];
  /** Undefined for a part of one line. */
  readonly lines?: number;
}) {
  const t = useWords();
  const language = useLanguage();
  const id = useId();
  // Shown as it may be typed: a field whose text React changes has its caret at the end.
  const value = lines === undefined ? inOneLine(text) : text;
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const { data } = useQuery(offersQuery(template, language));
  const [caret, setCaret] = useState(-1);
  const [active, setActive] = useState(0);
  const sought = caret < 0 ? undefined : soughtAt(value, caret);
  const shown = sought && data ? offered(data.offers, value, sought, language) : [];
  const chosen = shown[Math.min(active, shown.length - 1)];
  const insert = (offer: Offer) => {
    if (!sought) return;
    const { text, at } = withOffer(value, caret, sought, offer);
    change(text);
    setCaret(-1);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const pressed = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const step = { ArrowDown: 1, ArrowUp: shown.length - 1 }[event.key];
    if (!chosen) {
      // A subject has one line.
      if (lines === undefined && event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.key === 'Escape') setCaret(-1);
    else if (step !== undefined) setActive((active + step) % shown.length);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={look.place}>
      <label className={look.label} htmlFor={id}>
        {label}
      </label>
      <div className={`${look.frame} ${faults.length > 0 ? look.wrong : ''}`}>
        {lines !== undefined && (
          <div className={look.gutter} ref={gutter} aria-hidden="true">
            {value.split('\n').map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
              <span key={index} className={faults.some(({ line }) => line === index + 1) ? look.mark : ''}>
                {index + 1}
              </span>
            ))}
          </div>
        )}
        <textarea
          ref={field}
          id={id}
          className={look.text}
          rows={lines ?? 1}
          wrap={lines === undefined ? 'soft' : 'off'}
          spellCheck={false}
          autoCapitalize="off"
          value={value}
          aria-invalid={faults.length > 0}
          aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
          aria-autocomplete="list"
          aria-controls={chosen ? `${id}-offers` : undefined}
          aria-activedescendant={chosen ? `${id}-${shown.indexOf(chosen)}` : undefined}
          onChange={(event) => {
            change(lines === undefined ? inOneLine(event.target.value) : event.target.value);
            setCaret(event.target.selectionStart);
            setActive(0);
          }}
          onScroll={(event) => gutter.current?.scrollTo(0, event.currentTarget.scrollTop)}
          onBlur={() => setCaret(-1)}
          onKeyDown={pressed}
        />
      </div>
      {chosen && (
        <div className={look.offers} id={`${id}-offers`} role="listbox" aria-label={t('templateOffers')}>
          {shown.map((offer, index) => (
            <div
              key={offer.name}
              id={`${id}-${index}`}
              className={look.offer}
              role="option"
              tabIndex={-1}
              aria-selected={offer === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                insert(offer);
              }}
            >
              <code>{offer.name}</code>
              <span>{offer.help?.[language] ?? ''}</span>
              <span className={look.example}>
                {offer.example}
                {offer.onlyWith && ` · ${t('templateOnlyWith', { name: offer.onlyWith })}`}
              </span>
            </div>
          ))}
        </div>
      )}
      {faults.length > 0 && (
        <ul className={look.faults} id={`${id}-faults`}>
          {faults.map(({ line, column, message }) => (
            <li key={`${line}:${column} ${message.en}`}>
              <span className={look.where}>{t('templatePlace', { line, column })}</span>{' '}
              {message[language] ?? message.en}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A subject has one line; the break that ends a file is none of its. */
function inOneLine(text: string): string {
  return text.replace(/\n$/, '').replaceAll('\n', ' ');
}
