import { Flag, Id, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { isRole, mask, type Handbook } from '@kefu/handbook';
import type { Actor, Instant } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { partNames } from '../../questionnaires/index.js';
import { callbackStatuses, plans, urgencies, urgencyOf, type Callback } from '../domain/index.js';
import { CallbackRecord } from '../store/callback-record.js';
import type { Card } from '../store/find-callbacks.js';

export class CallbackView extends CallbackRecord {
  /** What it is about: a repair, a complaint (CP-10), an order that was delivered (CB-04, CB-06), or a shop that opened. */
  @Id(optional) repairOrderId?: string;
  @Id(optional) complaintId?: string;
  @Id(optional) orderId?: string;
  /** The shop that opened, by the procedure of its opening (CB-06). */
  @Id(optional) openingId?: string;
  /** While it is still to be made. */
  @OneOf(urgencies, optional) urgency?: string;
  /** The deadline was missed. */
  @Flag() breached!: boolean;
}

export class ContactView {
  @Text() name!: string;
  @Text(optional) phone?: string;
}

export class CustomerCardView {
  @Text(optional) number?: string | null | undefined;
  @Text(optional) tier?: string | null | undefined;
  @Text(optional) name?: string | null | undefined;
  /** In full for whoever calls, masked for others; the first one is called first. */
  @Text(listOf()) phones!: string[];
  @Part(() => ContactView, listOf()) contacts!: ContactView[];
}

export class OrderCardView {
  @Text(optional) number?: string | null | undefined;
  @Text(optional) model?: string | null | undefined;
  @Text(optional) faultCode?: string | null | undefined;
}

export class ListedCallback extends CallbackView {
  @Part(() => CustomerCardView) customer!: CustomerCardView;
  @Part(() => OrderCardView) order!: OrderCardView;
  /** Staff number of whose list it is on. */
  @Text(optional) agentNumber?: string | null | undefined;
}

export class CallbackCountView {
  @OneOf(plans) plan!: string;
  @OneOf(callbackStatuses) status!: string;
  /** Of those that are still to be made. */
  @OneOf(urgencies, optional) urgency?: string;
  @Int() count!: number;
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
  @Part(() => OptionView, listOf({}, optional)) options?: readonly OptionView[];
}

export class ScriptPartView {
  @OneOf(partNames) part!: string;
  @Part(() => TextView) text!: TextView;
  @Text(optional) cantonese?: string;
}

export class GuideView {
  @Part(() => TextView) title!: TextView;
  /** The first is what the callback is made for. */
  @Part(() => QuestionView, listOf()) questions!: readonly QuestionView[];
  /** 话术. */
  @Part(() => ScriptPartView, listOf()) script!: readonly ScriptPartView[];
}

export class CallbackDetail extends ListedCallback {
  @Part(() => GuideView) guide!: GuideView;
}

export const viewAt =
  (now: Instant) =>
  ({ state, version }: Stored<Callback>) => ({
    state: {
      ...state,
      repairOrderId: state.concerns.repairOrderId,
      complaintId: state.concerns.complaintId,
      orderId: state.concerns.orderId,
      openingId: state.concerns.openingId,
      urgency: urgencyOf(state, now),
      breached: state.breaches.length > 0,
    },
    version,
  });

/** With customer and order; numbers are masked for roles that do not need them (G-05). */
export const cardFor = (card: Card | undefined, { roles }: Actor, handbook: Handbook) => {
  const clear = handbook.mayRead(roles.filter(isRole), 'phone');
  const shown = (phone: string) => (clear ? phone : mask('phone', phone));
  const contacts = (card?.contacts ?? []).map(({ name, phone }) => ({
    name,
    ...(phone ? { phone: shown(phone) } : {}),
  }));
  return {
    customer: {
      number: card?.customerNumber,
      tier: card?.tier,
      name: card?.name,
      phones: (card?.phones ?? []).map(shown),
      contacts,
    },
    order: { number: card?.orderNumber, model: card?.model, faultCode: card?.faultCode },
    agentNumber: card?.agentNumber,
  };
};
