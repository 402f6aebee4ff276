import { describe, expect, it } from 'vitest';
import { candidates, inMinutes, minutesAgo, NOW, queue, ticket } from '../../__tests__/some-desk';
import type { Candidate } from '../../agents/candidate';
import type { RoutingRequest } from '../../request/routing-request';
import { rank } from '../rank';
import type { RankingQueue } from '../ranking-queue';
import type { Weights } from '../weights';

const ranked = (agents: Candidate[], request: Partial<RoutingRequest> = {}, changes: Partial<RankingQueue> = {}) => rank(agents, ticket(request), queue(changes), NOW);
const order = (...args: Parameters<typeof ranked>) => ranked(...args).map(({ userId }) => userId);
const points = (...args: Parameters<typeof ranked>) => ranked(...args).map((one) => one.points);
const erp = (minLevel: number) => ({ requiredSkills: [{ skill: 'erp', minLevel }] });
/** One rule alone decides. */
const only = (rule: keyof Weights) => ({ weights: { skill: 0, load: 0, fairness: 0, lastAgent: 0, language: 0, slaTime: 0, [rule]: 1 } });

describe('by weights, the ticket goes to whoever', () => {
  it('has the higher level of the skill', () => {
    const agents = candidates({ skills: { erp: 3 } }, { skills: { erp: 5 } }, { skills: { erp: 1 } });
    expect(ranked(agents, erp(2), only('skill'))).toEqual([
      { userId: '2', points: 100, reasons: [{ rule: 'skill', points: 100, params: { skill: 'erp', level: 5, minLevel: 2 } }] },
      { userId: '1', points: 60, reasons: [{ rule: 'skill', points: 60, params: { skill: 'erp', level: 3, minLevel: 2 } }] },
    ]);
  });

  it('has the higher levels of all the skills together', () => {
    const requiredSkills = [{ skill: 'erp', minLevel: 1 }, { skill: 'network', minLevel: 1 }];
    const agents = candidates({ skills: { erp: 5, network: 1 } }, { skills: { erp: 4, network: 3 } });
    expect(ranked(agents, { requiredSkills }, only('skill')).map((one) => [one.userId, one.points])).toEqual([['2', 70], ['1', 60]]);
  });

  it('has more free capacity, an urgent ticket taking more than one place of it', () => {
    const agents = candidates({ openByPriority: { P2: 2 } }, { openByPriority: { P0: 2 } }, { openByPriority: { P3: 2 } }, { capacity: 4, openByPriority: { P2: 2 } });
    expect(ranked(agents, {}, only('load')).map((one) => [one.userId, one.points])).toEqual([['3', 90], ['1', 80], ['2', 60], ['4', 50]]);
    expect(ranked(agents, {}, only('load'))[2].reasons).toEqual([{ rule: 'load', points: 60, params: { open: 2, capacity: 10, weighted: 8 } }]);
  });

  it('waited longer for a new ticket, two hours being as long as counts', () => {
    const agents = candidates({ lastAssignedAt: minutesAgo(30) }, { lastAssignedAt: null }, { lastAssignedAt: minutesAgo(240) }, { lastAssignedAt: inMinutes(5) });
    expect(ranked(agents, {}, only('fairness')).map((one) => [one.userId, one.points, one.reasons[0].params])).toEqual([
      ['2', 100, { minutes: null }], ['3', 100, { minutes: 240 }], ['1', 25, { minutes: 30 }], ['4', 0, { minutes: 0 }],
    ]);
  });

  it('knows the customer, three earlier tickets being as good as any', () => {
    const earlierTickets = new Map([['1', 1], ['2', 7], ['3', 3]]);
    expect(points(candidates({}, {}, {}, {}), { earlierTickets }, only('lastAgent'))).toEqual([100, 100, 33.33, 0]);
  });

  it('speaks the language, of whatever region', () => {
    const agents = candidates({ languages: ['en'] }, { languages: ['de', 'zh'] }, { languages: ['ZH_tw'] });
    expect(ranked(agents, { language: 'zh-CN' }, only('language'))).toEqual([
      { userId: '2', points: 100, reasons: [{ rule: 'language', points: 100, params: { language: 'zh-CN' } }] },
      { userId: '3', points: 100, reasons: [{ rule: 'language', points: 100, params: { language: 'zh-CN' } }] },
      { userId: '1', points: 0, reasons: [] },
    ]);
  });

  it.each([
    ['four hours or more left: free capacity counts no more than usual', 240, [0, 0], []],
    ['two hours left', 120, [50, 40], [{ rule: 'slaTime', points: 40, params: { minutesLeft: 120, open: 2 } }]],
    ['nothing left', 0, [100, 80], [{ rule: 'slaTime', points: 80, params: { minutesLeft: 0, open: 2 } }]],
    ['a broken promise', -90, [100, 80], [{ rule: 'slaTime', points: 80, params: { minutesLeft: -90, open: 2 } }]],
  ])('is freer, the more so the less time is left: %s', (_, minutes, expected, reasons) => {
    const result = ranked(candidates({}, { openByPriority: { P2: 2 } }), { slaDueAt: inMinutes(minutes) }, only('slaTime'));
    expect(result.map((one) => one.points)).toEqual(expected);
    expect(result[1].reasons).toEqual(reasons);
  });
});

