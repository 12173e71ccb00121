import { Text } from '@kefu/fields';

export class NameOfDepartment {
  @Text() zh!: string;
  @Text() en!: string;
}
