import { Link } from 'react-aria-components';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { ownPages } from '../editors/editors.ts';
import { setupAddress } from '../setup-address.ts';
import type { LookupName, Row } from '../setup-requests.ts';
import { rowLabel } from '../words-of.ts';
import look from './lookup-page.module.css';

/** One row: how it is called, whose it is, who changed it last. */
export function RowOfLookup({ lookup, row }: { readonly lookup: LookupName; readonly row: Row }) {
  const t = useWords();
  const language = useLanguage();
  const { name, columns, origin, changedBy, changedAt } = row;
  const label = rowLabel(columns, name, language);
  const isOff = columns.active === false;
  return (
    <li>
      <Link className={look.row ?? ''} href={ownPages[lookup]?.(name) ?? setupAddress.row(lookup, name)}>
        <span className={look.words}>
          <span className={isOff ? look.off : look.label}>
            {label}
            {isOff && <span className={look.mark}>{t('rowOff')}</span>}
          </span>
          {label !== name && <span className={look.fine}>{name}</span>}
        </span>
        <span className={look.fine}>
          {t(`origin_${origin}`)}
          {changedBy && changedAt && <Changed who={changedBy} at={changedAt} />}
        </span>
      </Link>
    </li>
  );
}

/** ` · by Ann, 24 Nov` */
function Changed({ who, at }: { readonly who: string; readonly at: string }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  return <> · {t('changedBy', { who: names.agent(who), when: times.moment(at) })}</>;
}
