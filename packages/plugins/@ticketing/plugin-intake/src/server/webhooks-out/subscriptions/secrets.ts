import type { Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../../intake-desk';
import { newSecret } from '../delivery/sign-webhook';
import { subscriptionsOf } from './read-subscriptions';

/** So long the secret before counts as well: the receiver can be given the new one meanwhile. */
const OVERLAP_HOURS = 24;

/** A subscription that is stored for the first time has a secret, which nobody knows until it is exchanged. */
export async function fillSecret({ app }: Pick<IntakeDesk, 'app'>, subscription: Model): Promise<void> {
  subscription.set('secretCipher', await app.aesEncryptor.encrypt(newSecret()));
}

/** Gives a subscription a new secret and answers it: this once. */
export async function rotateSecret({ app, db, now }: IntakeDesk, id: string): Promise<string> {
  const secret = newSecret();
  const secretCipher = await app.aesEncryptor.encrypt(secret);
  await writeTransaction(db, async (transaction) => {
    const row = (await subscriptionsOf(db).findByPk(id, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
    if (!row) throw new TicketingError('subscription.unknown');
    const previousSecretUntil = new Date(now(transaction).getTime() + OVERLAP_HOURS * 3_600_000);
    await subscriptionsOf(db).update(
      { secretCipher, previousSecretCipher: row.get('secretCipher') ?? null, previousSecretUntil },
      { where: { id }, transaction, hooks: false },
    );
  });
  return secret;
}

/** The secrets to sign with, the newest first. Throws when they were encrypted with another key than this app has. */
export async function readSecrets({ app, now }: IntakeDesk, row: Model): Promise<string[]> {
  const until = row.get('previousSecretUntil') as Date | null;
  const ciphers = [row.get('secretCipher'), until && until > now() ? row.get('previousSecretCipher') : null];
  return Promise.all(ciphers.filter((cipher) => typeof cipher === 'string').map((cipher) => app.aesEncryptor.decrypt(cipher)));
}
