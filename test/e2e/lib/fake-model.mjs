import path from 'node:path';
import { build } from 'esbuild';

/** The model service of the other tests, which are in TypeScript: it speaks OpenAI's API and answers as `answer(said, uses)` says: everything said so far, and how many tools were used. */
export async function startFakeModel(name, answer) {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../harness/fake-model-service.ts')], bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20',
  });
  const { startFakeModelService, saidIn } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return Object.assign(await startFakeModelService(name), { answer: (chat) => answer(saidIn(chat), chat.messages.filter(({ role }) => role === 'tool').length) });
}
