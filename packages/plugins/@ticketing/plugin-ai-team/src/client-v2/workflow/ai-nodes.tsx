import { EditOutlined, FileSearchOutlined, SafetyOutlined, TranslationOutlined } from '@ant-design/icons';
import { Instruction, type NodeRecord, type VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import React from 'react';
import { tExpr } from '../locale';
import { useResultVariables } from './ai-variables';

/** The group of plugin-tickets in the list of nodes. */
const TICKETING_GROUP = 'ticketing';

export class AnalyseInstruction extends Instruction {
  type = 'ticketing-ai-analyse';
  group = TICKETING_GROUP;
  title = tExpr('Analyse ticket');
  description = tExpr('Has AI read a ticket now; later nodes read what it tells.');
  icon = (<FileSearchOutlined />);
  FieldsetLoader = () => import('./AnalyseFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useResultVariables('analyse', node, options);
}

export class DraftReplyInstruction extends Instruction {
  type = 'ticketing-ai-draft';
  group = TICKETING_GROUP;
  title = tExpr('Draft reply');
  description = tExpr('Writes a reply to the customer. It is not sent: a later node may send it, or keep it as a note.');
  icon = (<EditOutlined />);
  FieldsetLoader = () => import('./DraftReplyFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useResultVariables('draft', node, options);
}

export class ReviewReplyInstruction extends Instruction {
  type = 'ticketing-ai-review';
  group = TICKETING_GROUP;
  title = tExpr('Review reply');
  description = tExpr('Looks over a text before it is sent: secrets, tone, and what a language model finds.');
  icon = (<SafetyOutlined />);
  FieldsetLoader = () => import('./ReviewReplyFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useResultVariables('review', node, options);
}

export class TranslateInstruction extends Instruction {
  type = 'ticketing-ai-translate';
  group = TICKETING_GROUP;
  title = tExpr('Translate');
  description = tExpr('Translates a text, a comment of the ticket, or its request. Needs a language model.');
  icon = (<TranslationOutlined />);
  FieldsetLoader = () => import('./TranslateFieldset');
  useVariables = (node: NodeRecord, options?: VariableOptions) => useResultVariables('translate', node, options);
}

/** Types are stored in nodes; the server registers the same names. */
export const AI_INSTRUCTIONS = {
  'ticketing-ai-analyse': AnalyseInstruction, 'ticketing-ai-draft': DraftReplyInstruction, 'ticketing-ai-review': ReviewReplyInstruction, 'ticketing-ai-translate': TranslateInstruction,
} as const;
