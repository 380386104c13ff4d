import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useTitle } from '../../live/title.ts';
import { useTimes } from '../../session/agents-times.ts';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { ButtonLink } from '../../ui/press/button.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { setupAddress } from '../settings/setup-address.ts';
import { templateAddress } from './template-address.ts';
import { type Template, templatesQuery } from './template-requests.ts';
import look from './templates-page.module.css';

/** Mail templates by who reads them, with what of each is to be done (NOTE-07, CASE-20). */
export function TemplatesPage() {
  const t = useWords();
  const { data, error, refetch } = useQuery(templatesQuery);
  useTitle(t('templates'));
  return (
    <>
      <Bar
        title={t('templates')}
        before={
          <ButtonLink kind="quiet" square href={setupAddress.overview} aria-label={t('setup')}>
            <Icon name="back" />
          </ButtonLink>
        }
      >
        <ButtonLink kind="main" href={templateAddress.make}>
          {t('templateNew')}
        </ButtonLink>
      </Bar>
      <Sheet>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton width="half" />}
        {data && (
          <>
            <Group
              title={t('templatesToCustomers')}
              rows={data.templates.filter((one) => one.audience === 'customer')}
            />
            <Group title={t('templatesToAgents')} rows={data.templates.filter((one) => one.audience === 'agent')} />
            <ul className={look.languages}>
              {data.languages.map(({ code, name }) => (
                <li key={code}>
                  <ButtonLink href={templateAddress.translations(code)}>
                    {t('translations', { language: name })}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
    </>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Template[] }) {
  return (
    <section className={look.group} aria-label={title}>
      <h2 className={look.title}>{title}</h2>
      <ul className={look.rows}>
        {rows.map((row) => (
          <li key={row.name}>
            <Row row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { readonly row: Template }) {
  const t = useWords();
  const spoken = useLanguage();
  const times = useTimes();
  const of = (standing: Template['languages'][number]['standing']) =>
    row.languages.flatMap((one) => (one.standing === standing ? [one.language] : [])).join(', ');
  const [missing, stale] = [of('missing'), of('stale')];
  const { changedBy: who, changedAt } = row;
  return (
    <Link className={look.row ?? ''} href={templateAddress.template(row.name)}>
      <span className={look.name}>
        {row.labels[spoken] ?? row.name}
        {!row.active && <span className={look.off}>{t('templateOff')}</span>}
      </span>
      <span className={look.about}>
        <span>{t(`templateOrigin_${row.origin}`)}</span>
        {who && changedAt && <span>{t('templateChanged', { who, when: times.moment(changedAt) })}</span>}
        {missing && <span className={look.open}>{t('templateMissing', { languages: missing })}</span>}
        {stale && <span className={look.open}>{t('templateStale', { languages: stale })}</span>}
      </span>
    </Link>
  );
}
