import { ActionModel, ActionSceneEnum } from '@nocobase/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { bindT, tExpr } from '../locale';

/** States of a submission that may still become a ticket. */
const OPEN = ['failed', 'received', 'ignored'];

export class RunSubmissionAgainActionModel extends ActionModel {
  static scene = ActionSceneEnum.record;
  defaultProps = { type: 'link' as const, title: tExpr('Run again'), icon: 'ReloadOutlined' };

  /** Hidden for roles that may not change submissions. */
  getAclActionName() {
    return 'update';
  }
}

RunSubmissionAgainActionModel.define({
  label: tExpr('Run again'),
  hide: (ctx) => ctx.collection?.name !== 'ticketingSubmissions',
  sort: 60,
});

RunSubmissionAgainActionModel.registerFlow({
  key: 'runSubmissionAgain',
  on: 'click',
  steps: {
    run: {
      async handler(ctx) {
        const t = bindT(ctx);
        if (!OPEN.includes(String(ctx.record.state))) {
          ctx.message.info(t('This submission is done.'));
          return;
        }
        try {
          const { data } = await ctx.api.request({ url: 'ticketingSubmissions:rerun', method: 'post', params: { filterByTk: ctx.record.id }, data: {}, skipNotify: true });
          const { ticketNo } = data.data as { ticketNo: string | null };
          ctx.message.success(ticketNo ? t('It is ticket {{ticketNo}}.', { ticketNo }) : t('Its source takes nothing of this kind.'));
        } catch (thrown) {
          ctx.message.error(refusalOf(thrown).message);
        }
        void ctx.resource.refresh();
      },
    },
  },
});
