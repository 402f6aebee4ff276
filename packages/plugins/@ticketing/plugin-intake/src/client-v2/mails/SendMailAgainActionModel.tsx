import { ActionModel, ActionSceneEnum } from '@nocobase/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { bindT, tExpr } from '../locale';

export class SendMailAgainActionModel extends ActionModel {
  static scene = ActionSceneEnum.record;
  defaultProps = { type: 'link' as const, title: tExpr('Send again'), icon: 'ReloadOutlined' };

  /** Hidden for roles that may not change mails. */
  getAclActionName() {
    return 'update';
  }
}

SendMailAgainActionModel.define({
  label: tExpr('Send again'),
  hide: (ctx) => ctx.collection?.name !== 'ticketingIntakeMails',
  sort: 60,
});

SendMailAgainActionModel.registerFlow({
  key: 'sendMailAgain',
  on: 'click',
  steps: {
    send: {
      async handler(ctx) {
        const t = bindT(ctx);
        try {
          await ctx.api.request({ url: 'ticketingIntakeMails:sendAgain', method: 'post', params: { filterByTk: ctx.record.id }, data: {}, skipNotify: true });
          ctx.message.success(t('The mail goes out within half a minute.'));
        } catch (thrown) {
          ctx.message.error(refusalOf(thrown).message);
        }
        void ctx.resource.refresh();
      },
    },
  },
});
