import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import React, { type ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AI_INSTRUCTIONS } from '../ai-nodes';
import AiResultFieldset from '../AiResultFieldset';
import AnalyseFieldset from '../AnalyseFieldset';
import DraftReplyFieldset from '../DraftReplyFieldset';
import { registerWorkflowClient } from '../register-workflow-client';
import ReviewReplyFieldset from '../ReviewReplyFieldset';
import TranslateFieldset from '../TranslateFieldset';

vi.mock('@nocobase/flow-engine', async (original) => {
  // The same engine each time, as in the host: a new one would be asked anew after each rendering.
  const request = async () => ({ data: { data: [{ code: 'printer', title: 'Printer' }] } });
  const { t } = await import('../../__tests__/fake-words');
  const engine = { context: { t, api: { request } } };
  return { ...(await original<object>()), useFlowEngine: () => engine };
});

afterEach(cleanup);

interface Part {
  new (): { type: string; group: string; sync: boolean; validate(config: object): boolean };
}

/** A drawer in a form that tells what was changed. */
function drawer(fields: ReactElement) {
  const changed = vi.fn();
  render(<Form onValuesChange={(_change, values) => changed(values)}>{fields}</Form>);
  return () => changed.mock.lastCall?.[0] as { config: Record<string, unknown> } | undefined;
}

describe('AI in the workflow editor', () => {
  it('offers a trigger that may run without a choice, and nodes in the group of tickets', () => {
    const workflow = { registerTrigger: vi.fn(), registerInstruction: vi.fn() };
    registerWorkflowClient({ pm: { get: () => workflow } });
    const [[type, Trigger]] = workflow.registerTrigger.mock.calls as [string, Part][];
    expect([type, new Trigger().validate({}), new Trigger().sync]).toEqual(['ticketing-ai-result', true, false]);
    for (const [name, Node] of workflow.registerInstruction.mock.calls as [string, Part][]) expect([new Node().type, new Node().group]).toEqual([name, 'ticketing']);
    expect(workflow.registerInstruction).toHaveBeenCalledTimes(4);
  });

  it('is left out on a desk without workflows', () => {
    expect(() => registerWorkflowClient({ pm: { get: () => undefined } })).not.toThrow();
  });
});

describe('the trigger', () => {
  it('asks which results start the workflow, and keeps what was chosen', async () => {
    const kept = drawer(<AiResultFieldset />);
    fireEvent.click(screen.getByLabelText('Only when AI is sure of the category'));
    fireEvent.click(screen.getByLabelText('Sentiment: negative'));
    fireEvent.click(screen.getByLabelText('Customer urgency: high'));
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Only these categories of AI' }));
    fireEvent.click(await screen.findByTitle('Printer'));
    await waitFor(() => expect(kept()).toMatchObject({ config: { sureOnly: true, sentiments: ['negative'], urgencies: ['high'], categories: ['printer'] } }));
    expect(screen.getByText('Only for tickets that match')).toBeTruthy();
  });
});

describe('the nodes', () => {
  it.each([['analyse', <AnalyseFieldset />], ['draft', <DraftReplyFieldset />], ['review', <ReviewReplyFieldset />], ['translate', <TranslateFieldset />]])('%s asks for the ticket, and what happens when AI refuses', (_name, fields) => {
    const kept = drawer(fields);
    expect(screen.getByText('Ticket')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Continue when AI refuses'));
    expect(kept()).toMatchObject({ config: { continueOnRefusal: true } });
  });

  it('a draft has a tone, and a translation a language and perhaps a comment', async () => {
    const kept = drawer(<DraftReplyFieldset />);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Tone' }));
    fireEvent.click(await screen.findByTitle('Apologetic'));
    await waitFor(() => expect(kept()).toMatchObject({ config: { tone: 'apologetic' } }));
    cleanup();
    const translated = drawer(<TranslateFieldset />);
    fireEvent.change(screen.getByLabelText('Into the language'), { target: { value: 'de' } });
    fireEvent.change(screen.getByLabelText('Comment (ID)'), { target: { value: '17' } });
    expect(translated()).toMatchObject({ config: { to: 'de', commentId: '17' } });
    fireEvent.change(screen.getByLabelText('Comment (ID)'), { target: { value: '' } });
    expect(translated()).toMatchObject({ config: { commentId: null } });
  });

  it.each([
    ['ticketing-ai-draft', ['text', 'tier', 'articles', 'skipped', 'refused']], ['ticketing-ai-review', ['mayBeSent', 'findingCount', 'findings', 'tier', 'refused']], ['ticketing-ai-translate', ['text', 'from', 'skipped', 'refused']],
  ] as const)('%s gives later nodes what came of it', (type, names) => {
    const variables = new AI_INSTRUCTIONS[type]().useVariables({ key: 'n1', title: 'AI', config: { continueOnRefusal: true } });
    expect(variables).toMatchObject({ key: 'n1', label: 'AI', value: 'n1' });
    expect(variables?.children?.map(({ value }) => value)).toEqual(names);
  });

  it('"Analyse ticket" gives what AI tells', () => {
    const variables = new AI_INSTRUCTIONS['ticketing-ai-analyse']().useVariables({ key: 'n1', config: {} });
    expect(variables?.children?.map(({ value }) => value)).toEqual(expect.arrayContaining(['categoryCode', 'isSure', 'urgency', 'suggestedReply']));
  });
});
