(() => {
  const input = document.querySelector('[data-search]');
  const list = document.getElementById('suggestions');
  if (!input || !list) return;
  let asked = 0;
  let timer;
  const show = (found) => {
    list.replaceChildren();
    if (!found.length) list.textContent = input.dataset.none;
    for (const { title, summary, href } of found) {
      const link = document.createElement('a');
      link.href = href;
      const name = document.createElement('b');
      name.textContent = title;
      const text = document.createElement('span');
      text.textContent = summary;
      link.append(name, text);
      list.append(link);
    }
    list.hidden = false;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    const question = (asked += 1);
    const q = input.value.trim();
    if (q.length < 2) {
      list.hidden = true;
      return;
    }
    timer = setTimeout(async () => {
      const separator = input.dataset.search.includes('?') ? '&' : '?';
      const answer = await fetch(`${input.dataset.search}${separator}q=${encodeURIComponent(q)}`).catch(() => undefined);
      if (!answer?.ok || question !== asked) return;
      const { data } = await answer.json();
      if (question === asked) show(data);
    }, 200);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') list.hidden = true;
    if (event.key === 'ArrowDown' && !list.hidden) {
      event.preventDefault();
      list.querySelector('a')?.focus();
    }
  });
})();
