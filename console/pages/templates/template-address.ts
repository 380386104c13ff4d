/** Addresses of the pages of templates. */
export const templateAddress = {
  list: '/admin/lookups/template',
  make: '/admin/templates/new',
  template: (name: string) => `/admin/templates/${name}`,
  translations: (language: string) => `/admin/translations/${language}`,
};
