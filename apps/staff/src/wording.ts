import { Words } from '@kefu/fields';
/** A name in both languages. */
export class BothLanguages {
  @Words(1, 100) zh!: string;
  @Words(1, 100) en!: string;
}
