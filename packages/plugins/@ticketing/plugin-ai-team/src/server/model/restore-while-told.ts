import type { Redactor } from '../../domain';

/** A placeholder is no longer; what is open longer than that is none. In UTF-16 units. */
const LONGEST_PLACEHOLDER = 24;

/** Puts back what was hidden while the words still come: a placeholder may come in two parts, so that its beginning waits for its end. */
export function restoreWhileTold(redactor: Pick<Redactor, 'restore'>, onText: (part: string) => void): { add(part: string): void; end(): void } {
  let waiting = '';
  const tell = (text: string) => text && onText(redactor.restore(text));
  return {
    add(part) {
      waiting += part;
      const sure = sureUntil(waiting);
      tell(waiting.slice(0, sure));
      waiting = waiting.slice(sure);
    },
    end() {
      tell(waiting);
      waiting = '';
    },
  };
}

/** Up to here the text holds no placeholder that has begun and not ended, with brackets or without. */
function sureUntil(text: string): number {
  const open = text.search(/[[({<（【「《][^\])}>）】」》]*$/u);
  if (open >= 0 && text.length - open <= LONGEST_PLACEHOLDER) return open;
  const word = text.search(/[A-Za-z0-9_-]+$/);
  return word >= 0 && text.length - word <= LONGEST_PLACEHOLDER ? word : text.length;
}
