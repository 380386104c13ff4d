import type { CasePage } from '../../../live/case-requests.ts';
import { useNow } from '../../../live/now.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { useChoices, useMay, useMe } from '../../../session/person.tsx';
import { useWords } from '../../../words/language.tsx';
import { useCaseEdit } from '../use-case-edit.ts';
import { EditableField, type FieldChoice } from './editable-field.tsx';
import look from './fields.module.css';

/** The fields of a case, edited where they stand. */
export function Fields({ page }: { readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  const now = useNow();
  const me = useMe();
  const choices = useChoices();
  const mayWork = useMay('agent');
  const { edit } = useCaseEdit(page.case);
  const { agent, group, status, type, priority, service, category, waitingSince, snoozedUntil } = page.case;
  const none: FieldChoice = { value: null, label: t('none') };
  const next = choices.statuses.find(({ name }) => name === status)?.next ?? [];
  const active = <Row extends { active: boolean }>(rows: readonly Row[]) => rows.filter((row) => row.active);
  const agents = active(choices.agents)
    .toSorted((one, other) => Number(names.isMe(other.address)) - Number(names.isMe(one.address)))
    .map(({ address }) => ({ value: address, label: names.agent(address) }));
  const shared = { isFixed: !mayWork };
  return (
    <dl className={look.fields}>
      <EditableField
        {...shared}
        label={t('agent')}
        value={agent}
        shown={agent ? names.agent(agent) : undefined}
        face={agent ? (names.isMe(agent) ? me.name : names.agent(agent)) : undefined}
        choices={[...agents, { value: null, label: t('nobody') }]}
        choose={(value) => edit({ agent: value })}
      />
      {choices.groups.length > 0 && (
        <EditableField
          {...shared}
          label={t('group')}
          value={group}
          shown={group && names.group(group)}
          choices={[...active(choices.groups).map(({ name }) => ({ value: name, label: names.group(name) })), none]}
          choose={(value) => edit({ group: value })}
        />
      )}
      <EditableField
        {...shared}
        label={t('status')}
        value={status}
        shown={names.status(status)}
        shape={names.statusKind(status)}
        choices={active(choices.statuses)
          .filter(({ name }) => next.includes(name))
          .map(({ name }) => ({ value: name, label: names.status(name) }))}
        choose={(value) => value !== null && edit({ status: value })}
      />
      {choices.types.length > 0 && (
        <EditableField
          {...shared}
          label={t('caseType')}
          value={type}
          shown={type && names.caseType(type)}
          choices={[...active(choices.types).map(({ name }) => ({ value: name, label: names.caseType(name) })), none]}
          choose={(value) => edit({ type: value })}
        />
      )}
      <EditableField
        {...shared}
        label={t('priority')}
        value={priority}
        shown={t(`priority_${priority}`)}
        choices={(['High', 'Medium', 'Low'] as const).map((value) => ({ value, label: t(`priority_${value}`) }))}
        choose={(value) => (value === 'High' || value === 'Medium' || value === 'Low') && edit({ priority: value })}
      />
      <EditableField
        {...shared}
        label={t('service')}
        value={service}
        shown={service && names.service(service)}
        choices={[...active(choices.services).map(({ name }) => ({ value: name, label: names.service(name) })), none]}
        choose={(value) => edit({ service: value })}
      />
      <EditableField
        {...shared}
        label={t('category')}
        value={category}
        shown={names.category(category)}
        choices={active(choices.categories).map(({ name }) => ({ value: name, label: names.category(name) }))}
        choose={(value) => value !== null && edit({ category: value })}
      />
      {waitingSince && (
        <>
          <dt className={look.label}>{t('waiting')}</dt>
          <dd className={look.fact}>{times.span(now - Date.parse(waitingSince))}</dd>
        </>
      )}
      {snoozedUntil && (
        <>
          <dt className={look.label}>{t('snoozedUntil')}</dt>
          <dd className={look.fact}>{times.moment(snoozedUntil)}</dd>
        </>
      )}
    </dl>
  );
}
