import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { partNames } from '../../questionnaires/index.js';
import { CallbackView } from './callback-view.js';

export class ContactView {
  @IsString()
  name!: string;

  @IsOptional()
  @IsString()
  phone?: string;
}

export class CustomerCardView {
  @IsOptional()
  @IsString()
  number?: string;

  @IsOptional()
  @IsString()
  tier?: string;

  @IsOptional()
  @IsString()
  name?: string;

  /** In full for whoever calls, masked for others; the first one is called first. */
  @IsArray()
  @IsString({ each: true })
  phones!: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ContactView)
  contacts!: ContactView[];
}

export class OrderCardView {
  @IsOptional()
  @IsString()
  number?: string;

  @IsOptional()
  @IsString()
  model?: string;

  @IsOptional()
  @IsString()
  faultCode?: string;
}

export class ListedCallback extends CallbackView {
  @ValidateNested()
  @Type(() => CustomerCardView)
  customer!: CustomerCardView;

  @ValidateNested()
  @Type(() => OrderCardView)
  order!: OrderCardView;

  /** Staff number of whose list it is on. */
  @IsOptional()
  @IsString()
  agentNumber?: string;
}

export class TextView {
  @IsString()
  zh!: string;

  @IsString()
  en!: string;
}

export class OptionView {
  @IsString()
  code!: string;

  @ValidateNested()
  @Type(() => TextView)
  title!: TextView;
}

export class QuestionView extends OptionView {
  @IsIn(['score', 'yes-no', 'text', 'choice'])
  kind!: string;

  @IsOptional()
  @IsString()
  dimension?: string;

  @IsOptional()
  @IsIn(['expected', 'perceived'])
  asks?: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OptionView)
  options?: OptionView[];
}

export class ScriptPartView {
  @IsIn(partNames)
  part!: string;

  @ValidateNested()
  @Type(() => TextView)
  text!: TextView;

  @IsOptional()
  @IsString()
  cantonese?: string;
}

export class GuideView {
  @ValidateNested()
  @Type(() => TextView)
  title!: TextView;

  /** The first is what the callback is made for. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => QuestionView)
  questions!: QuestionView[];

  /** 话术. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ScriptPartView)
  script!: ScriptPartView[];
}

export class CallbackDetail extends ListedCallback {
  @ValidateNested()
  @Type(() => GuideView)
  guide!: GuideView;
}
