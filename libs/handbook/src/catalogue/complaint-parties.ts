import { both } from '../both.js';
import { choicesBy, count, duration, limit } from '../parameter.js';
import { family, gate, report } from '../rule-entry.js';

/** Who else a complaint concerns: the department that is blamed, and who complains with another. */
export const complaintParties = family('complaints', {
  'CP-16': gate({
    title: both('责任认定申诉', 'Appeal against responsibility'),
    summary: both(
      '责任部门对责任认定可凭证据申诉一次，由总监决定。',
      'A responsible department may appeal once, with evidence, against the finding that it is responsible; the director decides.',
    ),
    parameters: {
      appealWithin: duration('P7D', '申诉期间', 'appealed against within', { min: 'PT1H' }),
      decideWithin: limit({ workingDays: 3 }, '决定时限', 'decided within'),
    },
    note: both(
      '调查结论指明的部门即责任部门，之前按 G-08 退单。由结论指明的人申诉，人员离职的由经理代部门申诉；每次认定一次。总监决定，逾期报总经理，总经理也可决定；不得决定自己提出的申诉。撤销的，另指部门及其负责人(可再申诉一次)，或无责任部门；原认定与申诉留档。办理人和投诉各时限不变，投诉结束后申诉仍须决定，作废的除外。',
      'The investigation names it; before that G-08 refuses a case. Whom the finding names appeals, the manager in the name of the department where they left; once against each finding. The director decides, the general manager too, and hears of what is late; nobody on their own appeal. Overturned, another department with a person of it is responsible and may appeal in its turn, or none is; what was found and appealed stays on record. Who works on the complaint stays, and so do its clocks; once it is over the appeal is still decided, unless it was voided.',
    ),
  }),
  'CP-17': gate({
    title: both('需特别照顾的与共同投诉人', 'Vulnerable and joint complainants'),
    summary: both(
      '年龄、疾病、残障、语言不便者注明所需；共同投诉人同属一案，各自告知；最终不满意者告知可求助的外部机构。',
      'A vulnerable complainant is marked so with what they need; co-complainants are parties of one complaint, and each is told; who is not content in the end is told which outside body they may go to.',
    ),
    parameters: {
      outsideBodies: choicesBy(
        {
          any: [
            {
              code: 'market-regulation',
              title: both('12315 市场监管', '12315, market regulation'),
            },
            { code: 'consumer-association', title: both('消费者协会', 'Consumer association') },
          ],
        },
        '各渠道外部机构(any 为其他渠道)',
        'outside bodies by channel, `any` for all others',
      ),
    },
    note: both(
      '所需照顾只给与客户交谈的岗位看，其他岗位只知有此标注，不入事件、列表和案卷，随客户删除。共同投诉人须是本人区域内已登记的客户，结果告知每一人之后才算告知，才安排评价；告知之后来的另行登记。未经客户确认关闭、恶意申诉被驳回、或最后一次评价为未解决的，视为不满意。',
      'What they need is for roles that speak with customers; others see that it is marked. It enters no event, list or trace, and goes with the customer. A co-complainant is a customer on record in the regions of whoever adds them; the result counts as told, and the evaluation is asked for, once each of them knows it; who comes later has a complaint of their own. Not content in the end is closed without their word, an appeal against malice upheld, or the last evaluation not confirmed.',
    ),
  }),
  'CP-18': report({
    title: both('审核资料', 'Audit pack'),
    summary: both(
      '某一期间投诉的全过程、时限、改进、处理结果与依据，附抽样种子与校验，供审核。',
      'What happened to the complaints of a period, with limits, improvements, outcomes and the handbook in force, a sample with its seed, and sums that show tampering.',
    ),
    parameters: {
      sample: count(30, '抽样件数', 'complaints drawn', { min: 1, max: 1_000 }),
    },
    note: both(
      '含申请人所辖区域内该期间受理的全部投诉的案卷与审计记录；客户原话不出现明文，只以客户自己的密钥封存于审计记录中。制作中可见进度，也可撤回；制成后不再变动，期间内事后补登的投诉不在其中，须另行制作。最后一天不得晚于今天。客户等级以制成时为准；汇总与抽样案卷另附可打印签字的页面；其他服务的联系记录，投诉服务不掌握，不在其中。',
      'All complaints that were received in the period and in the regions of whoever asks, each with its trace and its audit trail. What customers said is not in clear: it stands in the trail, under a key of their own. How far it is can be seen while it is made, and it may be withdrawn; once made it does not change, and what is entered of the period later takes another pack. The last day is today at the latest. The tier is the one that a customer has when the pack is made. The lists and the complaints of the sample are pages to print and sign, too. Contacts that other services have are not known to complaints.',
    ),
  }),
});
