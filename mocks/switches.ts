type Switch = { choices: readonly string[]; choose: (choice: string) => void };

/** A small box of selects in a corner, for whoever develops the screens. */
export function addSwitches(switches: Record<string, Switch>): void {
  const box = document.createElement('aside');
  box.setAttribute('aria-label', 'Development switches');
  Object.assign(box.style, {
    position: 'fixed',
    insetBlockEnd: '0.5rem',
    insetInlineStart: '0.5rem',
    zIndex: '9',
    display: 'flex',
    gap: '0.5rem',
    padding: '0.4rem',
    background: '#211d17',
    color: '#ffffff',
    font: '14px sans-serif',
  });
  for (const [name, { choices, choose }] of Object.entries(switches)) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.style.color = '#000000';
    select.append(...choices.map((choice) => new Option(choice)));
    select.addEventListener('change', () => choose(select.value));
    label.append(`${name} `, select);
    box.append(label);
  }
  document.body.append(box);
}
