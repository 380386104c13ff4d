import { keepPicture } from '#actions/administration/pictures/keep-picture.ts';
import type { Pictures } from '#actions/administration/pictures/picture-ports.ts';
import type { pictureRoutes } from '#contract/settings/pictures.ts';
import type { Handlers } from '../route-handler.ts';

export interface PicturePorts {
  readonly pictures: Pictures;
}

export function pictureHandlers(ports: PicturePorts): Handlers<typeof pictureRoutes> {
  return {
    keepPicture: async ({ body }) => ({ body: await keepPicture(Buffer.from(body.data, 'base64'), ports) }),
  };
}
