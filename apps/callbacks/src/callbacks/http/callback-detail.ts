import { listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { partNames } from '../../questionnaires/index.js';
import { CallbackView } from './callback-view.js';

export class ContactView {
  @Text() name!: string;
  @Text(optional) phone?: string;
}

export class CustomerCardView {
  @Text(optional) number?: string;
  @Text(optional) tier?: string;
  @Text(optional) name?: string;
  /** In full for whoever calls, masked for others; the first one is called first. */
  @Text(listOf()) phones!: string[];
  @Part(() => ContactView, listOf()) contacts!: ContactView[];
}

export class OrderCardView {
  @Text(optional) number?: string;
  @Text(optional) model?: string;
  @Text(optional) faultCode?: string;
}

export class ListedCallback extends CallbackView {
  @Part(() => CustomerCardView) customer!: CustomerCardView;
  @Part(() => OrderCardView) order!: OrderCardView;
  /** Staff number of whose list it is on. */
  @Text(optional) agentNumber?: string;
}

export class TextView {
  @Text() zh!: string;
  @Text() en!: string;
}

export class OptionView {
  @Text() code!: string;
  @Part(() => TextView) title!: TextView;
}

export class QuestionView extends OptionView {
  @OneOf(['score', 'yes-no', 'text', 'choice']) kind!: string;
  @Text(optional) dimension?: string;
  @OneOf(['expected', 'perceived'], optional) asks?: string;
  @Part(() => OptionView, listOf({}, optional)) options?: OptionView[];
}

export class ScriptPartView {
  @OneOf(partNames) part!: string;
  @Part(() => TextView) text!: TextView;
  @Text(optional) cantonese?: string;
}

export class GuideView {
  @Part(() => TextView) title!: TextView;
  /** The first is what the callback is made for. */
  @Part(() => QuestionView, listOf()) questions!: QuestionView[];
  /** 话术. */
  @Part(() => ScriptPartView, listOf()) script!: ScriptPartView[];
}

export class CallbackDetail extends ListedCallback {
  @Part(() => GuideView) guide!: GuideView;
}
