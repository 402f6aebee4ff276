import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { AnalysisPanel } from './analysis/AnalysisPanel';
import { hostChatOf, type ChatApp } from './ask/host-chat';
import { DraftReply } from './drafts/DraftReply';
import { tExpr } from './locale';
import { teamPanel } from './proposals/TeamPanel';
import { ReplyCheck } from './reply-check/ReplyCheck';
import { ThoroughReview } from './reply-check/ThoroughReview';
import { TranslateMessage } from './translation/TranslateMessage';
import { TranslateReply } from './translation/TranslateReply';

/** What AI adds to the workspace of a ticket: what it and its employees propose, drafts and translations, and a second look at replies before they leave. */
export function registerTicketParts(app: ChatApp) {
  workspaceSlots.register({ slot: 'sidePanel', key: 'ai.proposals', sort: 6, Component: teamPanel(hostChatOf(app)) });
  workspaceSlots.register({ slot: 'sidePanel', key: 'ai.panel', sort: 7, title: tExpr('AI assistant'), Component: AnalysisPanel });
  workspaceSlots.register({ slot: 'timelineEntry', key: 'ai.translate', when: ({ entry }) => entry.kind === 'comment' && !entry.isInternal, Component: TranslateMessage });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.translateReply', sort: 20, when: ({ kind }) => kind === 'reply', Component: TranslateReply });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.draft', sort: 30, when: ({ kind }) => kind === 'reply', Component: DraftReply });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.thoroughReview', sort: 25, when: ({ kind }) => kind === 'reply', Component: ThoroughReview });
  workspaceSlots.register({ slot: 'composerTool', key: 'ai.replyCheck', when: ({ kind }) => kind === 'reply', Component: ReplyCheck });
}