describe('points', () => {
  it('are a hundred for whoever is best in everything', () => {
    const best = candidates({ skills: { erp: 5 }, languages: ['zh'] });
    expect(ranked(best, { ...erp(1), language: 'zh', earlierTickets: new Map([['1', 9]]), slaDueAt: NOW })).toMatchObject([{ points: 100 }]);
  });

  it('are never more than a hundred, however they are rounded', () => {
    const alike = { skill: 1, load: 1, fairness: 1, lastAgent: 1, language: 1, slaTime: 1 };
    const request = { ...erp(1), language: 'zh', earlierTickets: new Map([['1', 9]]), slaDueAt: NOW };
    expect(points(candidates({ skills: { erp: 5 }, languages: ['zh'] }), request, { weights: alike })).toEqual([99.96]);
  });

  it('are the sum of the reasons, told in the same order for everybody', () => {
    const [best, other] = ranked(candidates({ skills: { erp: 4 }, languages: ['zh'] }, { skills: { erp: 5 } }), { ...erp(1), language: 'zh', earlierTickets: new Map([['1', 1]]) });
    expect(best.reasons.map(({ rule, points: given }) => [rule, given])).toEqual([['lastAgent', 5], ['language', 10], ['skill', 24], ['load', 30], ['fairness', 10]]);
    expect([best.points, other.points]).toEqual([79, 70]);
  });

  it('of several skills lose nothing by rounding', () => {
    const requiredSkills = ['erp', 'network', 'printers'].map((skill) => ({ skill, minLevel: 1 }));
    const [{ points: all, reasons }] = ranked(candidates({ skills: { erp: 5, network: 5, printers: 5 } }), { requiredSkills }, only('skill'));
    expect([all, ...reasons.map((one) => one.points)]).toEqual([100, 33.33, 33.33, 33.34]);
  });

  it('of a rule without weight are not told; a required skill always is', () => {
    expect(ranked(candidates({ skills: { erp: 4 } }), erp(1), only('load'))[0].reasons.map(({ rule, points: given }) => [rule, given])).toEqual([['skill', 0], ['load', 100]]);
  });

  it('are none when no rule counts', () => {
    expect(points(candidates({}, {}), {}, { weights: { ...only('load').weights, load: 0 } })).toEqual([0, 0]);
  });
});

describe('between equals', () => {
  it('whoever was assigned something longest ago comes first, whoever never was before all', () => {
    const agents = candidates({ lastAssignedAt: minutesAgo(1) }, { lastAssignedAt: minutesAgo(200) }, { lastAssignedAt: minutesAgo(300) }, {});
    expect(order(agents, {}, only('load'))).toEqual(['4', '3', '2', '1']);
  });

  it('then the place in the queue decides, then the id', () => {
    expect(order(candidates({ sort: 5 }, { sort: 2 }, { sort: 2 }), {}, only('load'))).toEqual(['2', '3', '1']);
    expect(order(candidates({ userId: '10', sort: 1 }, { userId: '9', sort: 1 }), {}, only('load'))).toEqual(['9', '10']);
  });
});

