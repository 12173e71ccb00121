import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** 1 (very dissatisfied) to 5 (very satisfied), for each dimension that was asked (CB-14). */
export class CallbackScores {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  timeliness?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  effect?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  result?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  attitude?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  overall?: number;

  /** 5: none is left. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  leftOverTrouble?: number;
}
