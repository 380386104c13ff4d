import { Refusal } from '#domain/words/refusal.ts';

/** What is wrong at a place of a file, such as `lookups.status[2].kind`; the place is empty for what the file brings about elsewhere. */
export interface WrongPlace {
  readonly place: string;
  readonly message: string;
}

/** A file is not taken: every wrong place of it is told (CONS-06). */
export class FileWrong extends Refusal {
  readonly places: readonly WrongPlace[];

  constructor(places: readonly WrongPlace[], code: 'row-wrong' | 'template-wrong' = 'row-wrong') {
    super(code, places.map(({ place, message }) => (place === '' ? message : `${place}: ${message}`)).join('; '));
    this.places = places;
  }
}
