import { AimOutlined } from '@ant-design/icons';
import { Instruction, type NodeRecord, type VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import React from 'react';
import { tExpr } from '../locale';
import { useAssignBestVariables } from './routing-variables';

/** Stored in nodes; the server registers the same name. */
export const ASSIGN_BEST_NODE = 'ticketing-assign-best';
/** The group of plugin-tickets in the list of nodes. */
const TICKETING_GROUP = 'ticketing';

export class AssignBestInstruction extends Instruction {
  type = ASSIGN_BEST_NODE;
  group = TICKETING_GROUP;
  title = tExpr('Assign best agent');
  description = tExpr('Gives a waiting ticket to whoever fits best now; when nobody can take it, it goes on waiting in its queue.');
  icon = (<AimOutlined />);
  FieldsetLoader = () => import('./AssignBestFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useAssignBestVariables(node, options);
}
