import type { AiDesk } from '../ai-desk';
import { hostTool, type DeskTool } from './desk-tool';
import { DESK_NUMBERS } from './desk-numbers';
import { FIND_SIMILAR_TICKETS } from './find-similar-tickets';
import { DRAFT_REPLY, PROPOSE_CLASSIFICATION, PROPOSE_TRANSITION } from './propose';
import { READ_TICKET } from './read-ticket';
import { SEARCH_KNOWLEDGE } from './search-knowledge';

export const DESK_TOOLS: readonly DeskTool[] = [READ_TICKET, FIND_SIMILAR_TICKETS, SEARCH_KNOWLEDGE, PROPOSE_CLASSIFICATION, DRAFT_REPLY, PROPOSE_TRANSITION, DESK_NUMBERS];

/** Lets AI employees of the host use our tools; an app of a kind that knows none goes without. */
export function registerTools(desk: AiDesk): void {
  const { aiManager } = desk.app as unknown as { aiManager?: { toolsManager?: { registerTools(tools: object[]): void } } };
  aiManager?.toolsManager?.registerTools(DESK_TOOLS.map((tool) => hostTool(desk, tool)));
}
