// Puts the page together: the rail, and one view at a time.
import {$, h, icon, svg} from './dom.js';
import {count, language, load, t} from './words.js';
import {api} from './api.js';
import {Ask} from './ask.js';
import {See} from './see.js';
import {Edit} from './edit.js';
import {Review} from './review.js';

const LANGUAGES = {en: 'English', ru: 'Русский'};
const VIEWS = [
  {id: 'ask', icon: 'i-ask', make: Ask},
  {id: 'see', icon: 'i-see', make: See},
  {id: 'edit', icon: 'i-edit', make: Edit},
  {id: 'review', icon: 'i-review', make: Review},
];

const made = new Map();
let facts;

function show() {
  const [id, argument] = location.hash.slice(1).split('?');
  const view = VIEWS.find(one => one.id === (facts.broken ? 'edit' : id)) ?? VIEWS[0];
  if (!made.has(view.id)) made.set(view.id, new view.make(facts, argument, go));
  else if (argument) made.get(view.id).accept(argument);
  if (argument) history.replaceState(null, '', '#' + view.id);
  const element = made.get(view.id).element;
  if (!element.isConnected) $('main').replaceChildren(element);
  document.querySelectorAll('.rail nav a').forEach(a => a.hash === '#' + view.id ? a.setAttribute('aria-current', 'page') : a.removeAttribute('aria-current'));
  document.title = `${t('view.' + view.id)} – ${t('title')}`;
}

/** Goes to a view, with what it is to show. */
function go(id, argument) {
  location.hash = id + '?' + argument;
}

function rail() {
  return h('div', {class: 'rail'},
    h('a', {class: 'brand', href: '#ask', 'aria-label': t('title')},
      svg('svg', {viewBox: '0 0 26 26', 'aria-hidden': 'true'}, svg('rect', {width: 26, height: 26, rx: 6, fill: 'var(--ac)'}), svg('path', {d: 'M7 13.6l4.2 4.2L19 8.6', fill: 'none', stroke: 'var(--on-ac)', 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round'})),
      h('span', {}, t('title'))),
    h('nav', {'aria-label': t('views')}, h('ul', {}, VIEWS.filter(view => !facts.broken || view.id === 'edit').map(view => h('li', {}, h('a', {href: '#' + view.id}, icon(view.icon), t('view.' + view.id)))))),
    h('div', {class: 'foot'},
      h('p', {}, t('rail.rules'), ' ', h('code', {title: facts.version}, facts.version.slice(0, 8))),
      h('p', {}, count('rail.directives', facts.directives), ', ', count('rail.clauses', facts.clauses)),
      facts.broken ? h('p', {class: 'no'}, t('rail.broken')) : h('p', {}, facts.failed ? count('rail.fail', facts.failed) : count('rail.pass', facts.passed)),
      h('div', {class: 'acts'},
        h('button', {type: 'button', class: 'b g s', 'aria-label': t('rail.dark'), onclick: () => {
          const root = document.documentElement;
          const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;
          root.dataset.theme = dark ? 'light' : 'dark';
        }}, icon('i-moon')),
        Object.keys(LANGUAGES).length > 1 && h('label', {class: 'vis', for: 'language'}, t('rail.language')),
        Object.keys(LANGUAGES).length > 1 && h('select', {class: 'in s', id: 'language', onchange: e => start(e.target.value)}, Object.entries(LANGUAGES).map(([code, name]) => h('option', {value: code, selected: code === language, lang: code}, name))))));
}

async function start(wanted) {
  await load(wanted);
  facts = await api('api/facts');
  made.clear();
  document.querySelectorAll('.skip, .rail, main').forEach(one => one.remove());
  document.body.append(h('a', {class: 'skip', href: '#main', onclick: e => { e.preventDefault(); $('main').focus(); }}, t('skip')), rail(), h('main', {id: 'main', tabindex: '-1'}));
  show();
}

addEventListener('hashchange', show);
addEventListener('keydown', e => {
  const view = e.altKey && VIEWS[+e.key - 1];
  if (view) {
    e.preventDefault();
    location.hash = view.id;
  }
});
addEventListener('beforeunload', e => {
  if (made.get('edit')?.unsaved()) e.preventDefault();
});
start(Object.keys(LANGUAGES).find(code => navigator.language.startsWith(code)) ?? 'en').catch(e => document.body.append(h('p', {class: 'card pad no', role: 'alert'}, e.message)));
