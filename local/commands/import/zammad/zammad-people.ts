import type { OldPerson } from '#domain/imports/old-case.ts';
import type { UserRecord } from './zammad-records.ts';

/** Users of Zammad, by id and by what records call them: their login, which mostly is their address. */
export class ZammadPeople {
  readonly #byId: ReadonlyMap<number, UserRecord>;
  readonly #byLogin: ReadonlyMap<string, UserRecord>;

  constructor(users: readonly UserRecord[]) {
    this.#byId = new Map(users.map((one) => [one.id, one]));
    this.#byLogin = new Map(
      users.flatMap((one) => [one.login, one.email].filter(Boolean).map((name) => [String(name).toLowerCase(), one])),
    );
  }

  person(id: number | null | undefined, login: string | null | undefined): OldPerson | undefined {
    const found = this.#byId.get(id ?? 0) ?? this.#byLogin.get(login?.toLowerCase() ?? '');
    const address = (found?.email || (login?.includes('@') ? login : ''))?.toLowerCase();
    if (!found && !address) return undefined;
    const name = [found?.firstname, found?.lastname].filter(Boolean).join(' ').slice(0, 300);
    const phone = (found?.phone || found?.mobile)?.slice(0, 100);
    return { name: name === '-' ? '' : name, ...(address && { address }), ...(phone && { phone }) };
  }
}
