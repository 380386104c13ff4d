import { useWords } from '../words/language.tsx';
import look from './brand-mark.module.css';
import { isOwnPicture } from './own-picture.ts';
import type { Choices } from './person.tsx';

/** The owner's logo, or the name with its first letter. */
export function BrandMark({ brand: { name, logo } }: { readonly brand: Pick<Choices['brand'], 'name' | 'logo'> }) {
  const t = useWords();
  const said = name || t('product');
  if (logo && isOwnPicture(logo)) return <img className={look.logo} src={logo} alt={said} />;
  return (
    <>
      <span className={look.mark} aria-hidden="true">
        {said.slice(0, 1).toUpperCase()}
      </span>
      <span>{said}</span>
    </>
  );
}
