import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { HelpWhileWriting } from './help/HelpWhileWriting';
import { tExpr } from './locale';
import { KnowledgePanel } from './ticket/KnowledgePanel';

/** What the knowledge base adds to the workspace of a ticket and to the forms of customers. */
export function registerTicketParts() {
  workspaceSlots.register({ slot: 'sidePanel', key: 'knowledge.articles', sort: 8, title: tExpr('Articles that fit'), Component: KnowledgePanel });
  workspaceSlots.register({ slot: 'requestForm', key: 'knowledge.help', Component: HelpWhileWriting });
}
