import { happened, refusedByRule, type Actor } from '@kefu/kernel';
import {
  AggregateRow,
  Aggregates,
  Database,
  forwardMigration,
  type Platform,
} from '@kefu/persistence';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Module,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Column, Entity } from 'typeorm';
import {
  answer,
  Answers,
  AnyRole,
  By,
  decodeCursor,
  IfMatch,
  NeverKept,
  page,
  PageOf,
  PageQuery,
  PLATFORM,
  Public,
  Roles,
  ServiceRuntime,
  type ServiceDefinition,
} from '../src/index.js';

interface Note {
  readonly id: string;
  readonly title: string;
  readonly stars: number;
}

class NoteWritten {
  static readonly type: string = 'kefu.sample.note.written.v1';
  @IsString()
  title!: string;
}

class NoteWrittenByCustomers extends NoteWritten {
  static override readonly type = 'kefu.customers.note.written.v1';
}

const writtenBy = (service: string) =>
  service === 'customers' ? NoteWrittenByCustomers : NoteWritten;

@Entity('note')
class NoteRow extends AggregateRow implements Note {
  @Column('text')
  title!: string;

  @Column('int')
  stars!: number;
}

class Tag {
  @IsString()
  @MaxLength(10)
  name!: string;
}

export class WriteNote {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  title!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5)
  stars?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Tag)
  tags?: Tag[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Tag)
  main?: Tag;
}

class ListNotes extends PageQuery {
  @IsOptional()
  @IsIn(['stars', 'title'])
  sort?: 'stars' | 'title';
}

class Notes extends Aggregates<Note> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'note', entity: NoteRow });
  }
}

export class NoteView {
  @IsString()
  id!: string;

  @IsString()
  title!: string;

  @IsInt()
  stars!: number;

  @IsInt()
  version!: number;
}

const viewOf = ({ id, title, stars }: Note, version: number) => ({
  id,
  title,
  stars,
  version,
});

@Controller('notes')
class NotesController {
  constructor(
    @Inject(Notes) private readonly notes: Notes,
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceRuntime) private readonly service: ServiceRuntime,
  ) {}

  @Roles('clerk', 'manager')
  @Answers(NoteView)
  @Post()
  async write(@By() by: Actor, @Body() { title, stars = 0 }: WriteNote) {
    const stored = await this.notes.create(by, ({ newId }) => ({
      next: { id: newId(), title, stars },
      events: [happened(writtenBy(this.service.definition.name), { title })],
    }));
    return answer(stored, viewOf);
  }

  @Roles('clerk')
  @HttpCode(200)
  @Post(':id/star')
  async star(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    const stored = await this.notes.change(
      id,
      by,
      (note) => {
        if (note.stars >= 3) {
          throw refusedByRule('SD-01', 'too-many-stars', { zh: '星太多', en: 'Too many stars' });
        }
        return { next: { ...note, stars: note.stars + 1 }, events: [] };
      },
      { ifVersion },
    );
    return answer(stored, viewOf);
  }

  /** Writes a note and tells its secret this once. */
  @Roles('clerk')
  @NeverKept()
  @Post('secret')
  async secret(@By() by: Actor, @Body() { title }: WriteNote) {
    const { state } = await this.notes.create(by, ({ newId }) => ({
      next: { id: newId(), title, stars: 0 },
      events: [],
    }));
    return { secret: `secret of ${state.id}` };
  }

  @AnyRole()
  @Answers(PageOf(NoteView))
  @Get()
  async list(@Query() { cursor, limit }: ListNotes) {
    const after = decodeCursor(cursor, ['id']);
    const rows = await this.database.query<Note>(
      'SELECT id, title, stars FROM note WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2',
      [after?.[0] ?? null, limit + 1],
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  @AnyRole()
  @Get(':id')
  async one(@Param('id') id: string) {
    return answer(await this.notes.get(id), viewOf);
  }
}

@Public()
@Controller('doors')
class DoorsController {
  @Get()
  open() {
    return { open: true };
  }

  @Get('broken')
  broken(): never {
    throw new Error('the secret of the house');
  }
}

@Module({ controllers: [NotesController, DoorsController], providers: [Notes] })
class SampleModule {}

/** Under another name: a NATS user, say. */
export const sampleAs = (name: string): ServiceDefinition => ({
  name,
  title: { zh: '样例', en: 'Sample' },
  module: SampleModule,
  entities: [NoteRow],
  migrations: [
    forwardMigration(
      'CreateNote1763856100000',
      `CREATE TABLE note (
         id uuid PRIMARY KEY,
         version int NOT NULL,
         event_sequence bigint NOT NULL,
         audit_hash text NOT NULL,
         created_at timestamptz NOT NULL,
         updated_at timestamptz NOT NULL,
         title text NOT NULL,
         stars int NOT NULL
       )`,
    ),
  ],
});

export const sample = sampleAs('sample');
