// Makes elements. Texts are always set as text, so that no rule file can write markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.entries(value).forEach(([k, v]) => element.style.setProperty(k, v));
    else if (name === 'value' || name === 'checked' || name === 'selected') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter(c => c !== undefined && c !== null && c !== false && c !== ''));
  return element;
}

export const h = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const icon = name => svg('svg', {class: 'i', 'aria-hidden': 'true'}, svg('use', {href: '#' + name}));

export const $ = (selector, root = document) => root.querySelector(selector);

/** Replaces what an element holds, and keeps the focus on the control with the same id or data-key. */
export function show(element, ...children) {
  const at = document.activeElement;
  const key = element.contains(at) && (at.id ? '#' + CSS.escape(at.id) : at.dataset.key && `[data-key="${CSS.escape(at.dataset.key)}"]`);
  element.replaceChildren(...children.flat(9).filter(c => c !== undefined && c !== null && c !== false && c !== ''));
  if (key) $(key, element)?.focus({preventScroll: true});
  return element;
}

export const OUTCOMES = {AUTHORIZED: 'auth', CONDITIONAL: 'cond', REVIEW: 'rvw', NO_GRANT: 'none', REVOKED: 'rev'};

/** Waits for a pause: the last call within it counts. */
export function paused(milliseconds, work) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), milliseconds);
  };
}
