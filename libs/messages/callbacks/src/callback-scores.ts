import { IsInt, IsOptional, Max, Min } from 'class-validator';

/**
 * For each dimension that was asked, from very dissatisfied to very satisfied: 1 to 5, unless the
 * centre's profile sets another scale (CB-14).
 */
export class CallbackScores {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  timeliness?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  effect?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  result?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  attitude?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  overall?: number;

  /** The highest: none is left. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  leftOverTrouble?: number;
}
