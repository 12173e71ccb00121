import { Int, optional } from '@kefu/fields';
/**
 * For each dimension that was asked, from very dissatisfied to very satisfied: 1 to 5, unless the
 * centre's profile sets another scale (CB-14).
 */
export class CallbackScores {
  @Int({ min: 0, max: 100 }, optional) timeliness?: number;
  @Int({ min: 0, max: 100 }, optional) effect?: number;
  @Int({ min: 0, max: 100 }, optional) result?: number;
  @Int({ min: 0, max: 100 }, optional) attitude?: number;
  @Int({ min: 0, max: 100 }, optional) overall?: number;
  /** The highest: none is left. */
  @Int({ min: 0, max: 100 }, optional) leftOverTrouble?: number;
}
