/**
 * A bank's reference as it is compared and kept: in full or half width, with or without invisible marks,
 * it is one, or the same money would be posted twice.
 */
export const referenceOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
