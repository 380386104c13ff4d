import { memo } from 'react';
import { GridListItem } from 'react-aria-components';
import { usePresence } from '../../live/changes.ts';
import type { Row } from '../../live/list-requests.ts';
import { useNow } from '../../live/now.ts';
import { waitingOf } from '../../live/waiting-words.ts';
import { useTimes } from '../../session/agents-times.ts';
import { useNames } from '../../session/names.ts';
import { useMay, useMe } from '../../session/person.tsx';
import { Check } from '../../ui/fields/check.tsx';
import { Due } from '../../ui/show/due.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { Status } from '../../ui/show/status.tsx';
import { contactName } from '../../words/contact.ts';
import { useWords } from '../../words/language.tsx';
import look from './case-row.module.css';

/**
 * One case, two lines. Bold is what waits for us. It asks nothing of the page by itself: of a list there is one for each case that is
 * loaded, and only those that are seen have their facts.
 */
export function CaseRow({
  id,
  row,
  name,
  onPress,
  onHoverChange,
}: {
  readonly id: number;
  readonly row: Row;
  /** Its number as people say it. */
  readonly name: string;
  readonly onPress: () => void;
  readonly onHoverChange: (isHovered: boolean) => void;
}) {
  return (
    <GridListItem
      id={id}
      textValue={`${name} ${row.subject}`}
      href={`/cases/${id}`}
      className={`${look.row} ${row.waitingSince ? look.waits : ''}`}
      onPress={onPress}
      onHoverChange={onHoverChange}
    >
      <Facts row={row} name={name} />
    </GridListItem>
  );
}

/** Stays as it is while the list around it grows. */
const Facts = memo(function Facts({ row, name }: { readonly row: Row; readonly name: string }) {
  const t = useWords();
  const names = useNames();
  const mayWork = useMay('agent');
  const { number, subject, status, agent, service, priority, last } = row;
  const me = useMe();
  const others = usePresence().filter((one) => one.number === number && one.who !== me.address);
  const who =
    last && (last.by === 'agent' ? names.agentCalled(last.who) : last.by === 'automatic' ? t('automatic') : last.who);
  return (
    <>
      <span className={look.check}>{mayWork && <Check slot="selection" />}</span>
      <span className={look.number}>{name}</span>
      <span className={look.what}>
        <span className={look.subject}>{subject || t('noSubject')}</span>
        <span className={look.last}>
          {row.mention && (
            <span className={look.mention}>{t('mentionedBy', { name: names.agent(row.mention.by) })}</span>
          )}
          {others.length > 0 ? (
            <span className={look.here}>
              {others.map(({ who: other, doing }) => t(`here_${doing}`, { name: names.agent(other) })).join(' · ')}
            </span>
          ) : last ? (
            <>
              <span className={look.who}>{who}:</span> {last.text}
            </>
          ) : (
            row.customer && contactName(row.customer)
          )}
        </span>
      </span>
      <span className={look.status}>
        <Status shape={names.statusKind(status)}>{names.status(status)}</Status>
      </span>
      <span className={look.agent}>{agent ? names.agent(agent) : t('nobody')}</span>
      <span className={look.about}>
        {[service && names.service(service), t(`priority_${priority}`)].filter(Boolean).join(' · ')}
      </span>
      <span className={look.due}>
        <Waits row={row} />
      </span>
    </>
  );
});

function Waits({ row }: { readonly row: Row }) {
  const { urgency, used, text } = waitingOf(row, useNow(), useWords(), useTimes());
  return (
    <Due urgency={urgency} used={used}>
      {text}
    </Due>
  );
}

export function RowSkeleton() {
  return (
    <div className={look.row}>
      <span className={look.check} />
      <span className={look.number}>
        <Skeleton width="short" />
      </span>
      <span className={look.what}>
        <span className={look.subject}>
          <Skeleton width="half" />
        </span>
        <span className={look.last}>
          <Skeleton />
        </span>
      </span>
      <span className={look.status}>
        <Skeleton width="short" />
      </span>
      <span className={look.agent} />
      <span className={look.about} />
      <span className={look.due}>
        <Skeleton width="short" />
      </span>
    </div>
  );
}
