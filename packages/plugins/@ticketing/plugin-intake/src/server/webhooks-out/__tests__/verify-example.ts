import path from 'node:path';
import { pathToFileURL } from 'node:url';

type VerifyWebhook = (secret: string, headers: Record<string, string | string[] | undefined>, body: string, now?: Date) => unknown;

/** The example our documentation gives to those who receive webhooks: what it takes is what they take. */
export async function readVerifyExample(): Promise<VerifyWebhook> {
  const file = path.resolve(import.meta.dirname, '../../../../../../../../docs/examples/verify-webhook.mjs');
  const { verifyWebhook } = (await import(pathToFileURL(file).href)) as { verifyWebhook: VerifyWebhook };
  return verifyWebhook;
}
