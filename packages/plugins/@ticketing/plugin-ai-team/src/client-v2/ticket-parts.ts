import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { AnalysisPanel } from './analysis/AnalysisPanel';
import { tExpr } from './locale';
import { ReplyCheck } from './reply-check/ReplyCheck';

/** What AI adds to the workspace of a ticket: what it proposes, and a second look at replies before they leave. */
export function registerTicketParts() {
  workspaceSlots.register({ slot: 'sidePanel', key: 'ai.panel', sort: 6, title: tExpr('AI assistant'), Component: AnalysisPanel });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.replyCheck', when: ({ kind }) => kind === 'reply', Component: ReplyCheck });
}
