import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { useNames } from '../../../../session/names.ts';
import { useLanguage, useWords } from '../../../../words/language.tsx';
import { setupAddress } from '../../setup-address.ts';
import { rowsQuery } from '../../setup-requests.ts';
import { rowLabel } from '../../words-of.ts';
import type { RowListProps } from '../editor-props.ts';
import look from './service-list.module.css';
import { type Owners, type ServiceNode, serviceTree } from './service-tree.ts';

/** Services as a tree, each with who is responsible and where that comes from (SLA-01, CASE-09). */
export function ServiceList({ rows }: RowListProps) {
  const t = useWords();
  return (
    <>
      <p className={look.about}>{t('serviceListAbout')}</p>
      <Parts nodes={serviceTree(rows)} label={t('serviceTree')} />
    </>
  );
}

function Parts({ nodes, label }: { readonly nodes: readonly ServiceNode[]; readonly label?: string }) {
  return (
    <ul className={label ? look.tree : look.parts} {...(label && { 'aria-label': label })}>
      {nodes.map((node) => (
        <li key={node.row.name}>
          <Service node={node} />
          {node.parts.length > 0 && <Parts nodes={node.parts} />}
        </li>
      ))}
    </ul>
  );
}

function Service({ node: { row, owners } }: { readonly node: ServiceNode }) {
  const t = useWords();
  const language = useLanguage();
  const isOff = row.columns.active === false;
  return (
    <Link className={look.service ?? ''} href={setupAddress.row('service', row.name)}>
      <span className={isOff ? look.off : look.name}>
        {rowLabel(row.columns, row.name, language)}
        {isOff && <span className={look.mark}>{t('rowOff')}</span>}
      </span>
      <span className={look.owners}>
        <OwnersWords owners={owners} />
      </span>
    </Link>
  );
}

/** `Ann, First line (as Hardware)` */
export function OwnersWords({ owners: { agents, groups, from } }: { readonly owners: Owners }) {
  const t = useWords();
  const names = useNames();
  const language = useLanguage();
  const { data } = useQuery(rowsQuery('service'));
  const who = [...groups.map(names.group), ...agents.map(names.agent)].join(', ');
  if (who === '') return t('serviceNobody');
  if (from === undefined) return who;
  const above = data?.rows.find(({ name }) => name === from);
  return t('serviceInherits', { who, from: above ? rowLabel(above.columns, from, language) : from });
}
