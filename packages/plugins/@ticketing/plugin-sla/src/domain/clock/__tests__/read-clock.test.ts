import { describe, expect, it } from 'vitest';
import { calendar } from '../../calendar/__tests__/some-calendars';
import { after, readStory, terms, type Story } from './some-lives';

const solveIn = (minutes: number) => terms({ resolution: minutes });
const resolution = (story: Story, promised: number, minute: number) => readStory(story, solveIn(promised), minute).targets.resolution;
const firstResponse = (story: Story, promised: number, minute: number) => readStory(story, terms({ firstResponse: promised }), minute).targets.firstResponse;
const nextReply = (story: Story, minute: number, promised = terms({ nextReply: 60 })) => readStory(story, promised, minute).targets.nextReply;

describe('a promise that runs', () => {
  it('knows when it is due, however late one looks', () => {
    expect([0, 50, 99].map((minute) => resolution({}, 100, minute)?.dueAt)).toEqual([after(100), after(100), after(100)]);
  });

  it('tells what is spent and left', () => {
    expect(resolution({}, 100, 30)).toMatchObject({ state: 'ok', startedAt: after(0), stoppedAt: null, breachedAt: null, spentMinutes: 30, remainingMinutes: 70, percent: 30, targetMinutes: 100 });
  });

  it.each([
    [79, 'ok', 79],
    [80, 'warning', 80],
    [99, 'warning', 99],
    [100, 'breached', 100],
    [160, 'breached', 160],
  ])('after %s of 100 minutes is %s', (minute, state, percent) => {
    expect(resolution({}, 100, minute)).toMatchObject({ state, percent });
  });

  it('keeps the moment at which it broke', () => {
    expect(resolution({}, 100, 160)).toMatchObject({ dueAt: after(100), breachedAt: after(100), remainingMinutes: -60, stoppedAt: null });
  });

  it('counts working minutes of its calendar', () => {
    const reading = readStory({}, solveIn(600), 0, calendar());
    expect(reading.targets.resolution?.dueAt).toEqual(new Date('2026-03-03T11:00:00Z'));
  });
});

describe('a pause', () => {
  const paused: Story = { statuses: [[10, 'processing'], [40, 'pending']] };
  const resumed: Story = { statuses: [...(paused.statuses ?? []), [60, 'processing']] };

  it('freezes what is left and knows no deadline', () => {
    expect(resolution(paused, 100, 500)).toMatchObject({ state: 'paused', dueAt: null, spentMinutes: 40, remainingMinutes: 60, pausedMinutes: 460, percent: 40 });
  });

  it('moves the deadline by its length', () => {
    expect(resolution(resumed, 100, 70)).toMatchObject({ state: 'ok', dueAt: after(120), spentMinutes: 50, pausedMinutes: 20 });
  });

  it('counts its weekend once', () => {
    const reading = readStory({ statuses: [[0, 'pending'], [7 * 24 * 60, 'processing']] }, solveIn(480), 7 * 24 * 60, calendar());
    expect(reading.targets.resolution).toMatchObject({ pausedMinutes: 5 * 480, spentMinutes: 0, dueAt: new Date('2026-03-09T17:00:00Z') });
  });

  it('ends the warning, which comes back with the clock', () => {
    const story: Story = { statuses: [[90, 'pending'], [200, 'processing']] };
    expect([89, 90, 199, 200].map((minute) => resolution(story, 100, minute)?.state)).toEqual(['warning', 'paused', 'paused', 'warning']);
  });

  it('does not mend what is broken', () => {
    expect(resolution({ statuses: [[110, 'pending']] }, 100, 200)).toMatchObject({ state: 'breached', breachedAt: after(100), dueAt: after(100) });
  });

  it('that begins at the deadline saves it until the clock goes on', () => {
    const story: Story = { statuses: [[100, 'pending'], [200, 'processing']] };
    expect(resolution(story, 100, 199)).toMatchObject({ state: 'paused', remainingMinutes: 0 });
    expect(resolution(story, 100, 200)).toMatchObject({ state: 'breached', breachedAt: after(200) });
  });

  it('is told since when, for whatever statuses of waiting it has', () => {
    const story: Story = { statuses: [[10, 'pending'], [20, 'pending'], [50, 'processing'], [60, 'pending']] };
    expect([30, 55, 70].map((minute) => readStory(story, solveIn(100), minute).pausedAt)).toEqual([after(10), null, after(60)]);
    expect(readStory(story, solveIn(100), 70).pausedMinutes).toBe(50);
  });

  it('that a ticket begins with counts, too', () => {
    expect(resolution({ statuses: [[0, 'pending'], [90, 'processing']] }, 100, 100)).toMatchObject({ spentMinutes: 10, dueAt: after(190) });
  });
});

