/**
 * An element with properties and children. Strings become text, never markup: what people have
 * typed is shown as it is.
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || key === 'role') {
      made.setAttribute(key, value);
    } else {
      made[key] = value;
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

let count = 0;

/** A labelled control, with a hint where there is something to say. */
export function field(label, control, hint) {
  control.id = `docket-field-${++count}`;
  const parts = [element('label', {htmlFor: control.id}, label), control];
  if (hint) {
    const text = element('small', {id: `${control.id}-hint`}, hint);
    control.setAttribute('aria-describedby', text.id);
    parts.push(text);
  }
  return element('div', {className: 'docket-field'}, ...parts);
}

/** A place where the outcome of an action is told, also to those who only hear it. */
export function notice() {
  const place = element('div', {className: 'docket-notice', role: 'status', 'aria-live': 'polite'});
  return {
    place,
    clear: () => show(place, '', []),
    tell: words => show(place, 'docket-good', [words]),
    complain: error => show(place, 'docket-bad', [error.message, ...(error.faults ?? [])])
  };
}

function show(place, kind, lines) {
  place.className = `docket-notice ${kind}`;
  place.replaceChildren(...lines.map(line => element('p', {}, line)));
}
