import { enabledCategories, writeTransaction } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { aiSettings } from '../settings/stored-settings';
import { analyseTicket, noteFailure, noteSwitchedOff, writeFindings } from './analyse-ticket';
import { claimJob, dueJobs, endJob, MOST_TRIES, type Job } from './due-jobs';

const BATCH = 50;
/** A language model takes seconds, in which others are asked, too. */
const AT_ONCE = 4;

/** Analyses every ticket that waits for it, a few at a time; what another node has taken is left to it. */
export async function analyseDue(desk: AiDesk, isStopped: () => boolean): Promise<void> {
  for (let jobs = await dueJobs(desk, BATCH); jobs.length && !isStopped(); jobs = await dueJobs(desk, BATCH)) {
    await learnFirst(desk).catch((error: Error) => desk.app.log.error(`training failed and will be tried again: ${error.message}`));
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let job = jobs.shift(); job && !isStopped(); job = jobs.shift()) await analyseJob(desk, job);
    }));
  }
}

/** The first ticket of a desk waits for the first training, and so does the first one after the models have changed; while there are few, for what others have told. */
async function learnFirst({ db, classifier, trainer }: AiDesk): Promise<void> {
  const isUntrained = await classifier.current().then((learned) => learned === null, () => false);
  if (!isUntrained) await trainer.keepTrainedWhileSmall();
  else if ((await enabledCategories(db)).length >= 2) await trainer.train();
}

async function analyseJob(desk: AiDesk, job: Job): Promise<void> {
  const claim = await claimJob(desk, job);
  if (!claim) return;
  try {
    // The last try ended with its node.
    if (claim.tries > MOST_TRIES) throw new Error('analysing this ticket was begun three times and never ended');
    const isOff = (await aiSettings(desk.db)).tasks.analyse === 'off';
    const findings = isOff ? null : await analyseTicket(desk, claim.ticketId, null);
    await writeTransaction(desk.db, async (transaction) => {
      if (!(await endJob(desk, claim, transaction))) return;
      if (findings) await writeFindings(desk, claim.ticketId, findings, transaction);
      else if (isOff) await noteSwitchedOff(desk, claim.ticketId, transaction);
    });
  } catch (error) {
    await failJob(desk, claim, error as Error);
  }
}

/** Whatever goes wrong here is no fault of the ticket: it is noted, and tried again. */
async function failJob(desk: AiDesk, claim: Job, error: Error): Promise<void> {
  desk.app.log.warn(`analysing ticket ${claim.ticketId} failed: ${error.message}`, { stack: error.stack });
  await writeTransaction(desk.db, async (transaction) => {
    if (claim.tries >= MOST_TRIES) await endJob(desk, claim, transaction);
    await noteFailure(desk, claim.ticketId, error, transaction);
  }).catch((fault: Error) => desk.app.log.error(`noting that failed, too: ${fault.message}`));
}
