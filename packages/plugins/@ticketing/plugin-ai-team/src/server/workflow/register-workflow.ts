import PluginWorkflowServer from '@nocobase/plugin-workflow';
import { everyHalfMinute } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { AI_RESULT_TRIGGER, AiResultTrigger } from './ai-result-trigger';
import { ANALYSE_NODE, AnalyseNode } from './analyse-node';
import { DRAFT_REPLY_NODE, DraftReplyNode } from './draft-reply-node';
import { endLostJobs } from './lost-jobs';
import { REVIEW_REPLY_NODE, ReviewReplyNode } from './review-reply-node';
import { seedWorkflows } from './seed-workflows';
import { TRANSLATE_NODE, TranslateNode } from './translate-node';

const NODES = { [ANALYSE_NODE]: AnalyseNode, [DRAFT_REPLY_NODE]: DraftReplyNode, [REVIEW_REPLY_NODE]: ReviewReplyNode, [TRANSLATE_NODE]: TranslateNode };

/** Trigger and nodes for plugin-workflow; AI works without workflows all the same. */
export function registerWorkflow(desk: AiDesk): void {
  const workflow = desk.app.pm.get(PluginWorkflowServer) as PluginWorkflowServer | undefined;
  if (!workflow) return;
  workflow.registerTrigger(AI_RESULT_TRIGGER, new AiResultTrigger(workflow, desk));
  for (const [type, Node] of Object.entries(NODES)) workflow.registerInstruction(type, new Node(workflow, desk));
  desk.app.on('afterStart', () => seedWorkflows(desk));
  everyHalfMinute(desk.app, 'ending nodes of AI that were interrupted', () => endInterruptedNodes(desk));
}

/** Lets executions go on whose node of AI was interrupted; every half minute by itself. */
export async function endInterruptedNodes(desk: AiDesk): Promise<void> {
  const workflow = desk.app.pm.get(PluginWorkflowServer) as PluginWorkflowServer | undefined;
  if (workflow) await endLostJobs(workflow, desk, Object.keys(NODES));
}
