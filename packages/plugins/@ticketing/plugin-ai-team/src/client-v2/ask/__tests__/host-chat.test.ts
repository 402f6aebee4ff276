import { describe, expect, it, vi } from 'vitest';
import { hostChatOf } from '../host-chat';

describe('the chat of the host', () => {
  it('opens with an employee and a message that a person sends', () => {
    const triggerTask = vi.fn();
    const chat = hostChatOf({ pm: { get: (name) => (name === 'ai' ? { aiManager: { triggerTask } } : undefined) } });
    chat.open('desk-sam', 'What now?');
    expect([chat.isThere(), triggerTask.mock.calls]).toEqual([true, [[{ aiEmployee: 'desk-sam', tasks: [{ title: 'What now?', message: { user: 'What now?' }, autoSend: false }] }]]]);
  });

  it('is not there without the AI of the host', () => {
    const chat = hostChatOf({ pm: { get: () => undefined } });
    chat.open('desk-sam', 'What now?');
    expect(chat.isThere()).toBe(false);
  });
});
