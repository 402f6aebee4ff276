import { BlockSceneEnum, CollectionBlockModel } from '@nocobase/client-v2';
import { SingleRecordResource, type Collection } from '@nocobase/flow-engine';
import { Empty } from 'antd';
import React from 'react';
import { bindT, tExpr, type T } from '../locale';
import { ticketApi, type RequestClient, type TicketApi } from './api/ticket-api';
import { listingOf } from './opened-from';
import { TicketWorkspace } from './TicketWorkspace';

const COLLECTION = 'ticketingTickets';

/** What the components need of the host, made once: new objects would make React effects run again. */
interface Host {
  t: T;
  hostT: T;
  client: RequestClient;
  api: TicketApi;
  openTicket(id: string): void;
  changed(): void;
  notify(text: string): void;
}

export class TicketWorkspaceBlockModel extends CollectionBlockModel {
  static scene = BlockSceneEnum.one;
  private host?: Host;

  /** Offered in "Add block" for tickets only. */
  static filterCollection(collection: Collection) {
    return collection.name === COLLECTION;
  }

  createResource() {
    const resource = this.context.makeResource(SingleRecordResource);
    resource.isNewRecord = false;
    return resource;
  }

  renderComponent() {
    const host = (this.host ??= this.makeHost());
    const id = (this.resource.getData() as { id?: string | number } | undefined)?.id;
    if (id === undefined || id === null) return <Empty description={host.t('Open a ticket to see its workspace')} />;
    return (
      <TicketWorkspace
        id={String(id)}
        api={host.api}
        client={host.client}
        hostT={host.hostT}
        userId={String(this.context.user?.id ?? '')}
        listing={listingOf(this.context)}
        openTicket={host.openTicket}
        onChanged={host.changed}
        notify={host.notify}
        t={host.t}
      />
    );
  }

  /** The same view with another record: the address follows, so it can be sent and reloaded. */
  private openTicket(id: string) {
    const navigation = this.context.view?.navigation;
    if (navigation) return navigation.changeTo({ filterByTk: id });
    this.resource.setFilterByTk(id);
    void this.resource.refresh();
  }

  private makeHost(): Host {
    const { context } = this;
    const client = context.api as RequestClient;
    return {
      t: bindT(context),
      hostT: (key, options) => context.t(key, options),
      client,
      api: ticketApi(client),
      openTicket: (id) => this.openTicket(id),
      changed: () => context.engine.markDataSourceDirty?.('main', COLLECTION),
      notify: (text) => context.message.success(text),
    };
  }
}

TicketWorkspaceBlockModel.define({
  label: tExpr('Ticket workspace'),
  createModelOptions: { use: 'TicketWorkspaceBlockModel' },
  sort: 340,
});
