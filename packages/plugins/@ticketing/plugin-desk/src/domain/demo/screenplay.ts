import type { Beat } from './beat';
import type { DemoAction, DemoStep, DemoUser } from './demo-plan';
import { fillDetails, tell } from './fill-gaps';
import { OfficeHours } from './office-hours';
import type { Outcome } from './outcomes';
import type { SeededRandom } from './seeded-random';
import type { Story, Words } from './stories/story';
import { TWISTS } from './twists';

/** Who plays in a story: the agent who ends up with the ticket, a colleague, the supervisor of their language. */
export interface Cast {
  agent: DemoUser;
  colleague: DemoUser;
  supervisor: DemoUser;
}

export interface Scene {
  story: Story;
  words: Words;
  cast: Cast;
  outcome: Outcome;
  /** The desk closes resolved tickets by itself after so many days; null when an agent closes this one. */
  closesAfterDays: number | null;
}

type Gap = readonly [min: number, max: number];

/** The steps of one ticket from its first assignment to its outcome, without moments. */
export function screenplay({ story, words, cast, outcome, closesAfterDays }: Scene, random: SeededRandom): Beat[] {
  const { agent, colleague, supervisor } = cast;
  const twists = TWISTS[story.language];
  const beat = (by: DemoUser | null, [min, max]: Gap, step: DemoStep): Beat => ({
    by: by?.username ?? null,
    after: { officeMinutes: random.between(min, max) },
    step,
  });
  const act = (by: DemoUser | null, gap: Gap, action: DemoAction, more: object = {}) => beat(by, gap, { kind: 'transition', action, ...more });
  const say = (gap: Gap, text: string) => beat(agent, gap, { kind: 'comment', direction: 'outbound', isInternal: false, content: tell(text, words) });
  const note = (gap: Gap, text: string) => beat(agent, gap, { kind: 'comment', direction: 'outbound', isInternal: true, content: tell(text, words) });
  const hear = (gap: Gap, text: string) =>
    beat(story.channel === 'agent' ? agent : null, gap, { kind: 'comment', direction: 'inbound', isInternal: false, content: tell(text, words) });

  const assign = (to: DemoUser) => act(random.happens(70) ? supervisor : to, [4, 60], 'assign', { assignee: to.username });
  const detour = (): Beat[] => [assign(colleague), act(colleague, [10, 90], 'return', { reason: random.pick(twists.return) })];
  const handOver = (): Beat[] => [
    assign(colleague),
    act(colleague, [5, 40], 'accept'),
    act(colleague, [30, 240], 'transfer', { assignee: agent.username, reason: random.pick(twists.transfer) }),
  ];
  const toAgent = (): Beat[] => {
    if (random.happens(12)) return handOver();
    return random.happens(9) ? [...detour(), assign(agent)] : [assign(agent)];
  };
  const accept = () => act(agent, [5, 45], 'accept');

  const conversation = (): Beat[] =>
    story.lines.flatMap((line, index): Beat[] => {
      if (line[0] === 'agent') return [say([8, 60], line[1])];
      if (line[0] === 'note') return [note([5, 30], line[1])];
      if (line[0] === 'customer') return [hear([25, 240], line[1])];
      const pause = act(agent, [2, 10], 'pause', { reason: line[1] });
      if (story.lines[index + 1]?.[0] === 'customer') return [pause];
      const days = line[2];
      if (!days) return [pause, act(agent, [120, 400], 'resume')];
      const wake = act(null, [OfficeHours.days(days), OfficeHours.days(days)], 'resume', { reason: 'waitIsOver' });
      return [{ ...pause, waitsUntil: 'next' }, wake];
    });
  const resolve = (resolution: string): Beat[] => {
    const values = fillDetails(story.findings, words);
    return [
      ...(values ? [beat(agent, [3, 15], { kind: 'details', values })] : []),
      act(agent, [10, 90], 'resolve', { resolution: tell(resolution, words) }),
    ];
  };
  const comesBack = (): Beat[] => {
    const { complaint, answer, resolution } = random.pick(twists.again);
    return [hear([90, 500], complaint), say([10, 60], answer), act(agent, [60, 300], 'resolve', { resolution })];
  };
  const close = (): Beat =>
    closesAfterDays === null
      ? act(agent, [60, 400], 'close')
      : { by: null, after: { calendarDays: closesAfterDays }, step: { kind: 'transition', action: 'close', reason: 'resolvedLongEnough' } };
  const raise = (): Beat[] => (random.happens(8) && story.priority === 'P2' ? [beat(supervisor, [5, 60], { kind: 'priority', priority: 'P1' })] : []);

  switch (outcome) {
    case 'new':
      return random.happens(25) ? detour() : [];
    case 'assigned':
      return toAgent();
    case 'cancelled': {
      const cancel = (by: DemoUser) => act(by, [20, 200], 'cancel', { reason: random.pick(twists.cancel) });
      return random.happens(40) ? [cancel(supervisor)] : [...toAgent(), accept(), ...conversation().slice(0, 1), cancel(agent)];
    }
    case 'processing':
      return [...toAgent(), accept(), ...raise(), ...cutWhileWorking(conversation(), random)];
    case 'pending':
      return [...toAgent(), accept(), ...cutAtPause(conversation(), act(agent, [5, 20], 'pause', { reason: twists.waitForCustomer }), random)];
    default: {
      const body = [...toAgent(), accept(), ...raise(), ...conversation(), ...resolve(story.resolution)];
      const again = random.happens(12) ? comesBack() : [];
      return outcome === 'resolved' ? [...body, ...again] : [...body, ...again, close()];
    }
  }
}

const isAction = ({ step }: Beat, action: DemoAction) => step.kind === 'transition' && step.action === action;

/** Somewhere in the conversation, but not while it pauses. */
function cutWhileWorking(beats: Beat[], random: SeededRandom): Beat[] {
  let isPaused = false;
  const ends = beats.flatMap((beat, index) => {
    if (isAction(beat, 'pause')) isPaused = true;
    else if (isAction(beat, 'resume') || (beat.step.kind === 'comment' && beat.step.direction === 'inbound')) isPaused = false;
    return isPaused ? [] : [index + 1];
  });
  return beats.slice(0, random.pick(ends));
}

/** Up to the pause of the story; a story without one waits for the customer at its end. */
function cutAtPause(beats: Beat[], otherwise: Beat, random: SeededRandom): Beat[] {
  const index = beats.findIndex((beat) => isAction(beat, 'pause'));
  const before = index < 0 ? beats : beats.slice(0, index);
  const pause = index < 0 ? otherwise : beats[index];
  return [...before, { ...pause, waitsUntil: pause.waitsUntil || random.happens(40) ? 'future' : undefined }];
}
