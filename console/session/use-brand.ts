import { useEffect } from 'react';
import { useChoices } from './person.tsx';
import { rememberBrand } from './remembered-brand.ts';

/** Paints the console in the owner's accent. Styles put there by CSSOM are what the content security policy allows. */
export function useBrand(): void {
  const { name: company, logo, accent } = useChoices().brand;
  useEffect(() => rememberBrand({ name: company, logo }), [company, logo]);
  useEffect(() => {
    const { style } = document.documentElement;
    const mix = (share: string) =>
      `color-mix(in srgb, light-dark(${accent?.light}, ${accent?.dark}) ${share}, var(--paper))`;
    const painted = accent && {
      '--accent': `light-dark(${accent.light}, ${accent.dark})`,
      '--accent-strong': `color-mix(in srgb, light-dark(${accent.light}, ${accent.dark}) 80%, var(--ink))`,
      '--accent-wash': mix('10%'),
      '--on-accent': 'light-dark(#ffffff, #0e1424)',
    };
    for (const name of ['--accent', '--accent-strong', '--accent-wash', '--on-accent'] as const)
      if (painted) style.setProperty(name, painted[name]);
      else style.removeProperty(name);
  }, [accent]);
}
