import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useParams } from 'wouter';
import type { Answer } from '../../api.ts';
import { useTitle } from '../../live/title.ts';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Sheet } from '../../ui/page/sheet.tsx';
import { ButtonLink } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Icon } from '../../ui/show/icon.tsx';
import { Notice } from '../../ui/show/notice.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { setupAddress } from '../settings/setup-address.ts';
import { templateAddress } from './template-address.ts';
import { translationsQuery } from './template-requests.ts';
import look from './templates-page.module.css';

type Translation = Answer<'listTranslations'>['items'][number];

/** What customers read and a language lacks, or what was edited since it was translated (CASE-20). */
export function TranslationsPage() {
  const t = useWords();
  const { language: code = '' } = useParams();
  const { data, error, refetch } = useQuery(translationsQuery(code));
  const title = t('translations', { language: data?.language.name ?? code });
  useTitle(title);
  return (
    <>
      <Bar
        title={title}
        under={data && t('translationsCount', { done: data.total - data.items.length, total: data.total })}
        before={
          <ButtonLink kind="quiet" square href={templateAddress.list} aria-label={t('templates')}>
            <Icon name="back" />
          </ButtonLink>
        }
      />
      <Sheet>
        {error && <Fault error={error} again={() => void refetch()} />}
        {!data && !error && <Skeleton width="half" />}
        {data && !data.language.active && <Notice kind="info">{t('translationsOff')}</Notice>}
        {data?.items.length === 0 && (
          <Empty icon="check" title={t('translationsNone')}>
            {t('translationsNoneText')}
          </Empty>
        )}
        {data && data.items.length > 0 && (
          <ul className={look.rows} aria-label={t('translationsOpen')}>
            {data.items.map((item) => (
              <li key={item.key}>
                <Row item={item} language={code} />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </>
  );
}

function Row({ item: { key, standing, base }, language }: { readonly item: Translation; readonly language: string }) {
  const t = useWords();
  const { kind, name, href } = placeOf(key, language);
  return (
    <Link className={look.row ?? ''} href={href}>
      <span className={look.name}>{base === '' ? name : base}</span>
      <span className={look.about}>
        <span>{t(`translationKind_${kind}`)}</span>
        <span>{name}</span>
        <span className={look.open}>{t(`translation_${standing === 'stale' ? 'stale' : 'missing'}`)}</span>
      </span>
    </Link>
  );
}

const lookupOf = { phrase: 'phrase', block: 'text-block' } as const;
const labelled = ['status', 'category', 'service', 'case-type', 'satisfaction-level'] as const;

/** Where something is translated, by its key: `template:resolved`, `label:status:New`. */
function placeOf(key: string, language: string) {
  const [kind = '', first = '', ...more] = key.split(':');
  if (kind === 'template') return { kind, name: first, href: templateAddress.template(first) } as const;
  if (kind === 'phrase' || kind === 'block') {
    const name = [first, ...more].join(':');
    return { kind, name, href: setupAddress.row(lookupOf[kind], name) } as const;
  }
  if (kind === 'macro') return { kind, name: first, href: setupAddress.row('language', language) } as const;
  const lookup = labelled.find((one) => one === first) ?? 'status';
  return { kind: 'label', name: more.join(':'), href: setupAddress.row(lookup, more.join(':')) } as const;
}
