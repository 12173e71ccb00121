import { CodeOf, Moment, optional, Words } from '@kefu/fields';

/** Why, in the words of whoever does it, where a rule asks for them; goes into the audit trail (G-03). */
export class ReasonRequest {
  @Words(2, 500) reason!: string;
}

/** Why, by a code that reports count, with as many words as somebody wants to add. */
export class CodedReasonRequest {
  /** `answered-elsewhere` */
  @CodeOf('reasons') reason!: string;
  /** More of it, in words. */
  @Words(1, 2000, optional) remark?: string;
}

/** What may be entered after it happened; the audit trail keeps when it was entered. */
export class EnteredRequest {
  /** When it was: not in the future, not before what it follows. Just now where it is absent. */
  @Moment(optional) at?: string;
}
