/** One step of a JSON pointer (RFC 6901), cut where a name is absurdly long. */
export const step = (name: string | number): string =>
  `/${String(name).slice(0, 100).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;