describe('a resolution', () => {
  it('in time keeps the promise, and the deadline it beat stays known', () => {
    expect(resolution({ statuses: [[40, 'resolved']] }, 100, 500)).toMatchObject({ state: 'met', stoppedAt: after(40), dueAt: after(100), spentMinutes: 40, percent: 40 });
  });

  it('at the last moment is in time', () => {
    expect(resolution({ statuses: [[100, 'resolved']] }, 100, 500)).toMatchObject({ state: 'met', stoppedAt: after(100), dueAt: after(100) });
  });

  it('at closing time was due at closing time, not the next morning', () => {
    const reading = readStory({ statuses: [[480, 'resolved']] }, solveIn(480), 2000, calendar());
    expect(reading.targets.resolution).toMatchObject({ state: 'met', stoppedAt: after(480), dueAt: after(480) });
  });

  it('a millisecond late is late', () => {
    const late = after(100).getTime() + 1;
    expect(resolution({ statuses: [[100 + 1 / 60_000, 'resolved']] }, 100, 500)).toMatchObject({ state: 'breached', breachedAt: after(100), stoppedAt: new Date(late) });
  });

  it('is not undone by closing the ticket days later', () => {
    expect(resolution({ statuses: [[40, 'resolved'], [4000, 'closed']] }, 100, 5000)).toMatchObject({ state: 'met', stoppedAt: after(40), spentMinutes: 40 });
  });

  it('after work hours is measured by the calendar', () => {
    const reading = readStory({ statuses: [[9 * 60, 'resolved']] }, solveIn(480), 10 * 60, calendar());
    expect(reading.targets.resolution).toMatchObject({ state: 'breached', breachedAt: new Date('2026-03-02T17:00:00Z') });
  });
});

describe('a reopened ticket', () => {
  const reopened: Story = { statuses: [[40, 'resolved'], [1000, 'processing']] };

  it('goes on where the clock stood: the time while it was resolved does not count', () => {
    expect(resolution(reopened, 100, 1010)).toMatchObject({ state: 'ok', spentMinutes: 50, dueAt: after(1060), stoppedAt: null, cycle: 2 });
  });

  it('breaks the promise when the rest is not enough', () => {
    expect(resolution(reopened, 100, 1060)).toMatchObject({ state: 'breached', breachedAt: after(1060) });
  });

  it('keeps it when it is resolved again in time', () => {
    expect(resolution({ statuses: [...(reopened.statuses ?? []), [1030, 'resolved']] }, 100, 2000)).toMatchObject({ state: 'met', stoppedAt: after(1030), spentMinutes: 70 });
  });

  it('stays broken when it was resolved late before', () => {
    expect(resolution({ statuses: [[140, 'resolved'], [1000, 'processing']] }, 100, 1010)).toMatchObject({ state: 'breached', breachedAt: after(100) });
  });

  it('has had its first response with the first resolution', () => {
    expect(firstResponse(reopened, 60, 1010)).toMatchObject({ state: 'met', stoppedAt: after(40) });
  });
});

