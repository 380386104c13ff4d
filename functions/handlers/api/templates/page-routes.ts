import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { previewPage } from '#actions/rating/preview-page.ts';
import type { pageRoutes } from '#contract/pages.ts';
import type { RatingPage } from '#domain/rating/rating-page.ts';
import type { Language } from '#domain/words/language.ts';
import type { Handlers } from '../route-handler.ts';

export interface PageRoutePorts {
  readonly configuration: ConfigurationSource;
  /** What makes pages: few requests need it. */
  pages(): Promise<{ ratingHtml(page: RatingPage, language: Language): string }>;
}

export function pageHandlers(ports: PageRoutePorts): Handlers<typeof pageRoutes> {
  return {
    previewPage: async ({ body }) => {
      const [page, { ratingHtml }] = await Promise.all([previewPage(body, ports), ports.pages()]);
      return { body: { html: ratingHtml(page, body.language) } };
    },
  };
}
