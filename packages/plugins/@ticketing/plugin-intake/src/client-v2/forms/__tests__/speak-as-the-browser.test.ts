import { describe, expect, it, vi } from 'vitest';
import { languageOf, speaksAnotherLanguage } from '../speak-as-the-browser';

const FORM = { pathname: '/public-forms/ticketing_repair' };
const aStorage = (values: Record<string, string> = {}) => ({ getItem: (key: string) => values[key] ?? null, setItem: (key: string, value: string) => void (values[key] = value) });
const anApp = (auth: object = {}) => ({ apiClient: { auth: { token: '', locale: 'en-US', setLocale: vi.fn(), ...auth } } });

describe('a stranger at a form', () => {
  it('is spoken to as his browser asks, once', () => {
    const [app, storage] = [anApp(), aStorage()];
    expect(speaksAnotherLanguage(app, FORM, ['fr-FR', 'zh-CN', 'en'], storage)).toBe(true);
    expect(app.apiClient.auth.setLocale).toHaveBeenCalledWith('zh-CN');
    expect(speaksAnotherLanguage(app, FORM, ['zh-CN'], storage)).toBe(false);
  });
  it.each([
    ['who reads the language of the app', anApp(), FORM, ['en-GB']],
    ['who reads neither', anApp(), FORM, ['fr']],
    ['who is signed in', anApp({ token: 't' }), FORM, ['zh-CN']],
    ['on another page', anApp(), { pathname: '/admin' }, ['zh-CN']],
  ])('%s is left alone', (_who, app, page, wanted) => {
    expect(speaksAnotherLanguage(app, page, wanted, aStorage())).toBe(false);
    expect(app.apiClient.auth.setLocale).not.toHaveBeenCalled();
  });
  it('may read more languages than we speak', () => expect(languageOf(['de', 'ZH-hk'])).toBe('zh-CN'));
});
