/**
 * What a serial number or a plate is compared by: as people type it, with or without hyphens, spaces
 * and the dot of a plate (粤B·12345). Empty where there is no letter or digit.
 */
export const serialKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
