import type { KnowledgeDesk } from '../knowledge-desk';
import type { LiveIndex } from './live-index';

/** Fills the indexes behind the start of the app, so that the first who searches does not wait for it, and frees them at its end. */
export function warmUp({ app }: KnowledgeDesk, indexes: readonly LiveIndex[]): void {
  let isStopping = false;
  app.on('afterStart', () => void fill());
  for (const event of ['beforeStop', 'beforeReload']) {
    app.once(event, () => {
      isStopping = true;
      indexes.forEach((index) => index.close());
    });
  }

  async function fill() {
    try {
      for (const index of indexes) if (!isStopping) await index.refresh();
    } catch (error) {
      // The first search tries again, and whoever asks is told. While the app stops, its database is closed under us.
      if (!isStopping) app.logger.warn('The index of articles could not be filled at the start', { error });
    }
  }
}
