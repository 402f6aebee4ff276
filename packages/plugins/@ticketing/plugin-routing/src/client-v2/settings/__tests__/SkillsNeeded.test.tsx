import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { SkillsNeeded } from '../skills/SkillsNeeded';
import { fakeSettings } from './fake-settings';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeSettings();
  renderUnstyled(<SkillsNeeded api={fake.api} t={t} />);
  await screen.findByText('ERP level 2');
  return fake;
}

describe('what tickets of a business type ask for', () => {
  it('stands beside its name', async () => {
    await show();
    expect(within(screen.getByRole('listitem', { name: 'Repair' })).getByText('ERP level 2')).toBeTruthy();
  });

  it('is changed in place', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Edit Repair'));
    const row = within(screen.getByRole('listitem', { name: 'Repair' }));
    fireEvent.click(await row.findByText('Add a skill'));
    fireEvent.click(row.getByLabelText('Remove skill 1'));
    fireEvent.click(row.getByText('Save'));
    await waitFor(() => expect(api.requireOfBusinessType).toHaveBeenCalledWith('1', [{ skill: 'pumps', minLevel: 1 }]));
    expect(await screen.findByText('Pumps level 1')).toBeTruthy();
  });

  it('stays as it was when one thinks better of it', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Edit Repair'));
    fireEvent.click(screen.getByLabelText('Remove skill 1'));
    fireEvent.click(screen.getByText('Cancel'));
    expect(screen.getByText('ERP level 2')).toBeTruthy();
    expect(api.requireOfBusinessType).not.toHaveBeenCalled();
  });
});
