import type { CasePage } from '../../../live/case-requests.ts';
import { useNames } from '../../../session/names.ts';
import { Button } from '../../../ui/press/button.tsx';
import { Icon } from '../../../ui/show/icon.tsx';
import { useWords } from '../../../words/language.tsx';
import { useFollowing } from '../use-following.ts';
import look from './side-panel.module.css';

/** Who keeps an eye on the case besides its agent. */
export function Followers({ page }: { readonly page: CasePage }) {
  const t = useWords();
  const names = useNames();
  const { follows, toggle } = useFollowing(page.case);
  const { followers } = page.case;
  return (
    <section className={look.followers}>
      <Button hint="W" onPress={toggle}>
        <Icon name="eye" />
        {t(follows ? 'unfollow' : 'follow')}
      </Button>
      {followers.length > 0 && (
        <span className={look.fine}>{t('followedBy', { names: followers.map(names.agent).join(', ') })}</span>
      )}
    </section>
  );
}
