import type { DemoUser } from './demo-plan';

const person = (username: string, nickname: string, role: DemoUser['role'], language: DemoUser['language']): DemoUser => ({
  username,
  nickname,
  email: `${username}@example.com`,
  role,
  language,
});

export const DEMO_USERS: readonly DemoUser[] = [
  person('agent1', 'Emma Clark', 'ticketing_agent', 'en'),
  person('agent2', 'Liam Novak', 'ticketing_agent', 'en'),
  person('agent3', 'Sofia Moreno', 'ticketing_agent', 'en'),
  person('agent4', '陈伟', 'ticketing_agent', 'zh'),
  person('agent5', '李娜', 'ticketing_agent', 'zh'),
  person('agent6', '张敏', 'ticketing_agent', 'zh'),
  person('supervisor1', 'Grace Miller', 'ticketing_supervisor', 'en'),
  person('supervisor2', '王建国', 'ticketing_supervisor', 'zh'),
];