describe('a first response', () => {
  it('is the first public reply', () => {
    expect(firstResponse({ replies: [20, 30] }, 60, 500)).toMatchObject({ state: 'met', stoppedAt: after(20), spentMinutes: 20, dueAt: after(60) });
  });

  it('that is late breaks the promise for good', () => {
    expect(firstResponse({ replies: [75] }, 60, 500)).toMatchObject({ state: 'breached', breachedAt: after(60), stoppedAt: after(75), spentMinutes: 75 });
  });

  it('may be given in a pause', () => {
    expect(firstResponse({ statuses: [[10, 'pending']], replies: [400] }, 60, 500)).toMatchObject({ state: 'met', stoppedAt: after(400), spentMinutes: 10 });
  });

  it('is the resolution when nobody replied before', () => {
    expect(firstResponse({ statuses: [[20, 'resolved']] }, 60, 500)).toMatchObject({ state: 'met', stoppedAt: after(20) });
  });
});

describe('a next reply', () => {
  it('is promised only while the customer waits', () => {
    expect(nextReply({ replies: [5] }, 20)).toBeNull();
    expect(nextReply({ replies: [5], messages: [30] }, 29)).toBeNull();
    expect(nextReply({ replies: [5], messages: [30] }, 40)).toMatchObject({ state: 'ok', startedAt: after(30), dueAt: after(90), cycle: 1 });
  });

  it('counts from the first message without an answer, not from the last', () => {
    expect(nextReply({ messages: [30, 50, 80] }, 85)).toMatchObject({ startedAt: after(30), dueAt: after(90) });
  });

  it('ends with the next public reply, and begins anew with the next message', () => {
    const story: Story = { messages: [30, 100], replies: [50] };
    expect(nextReply(story, 60)).toMatchObject({ state: 'met', stoppedAt: after(50), cycle: 1 });
    expect(nextReply(story, 120)).toMatchObject({ state: 'ok', startedAt: after(100), cycle: 2 });
  });

  it('answers a message that came in the same moment', () => {
    expect(nextReply({ messages: [30, 50], replies: [50] }, 500)).toMatchObject({ state: 'met', startedAt: after(30), cycle: 1 });
    expect(nextReply({ messages: [50], replies: [50] }, 500)).toMatchObject({ state: 'met', stoppedAt: after(50) });
  });

  it('pauses with the ticket', () => {
    expect(nextReply({ messages: [30], statuses: [[40, 'pending'], [100, 'processing']] }, 110)).toMatchObject({ dueAt: after(150), pausedMinutes: 60 });
  });

  it('ends with the resolution', () => {
    expect(nextReply({ messages: [30], statuses: [[40, 'resolved']] }, 500)).toMatchObject({ state: 'met', stoppedAt: after(40) });
  });

  it('that was late once is remembered when the next one is in time', () => {
    const reading = readStory({ messages: [0, 200], replies: [90, 210] }, terms({ nextReply: 60 }), 300);
    expect(reading.targets.nextReply).toMatchObject({ state: 'met', cycle: 2 });
    expect(reading).toMatchObject({ state: 'breached', isBreached: { firstResponse: false, nextReply: true, resolution: false } });
  });

  it('to the message that waits for the first response is not due before that', () => {
    const promised = terms({ firstResponse: 240, nextReply: 60 });
    expect(nextReply({ messages: [0] }, 10, promised)).toMatchObject({ targetMinutes: 240, dueAt: after(240) });
    expect(nextReply({ messages: [0, 300], replies: [200] }, 310, promised)).toMatchObject({ targetMinutes: 60, dueAt: after(360) });
  });

  it('that nobody gave before the ticket ended is waived', () => {
    expect(nextReply({ statuses: [[10, 'resolved']], messages: [20] }, 500)).toMatchObject({ state: 'waived', stoppedAt: after(20) });
  });
});

