import { CommentOutlined, SwapOutlined } from '@ant-design/icons';
import { Instruction, type NodeRecord, type VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import React from 'react';
import { tExpr } from '../locale';
import { useResultVariables } from './ticket-variables';
import { ADD_COMMENT_NODE, TICKET_ACTION_NODE, TICKETING_GROUP } from './types';

export class TicketActionInstruction extends Instruction {
  type = TICKET_ACTION_NODE;
  group = TICKETING_GROUP;
  title = tExpr('Ticket action');
  description = tExpr('Takes a ticket through its lifecycle – assign, pause, resolve, close – or sets its priority. The same rules hold as for people.');
  icon = (<SwapOutlined />);
  FieldsetLoader = () => import('./fieldsets/TicketActionFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useResultVariables('ticketingTickets', node, options);
}

export class AddCommentInstruction extends Instruction {
  type = ADD_COMMENT_NODE;
  group = TICKETING_GROUP;
  title = tExpr('Add comment');
  description = tExpr('Writes an internal note or a public reply on a ticket.');
  icon = (<CommentOutlined />);
  FieldsetLoader = () => import('./fieldsets/AddCommentFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useResultVariables('ticketingComments', node, options);
}
