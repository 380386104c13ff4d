import * as z from 'zod';
import { routes } from './route.ts';
import { language } from './values.ts';

export const pageView = z.enum(['to-choose', 'to-confirm', 'noted', 'recorded', 'thanks', 'wrong', 'newer', 'gone']);

export const pageRoutes = routes({
  previewPage: {
    method: 'POST',
    path: '/pages/preview',
    role: 'admin',
    summary: 'A page of ratings as customers would see it, with words that are not saved yet',
    body: z.object({
      view: pageView.default('to-choose'),
      language,
      /** Phrases that are edited, by name, in that language. */
      phrases: z.record(z.string().max(100), z.string().max(500)).default({}),
    }),
    answer: z.object({
      /** For a frame without scripts: `srcdoc`. */
      html: z.string(),
    }),
  },
});
