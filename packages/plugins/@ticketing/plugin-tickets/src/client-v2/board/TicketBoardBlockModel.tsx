import { BlockSceneEnum, CollectionBlockModel } from '@nocobase/client-v2';
import { MultiRecordResource, type Collection } from '@nocobase/flow-engine';
import React from 'react';
import { choicesOf } from '../fields/choice';
import { bindT, tExpr, type T } from '../locale';
import { openTicket, ticketPopup } from '../ticket-popup/ticket-popup';
import { ticketApi, type TicketApi } from '../workspace/api/ticket-api';
import { boardApi, type BoardApi, type Filter } from './board-api';
import { BoardActions } from './BoardActions';
import { TicketBoard } from './TicketBoard';

const DEFAULT_PAGE_SIZE = 20;

/**
 * Holds the block's scope (data scope, filter blocks, filter actions); the columns load themselves, each its own page.
 * "Refresh", from whomever, therefore only tells them to.
 */
class BoardResource extends MultiRecordResource {
  async refresh() {
    this.loading = false;
    this.emit('refresh');
  }
}

interface BoardParts {
  boardApi: BoardApi;
  ticketApi: TicketApi;
  hostT: T;
  t: T;
}

export class TicketBoardBlockModel extends CollectionBlockModel {
  static scene = BlockSceneEnum.many;
  private parts?: BoardParts;

  /** Offered in "Add block" for tickets only. */
  static filterCollection(collection: Collection) {
    return collection.name === 'ticketingTickets';
  }

  createResource(): BoardResource {
    return this.context.makeResource(BoardResource);
  }

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      boardApi: boardApi(context.api),
      ticketApi: ticketApi(context.api),
      hostT: (key, options) => context.t(key, options),
      t: bindT(context),
    };
    const userId = context.user?.id;
    return (
      <TicketBoard
        {...this.parts}
        userId={userId === undefined ? undefined : String(userId)}
        priorities={choicesOf(this.collection.getField('priority'))}
        pageSize={this.props.pageSize ?? DEFAULT_PAGE_SIZE}
        language={context.i18n?.language ?? 'en-US'}
        scope={this.scope}
        onRefresh={this.onRefresh}
        openTicket={({ id }) => openTicket(this, id)}
        onMoved={() => context.engine.markDataSourceDirty('main', 'ticketingTickets')}
        extra={<BoardActions block={this} />}
      />
    );
  }

  private scope = (): Filter | undefined => this.resource.getFilter();

  private onRefresh = (listener: () => void) => {
    const { resource } = this;
    resource.on('refresh', listener);
    return () => resource.off('refresh', listener);
  };
}

TicketBoardBlockModel.registerFlow({
  key: 'ticketBoardSettings',
  title: tExpr('Board settings'),
  sort: 500,
  steps: {
    pageSize: {
      title: tExpr('Cards per column'),
      uiMode: {
        type: 'select',
        key: 'pageSize',
        props: { options: [10, 20, 50].map((value) => ({ value, label: String(value) })) },
      },
      defaultParams: { pageSize: DEFAULT_PAGE_SIZE },
      handler(ctx, params) {
        ctx.model.setProps({ pageSize: params.pageSize });
      },
    },
    dataScope: { use: 'dataScope', title: tExpr('Data scope') },
  },
});

TicketBoardBlockModel.define({
  label: tExpr('Ticket board'),
  createModelOptions: () => ({ use: 'TicketBoardBlockModel', subModels: { ticketPopup: ticketPopup() } }),
  sort: 341,
});
