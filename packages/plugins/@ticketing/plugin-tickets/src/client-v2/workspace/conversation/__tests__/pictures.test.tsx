import { cleanup, fireEvent, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-desk';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { pictureSource } from '../picture-source';
import { SafeHtml } from '../SafeHtml';

afterEach(cleanup);

const DATA = 'data:image/png;base64,iVBORw0KGgo=';
const PAGE = 'https://desk.example/v/admin/tickets';
const show = (html: string) => renderUnstyled(<SafeHtml html={html} t={t} />).container;
const pictures = (within: Element) => [...within.querySelectorAll('img')];

describe('the source of a picture', () => {
  it.each([
    ['/files/1.png', 'https://desk.example/files/1.png'],
    ['https://desk.example/files/1.png', 'https://desk.example/files/1.png'],
    [DATA, DATA],
  ])('%s tells nobody else', (src, address) => {
    expect(pictureSource(src, PAGE)).toEqual({ src: address, host: null });
  });

  it.each([
    ['https://tracker.example/1.gif', 'tracker.example'],
    ['http://desk.example/1.gif', 'desk.example'],
    ['https://desk.example:8443/1.gif', 'desk.example:8443'],
    ['//tracker.example/1.gif', 'tracker.example'],
    ['/\\tracker.example/1.gif', 'tracker.example'],
    ['/\t/tracker.example/1.gif', 'tracker.example'],
    ['\\\\tracker.example/1.gif', 'tracker.example'],
    ['  https://user:secret@tracker.example/1.gif', 'tracker.example'],
    ['https:tracker.example/1.gif', null],
  ])('%s is on the host %s', (src, host) => {
    expect(pictureSource(src, PAGE)?.host).toBe(host);
  });

  it.each(['', 'javascript:x()', 'cid:part1', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:text/html,x', 'blob:https://x/1', 'https://'])(
    '"%s" is none',
    (src) => {
      expect(pictureSource(src, PAGE)).toBeNull();
    },
  );
});

describe('a picture in a message', () => {
  it('shows at once when it is in the message itself or on our own server', () => {
    const message = show(`<p>See <img src="/files/1.png" alt="Screen"><img src="${DATA}" alt="Dot"></p>`);
    expect(pictures(message).map((picture) => picture.alt)).toEqual(['Screen', 'Dot']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('of another host is not loaded, but told with its words, until somebody asks for it', () => {
    const message = show('<p>Hello<img src="https://tracker.example/1.gif?reader=7" alt="Our logo"></p>');
    expect(pictures(message)).toEqual([]);
    expect(message.innerHTML).not.toContain('reader=7');
    expect(message.textContent).toContain('Our logo');
    const button = screen.getByRole('button', { name: 'Show picture from tracker.example' });
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Our logo');

    fireEvent.click(button);
    const [picture] = pictures(message);
    expect(picture.getAttribute('src')).toBe('https://tracker.example/1.gif?reader=7');
    expect(picture.alt).toBe('Our logo');
    expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(document.activeElement).toBe(picture);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is asked for one by one', () => {
    const message = show('<img src="https://a.example/1.png"><img src="https://b.example/2.png">');
    fireEvent.click(screen.getByRole('button', { name: 'Show picture from b.example' }));
    expect(pictures(message).map((picture) => picture.src)).toEqual(['https://b.example/2.png']);
    expect(screen.getByRole('button', { name: 'Show picture from a.example' })).toBeTruthy();
  });

  it('stays shown when the conversation is read again', () => {
    const html = '<img src="https://a.example/1.png" alt="A">';
    const view = renderUnstyled(<SafeHtml html={html} t={t} />);
    fireEvent.click(screen.getByRole('button'));
    view.rerender(<SafeHtml html={html} t={(key) => t(key)} />);
    expect(pictures(view.container)).toHaveLength(1);
  });

  it('in a link is shown without following the link', () => {
    show('<a href="https://shop.example"><img src="https://shop.example/1.png" alt="Shop"></a>');
    // False: the click was prevented from doing anything else.
    expect(fireEvent.click(screen.getByRole('button', { name: 'Show picture from shop.example' }))).toBe(false);
  });
});
