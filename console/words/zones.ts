interface ZoneRow {
  readonly value: string;
  readonly label: string;
}

/**
 * Time zones to choose from, by their IANA names.
 * @param none what stands for no zone; undefined where there has to be one. @param stored one that browsers may know by another name.
 */
export function zoneRows(none: string | undefined, stored = ''): readonly ZoneRow[] {
  const names = new Set(['UTC', ...(stored === '' ? [] : [stored]), ...Intl.supportedValuesOf('timeZone')]);
  const rows = [...names].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
  return none === undefined ? rows : [{ value: '', label: none }, ...rows];
}
