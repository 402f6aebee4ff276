import { boardLoaders } from './board/loaders';
import { businessTypeLoaders } from './business-types/loaders';
import { fieldLoaders } from './fields/loaders';
import { newTicketLoaders } from './new-ticket/loaders';
import { workspaceLoaders } from './workspace/loaders';

/**
 * The flow models of this plugin, for both shells. A key is the `use` of stored pages and the named export of its module, which is
 * fetched when a page contains the model.
 */
export const modelLoaders = {
  ...workspaceLoaders,
  ...newTicketLoaders,
  ...boardLoaders,
  ...fieldLoaders,
  ...businessTypeLoaders,
};
