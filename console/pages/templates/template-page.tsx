import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { Refused } from '../../api.ts';
import { Fault } from '../../shell/fault.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { ButtonLink } from '../../ui/press/button.tsx';
import { Empty } from '../../ui/show/empty.tsx';
import { Skeleton } from '../../ui/show/skeleton.tsx';
import { useWords } from '../../words/language.tsx';
import { setupAddress } from '../settings/setup-address.ts';
import { TemplateEditor } from './template-editor.tsx';
import { templateQuery, templatesQuery } from './template-requests.ts';

/** One mail template (NOTE-07). */
export function TemplatePage() {
  const t = useWords();
  const { name = '' } = useParams();
  const shown = useQuery({ ...templateQuery(name), retry: false });
  const list = useQuery(templatesQuery);
  const error = shown.error ?? list.error;
  if (error instanceof Refused && error.problem.status === 404)
    return (
      <Empty
        isPage
        icon="search"
        title={t('templateNone')}
        action={<ButtonLink href={setupAddress.lookup('template')}>{t('toRows')}</ButtonLink>}
        alert
      />
    );
  if (error) return <Fault error={error} again={() => void Promise.all([shown.refetch(), list.refetch()])} />;
  if (!shown.data || !list.data) return <Bar title={<Skeleton width="short" />} />;
  return <TemplateEditor key={name} shown={shown.data} languages={list.data.languages} />;
}
