import type { Choices } from './person.tsx';

type Kept = Pick<Choices['brand'], 'name' | 'logo'>;

const place = 'postcase.brand';

/** Keeps the owner's name and logo on this device, for the page that is shown when nobody is signed in. */
export function rememberBrand({ name, logo }: Kept): void {
  localStorage.setItem(place, JSON.stringify({ name, logo }));
}

/** As they were when somebody was last signed in here; no name before that. */
export function rememberedBrand(): Kept {
  try {
    return { name: '', ...JSON.parse(localStorage.getItem(place) ?? '{}') };
  } catch {
    return { name: '' };
  }
}
