import { Button } from 'react-aria-components';
import type { Me } from '../session/person.tsx';
import { useSession } from '../session/sign-in-gate.tsx';
import { Menu, MenuEntry } from '../ui/press/menu.tsx';
import { Face } from '../ui/show/face.tsx';
import { useWords } from '../words/language.tsx';
import look from './your-menu.module.css';

/** Who is signed in, and what concerns them alone. */
export function YourMenu({ me }: { readonly me: Me }) {
  const t = useWords();
  const { signOut } = useSession();
  return (
    <Menu
      label={t('yourMenu')}
      placement="top start"
      trigger={
        <Button className={look.you ?? ''}>
          <Face name={me.name} />
          <span className={look.words}>
            <span className={look.name}>{me.name}</span>
            <span className={look.role}>{t(`role_${me.role}`)}</span>
          </span>
        </Button>
      }
    >
      <MenuEntry icon="settings" href="/settings">
        {t('yourSettings')}
      </MenuEntry>
      {me.role === 'admin' && (
        <MenuEntry icon="person" href="/settings/tokens">
          {t('tokens')}
        </MenuEntry>
      )}
      <MenuEntry icon="forward" onAction={() => void signOut()}>
        {t('signOut')}
      </MenuEntry>
    </Menu>
  );
}
