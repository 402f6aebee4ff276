import { formLoaders } from './forms/loaders';
import { mailLoaders } from './mails/loaders';
import { portalLoaders } from './portal/loaders';
import { submissionLoaders } from './submissions/loaders';
import { webhookInLoaders } from './webhooks-in/loaders';
import { webhooksOutLoaders } from './webhooks-out/loaders';

/**
 * The flow models of this plugin, for both shells. A key is the `use` of stored pages and the named export of its module, which is
 * fetched when a page contains the model.
 */
export const modelLoaders = { ...formLoaders, ...mailLoaders, ...portalLoaders, ...submissionLoaders, ...webhookInLoaders, ...webhooksOutLoaders };
