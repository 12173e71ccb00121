import { Answers, ListOf } from '@kefu/service';
import { Controller, Get, Inject } from '@nestjs/common';
import { IMPORTS, type ImportDefinition } from '../importer.js';
import { ImportFieldView } from './views.js';

@Controller('import-fields')
export class ImportFieldsController {
  constructor(@Inject(IMPORTS) private readonly definition: ImportDefinition) {}

  /** What a column of a file may become (CU-15). */
  @Answers(ListOf(ImportFieldView))
  @Get()
  list() {
    const { columns } = this.definition;
    const items = columns.names.map((field) => {
      const { names, words } = columns.of(field);
      const choices = words && [...new Set(Object.values(words))];
      return {
        ...{ field, names: [...names], list: columns.isList(field) },
        needed: field in columns.needed,
        ...(choices ? { choices } : {}),
      };
    });
    return { items };
  }
}
