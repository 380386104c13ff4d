import * as z from 'zod';
import { routes } from '../route.ts';

export const pictureRoutes = routes({
  keepPicture: {
    method: 'POST',
    path: '/settings/pictures',
    role: 'admin',
    summary: 'Keeps a picture where mails, pages and the console can load it: PNG, JPEG, GIF or WebP, at most 200 KB',
    body: z.object({
      /** Base64. */
      data: z.base64().min(4).max(400_000),
    }),
    answer: z.object({
      /** What a setting is to name. */
      url: z.string(),
      type: z.enum(['png', 'jpeg', 'gif', 'webp']),
      width: z.int().positive(),
      height: z.int().positive(),
    }),
    status: 201,
  },
});