describe('a cancelled ticket', () => {
  const promised = terms({ firstResponse: 60, resolution: 100 });

  it('neither keeps nor breaks its promises', () => {
    const reading = readStory({ statuses: [[30, 'cancelled']] }, promised, 500);
    expect(reading.targets).toMatchObject({ firstResponse: { state: 'waived', stoppedAt: after(30), dueAt: null }, resolution: { state: 'waived' } });
    expect(reading).toMatchObject({ state: 'waived', nextDue: null, nextAlertAt: null, owed: [] });
  });

  it('does not hide what was broken before', () => {
    expect(readStory({ statuses: [[70, 'cancelled']] }, promised, 500).targets).toMatchObject({ firstResponse: { state: 'breached' }, resolution: { state: 'waived' } });
  });
});

describe('the ticket as a whole', () => {
  const promised = terms({ firstResponse: 60, nextReply: 60, resolution: 200 });

  it.each<[string, Story, number, string | null]>([
    ['in time everywhere', {}, 10, 'ok'],
    ['a warning anywhere', {}, 50, 'warning'],
    ['broken anywhere', {}, 60, 'breached'],
    ['broken once, though all is well again', { replies: [70] }, 80, 'breached'],
    ['paused', { statuses: [[10, 'pending']], replies: [5] }, 80, 'paused'],
    ['paused, but broken before', { statuses: [[70, 'pending']] }, 80, 'breached'],
    ['answered, and still to be solved', { replies: [5] }, 10, 'ok'],
    ['solved in time', { replies: [5], statuses: [[50, 'resolved']] }, 500, 'met'],
    ['answered, then cancelled', { replies: [5], statuses: [[50, 'cancelled']] }, 500, 'met'],
  ])('%s', (_what, story, minute, state) => {
    expect(readStory(story, promised, minute).state).toBe(state);
  });

  it('without any promise has no state', () => {
    expect(readStory({}, terms(), 10)).toMatchObject({ state: null, nextDue: null, nextAlertAt: null, owed: [], targets: { firstResponse: null, nextReply: null, resolution: null } });
  });

  it('shows the open promise that is due first', () => {
    const dueAt = (story: Story, minute: number) => readStory(story, promised, minute).nextDue;
    expect(dueAt({}, 10)).toEqual({ target: 'firstResponse', dueAt: after(60) });
    expect(dueAt({}, 90)).toEqual({ target: 'firstResponse', dueAt: after(60) });
    expect(dueAt({ replies: [5] }, 10)).toEqual({ target: 'resolution', dueAt: after(200) });
    expect(dueAt({ replies: [5], messages: [40] }, 50)).toEqual({ target: 'nextReply', dueAt: after(100) });
    expect(dueAt({ statuses: [[20, 'pending']] }, 50)).toBeNull();
    expect(dueAt({ statuses: [[20, 'resolved']] }, 50)).toBeNull();
  });

  it('is read before its submission as if it had just been submitted', () => {
    expect(readStory({}, promised, -10).targets.resolution).toMatchObject({ state: 'ok', spentMinutes: 0, dueAt: after(200) });
  });
});

describe('a change of the terms', () => {
  it('measures the whole history anew: a higher priority may be late at once', () => {
    const story: Story = { statuses: [[10, 'pending'], [40, 'processing']] };
    expect(readStory(story, solveIn(480), 200).targets.resolution).toMatchObject({ state: 'ok', dueAt: after(510) });
    expect(readStory(story, solveIn(120), 200).targets.resolution).toMatchObject({ state: 'breached', breachedAt: after(150) });
  });

  it('brings back a deadline: a lower priority is in time again', () => {
    expect(readStory({}, solveIn(60), 100)).toMatchObject({ state: 'breached' });
    expect(readStory({}, solveIn(300), 100)).toMatchObject({ state: 'ok', isBreached: { resolution: false } });
  });

  it('of the calendar counts for all days since the submission', () => {
    expect(readStory({}, solveIn(600), 24 * 60).targets.resolution).toMatchObject({ state: 'breached' });
    expect(readStory({}, solveIn(600), 24 * 60, calendar()).targets.resolution).toMatchObject({ state: 'warning', spentMinutes: 480 });
  });
});
