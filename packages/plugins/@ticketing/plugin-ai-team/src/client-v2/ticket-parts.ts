import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { AnalysisPanel } from './analysis/AnalysisPanel';
import { DraftReply } from './drafts/DraftReply';
import { tExpr } from './locale';
import { ReplyCheck } from './reply-check/ReplyCheck';
import { TranslateMessage } from './translation/TranslateMessage';
import { TranslateReply } from './translation/TranslateReply';

/** What AI adds to the workspace of a ticket: what it proposes, drafts and translations, and a second look at replies before they leave. */
export function registerTicketParts() {
  workspaceSlots.register({ slot: 'sidePanel', key: 'ai.panel', sort: 6, title: tExpr('AI assistant'), Component: AnalysisPanel });
  workspaceSlots.register({ slot: 'timelineEntry', key: 'ai.translate', when: ({ entry }) => entry.kind === 'comment' && !entry.isInternal, Component: TranslateMessage });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.translateReply', sort: 20, when: ({ kind }) => kind === 'reply', Component: TranslateReply });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.draft', sort: 30, when: ({ kind }) => kind === 'reply', Component: DraftReply });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.replyCheck', when: ({ kind }) => kind === 'reply', Component: ReplyCheck });
}
