import { BlockSceneEnum, CollectionBlockModel, Icon } from '@nocobase/client-v2';
import { SingleRecordResource, type Collection } from '@nocobase/flow-engine';
import React from 'react';
import { choicesOf } from '../fields/choice';
import { bindT, tExpr, type T } from '../locale';
import { partyApi, type PartyApi } from '../parties/party-api';
import { openTicket, ticketPopup } from '../ticket-popup/ticket-popup';
import { ticketApi, type TicketApi } from '../workspace/api/ticket-api';
import { newTicketApi, type NewTicketApi } from './new-ticket-api';
import { NewTicketForm } from './NewTicketForm';

interface FormParts {
  api: NewTicketApi;
  ticketApi: TicketApi;
  parties: PartyApi;
  t: T;
}

export class NewTicketBlockModel extends CollectionBlockModel {
  static scene = BlockSceneEnum.new;
  private parts?: FormParts;
  private isDirty = false;

  /** Offered in "Add block" for tickets only. */
  static filterCollection(collection: Collection) {
    return collection.name === 'ticketingTickets';
  }

  createResource() {
    const resource = this.context.makeResource(SingleRecordResource);
    resource.isNewRecord = true;
    return resource;
  }

  /** The block hides from roles that may not file tickets. */
  getAclActionName() {
    return 'create';
  }

  /** The host asks before it closes a drawer whose forms report modified fields; here one name stands for all. */
  getUserModifiedFields() {
    return new Set(this.isDirty ? ['ticket'] : []);
  }

  resetUserModifiedFields() {
    this.isDirty = false;
  }

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      api: newTicketApi(context.api),
      ticketApi: ticketApi(context.api),
      parties: partyApi(context.api),
      t: bindT(context),
    };
    return (
      <NewTicketForm
        {...this.parts}
        priorities={choicesOf(this.collection.getField('priority'))}
        urgencies={choicesOf(this.collection.getField('customerUrgency'))}
        icon={(name) => <Icon type={name} />}
        openTicket={(id) => openTicket(this, id)}
        onFiled={() => context.engine.markDataSourceDirty('main', 'ticketingTickets')}
        onDirty={this.onDirty}
      />
    );
  }

  private onDirty = (isDirty: boolean) => {
    this.isDirty = isDirty;
  };
}

NewTicketBlockModel.define({
  label: tExpr('New ticket form'),
  createModelOptions: () => ({ use: 'NewTicketBlockModel', subModels: { ticketPopup: ticketPopup() } }),
  sort: 342,
});
