import { Sized } from '@kefu/fields';
/** What people call a team or a region, in both languages. Names of people never travel in events. */
export class NameInBoth {
  @Sized(1, 100) zh!: string;
  @Sized(1, 100) en!: string;
}
