import { Id, Instant, Int, listOf, OneOf, optional, Text } from '@kefu/fields';
import { mask, roleNames, type Role } from '@kefu/handbook';
import { gradeTracks, type GradeTrack, type Person, type PersonStatus } from '../domain/index.js';

export class PersonView {
  @Id() id!: string;
  /** Staff number 工号. */
  @Text() number!: string;
  @Text() name!: string;
  /** Masked, but for oneself. */
  @Text(optional) phone?: string;
  @OneOf(roleNames, listOf()) roles!: readonly Role[];
  /** Codes of regions; `*` is every region. */
  @Text(listOf()) regionIds!: readonly string[];
  @Id(optional) teamId?: string;
  @OneOf(gradeTracks, optional) gradeTrack?: GradeTrack;
  @OneOf(['active', 'dismissed']) status!: PersonStatus;
  @Instant() appointedAt!: string;
  @Instant(optional) dismissedAt?: string;
  /** The ETag. */
  @Int() version!: number;
}

/** As he sees himself. */
export const ownView = ({ credentialsChangedAt: _never, ...person }: Person, version: number) => ({
  ...person,
  version,
});

/** As colleagues see him: the phone is masked (G-05). */
export const personView = (person: Person, version: number) => ({
  ...ownView(person, version),
  ...(person.phone === undefined ? {} : { phone: mask('phone', person.phone) }),
});
