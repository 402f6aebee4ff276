import type { T } from '../../locale';
import type { Workspace } from '../api/ticket-types';
import { composerKinds, type ComposerKind } from './composer-kinds';

const ENDED = ['closed', 'cancelled'];

/** Why nothing can be written here, in a sentence that says what would help. */
export function whyNot(kind: ComposerKind, { status, actions }: Workspace, t: T): string {
  const variables = { status: t(status.title) };
  if (kind === 'reply' && ENDED.includes(status.category)) {
    return actions.some(({ action }) => action === 'reopen')
      ? t('This ticket is “{{status}}”. Reopen it to reply.', variables)
      : t('This ticket is “{{status}}” and takes no more replies.', variables);
  }
  return t(composerKinds[kind].notAllowed);
}
