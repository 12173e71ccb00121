import { Code, Id, listOf, OneOf, optional, Phone, Spelled, Words } from '@kefu/fields';
import { roleNames, type Role } from '@kefu/handbook';
import { PageQuery, ReasonRequest } from '@kefu/service';
import {
  gradeTracks,
  personStatuses,
  type GradeTrack,
  type PersonStatus,
} from '../domain/index.js';

const numberPattern = /^[A-Z0-9][A-Z0-9-]{0,31}$/;
const regionPattern = /^(\*|[a-z][a-z0-9-]{0,47})$/;

export class AppointPerson {
  /** Staff number 工号, never given again. */
  @Spelled(numberPattern) number!: string;
  @Words(1, 100) name!: string;
  @Phone(optional) phone?: string;
  @OneOf(roleNames, listOf({ min: 1, max: 18, unique: true })) roles!: Role[];
  /** Codes of regions; `*` is every region. */
  @Spelled(regionPattern, listOf({ max: 100, unique: true })) regionIds!: string[];
  @OneOf(gradeTracks, optional) gradeTrack?: GradeTrack;
  @Words(2, 500, optional) reason?: string;
}

export class ChangeRoles extends ReasonRequest {
  @OneOf(roleNames, listOf({ min: 1, max: 18, unique: true })) roles!: Role[];
}

export class ChangeRegions extends ReasonRequest {
  /** Codes of regions; `*` is every region. */
  @Spelled(regionPattern, listOf({ max: 100, unique: true })) regionIds!: string[];
}

export class CorrectPerson extends ReasonRequest {
  @Words(1, 100, optional) name?: string;
  @Phone(optional) phone?: string;
  @OneOf(gradeTracks, optional) gradeTrack?: GradeTrack;
}

export class ListPeople extends PageQuery {
  @OneOf(roleNames, optional) role?: Role;
  /** Code of a region; who serves every region is included. */
  @Code(optional) region?: string;
  @Id(optional) team?: string;
  @OneOf(personStatuses, optional) status?: PersonStatus;
  /** Part of a name or staff number. */
  @Words(0, 100, optional) q?: string;
}