describe('the least loaded', () => {
  it('is first, measured by what each can bear', () => {
    const agents = candidates({ capacity: 20, openByPriority: { P2: 6 } }, { capacity: 10, openByPriority: { P2: 4 } }, { capacity: 4, openByPriority: { P2: 1 } });
    expect(ranked(agents, {}, { strategy: 'leastLoaded' }).map((one) => [one.userId, one.points])).toEqual([['3', 75], ['1', 70], ['2', 60]]);
  });

  it('is found even among those whose places urgent tickets have all taken', () => {
    const agents = candidates({ openByPriority: { P0: 7 } }, { openByPriority: { P0: 6 } });
    expect(ranked(agents, {}, { strategy: 'leastLoaded' }).map((one) => [one.userId, one.points])).toEqual([['2', 0], ['1', 0]]);
  });

  it('needs the skills, too, and hears so', () => {
    expect(ranked(candidates({}, { skills: { erp: 2 } }), erp(2), { strategy: 'leastLoaded' })).toEqual([{
      userId: '2',
      points: 100,
      reasons: [{ rule: 'load', points: 100, params: { open: 0, capacity: 10, weighted: 0 } }, { rule: 'skill', points: 0, params: { skill: 'erp', level: 2, minLevel: 2 } }],
    }]);
  });
});

describe('in turn', () => {
  const inTurn = (agents: Candidate[], turn: number | null) => order(agents, {}, { strategy: 'roundRobin', turn });

  it('the first begins, and after the last comes the first again', () => {
    const agents = candidates({}, {}, {});
    expect([null, 1, 2, 3].map((turn) => inTurn(agents, turn))).toEqual([['1', '2', '3'], ['2', '3', '1'], ['3', '1', '2'], ['1', '2', '3']]);
  });

  it('whoever cannot take the ticket is passed over', () => {
    expect(inTurn(candidates({}, { availability: 'offline' }, {}), 1)).toEqual(['3', '1']);
  });

  it('goes on where it was when the member who had the last turn leaves', () => {
    expect(inTurn(candidates({}, { sort: 3 }, { sort: 4 }), 2)).toEqual(['2', '3', '1']);
  });

  it('members who share a place take turns, too', () => {
    const agents = candidates({ sort: 1, lastAssignedAt: minutesAgo(1) }, { sort: 1, lastAssignedAt: minutesAgo(9) }, { sort: 1, lastAssignedAt: minutesAgo(5) });
    expect(inTurn(agents, 1)).toEqual(['2', '3', '1']);
  });

  it('the place in the line is the reason', () => {
    expect(ranked(candidates({}, {}), {}, { strategy: 'roundRobin', turn: 1 })).toEqual([
      { userId: '2', points: 0, reasons: [{ rule: 'turn', points: 0, params: { place: 1 } }] },
      { userId: '1', points: 0, reasons: [{ rule: 'turn', points: 0, params: { place: 2 } }] },
    ]);
  });
});

describe('in sequence', () => {
  it('the first who can takes everything', () => {
    const agents = candidates({ availability: 'away' }, { openByPriority: { P2: 9 } }, {});
    expect(ranked(agents, {}, { strategy: 'sequential' }).map(({ userId, reasons }) => [userId, reasons[0].rule])).toEqual([['2', 'order'], ['3', 'order']]);
  });
});

describe('by chance', () => {
  const first = (ticketId: string, agents: Candidate[]) => order(agents, { ticketId }, { strategy: 'random' })[0];

  it('everybody has the same', () => {
    const agents = candidates({}, {}, {}, {}, {});
    const counts = new Map<string, number>();
    for (let id = 1; id <= 5000; id += 1) {
      const userId = first(String(id), agents);
      counts.set(userId, (counts.get(userId) ?? 0) + 1);
    }
    for (const { userId } of agents) expect(Math.abs((counts.get(userId) ?? 0) - 1000)).toBeLessThan(100);
  });

  it('the draw of the others stays when somebody leaves', () => {
    const agents = candidates({}, {}, {}, {}, {});
    const drawn = order(agents, { ticketId: '77' }, { strategy: 'random' });
    expect(order(agents.slice(1), { ticketId: '77' }, { strategy: 'random' })).toEqual(drawn.filter((id) => id !== '1'));
  });
});

describe('by hand', () => {
  it('nobody is ranked', () => {
    expect(ranked(candidates({}, {}), {}, { strategy: 'manual' })).toEqual([]);
  });
});
