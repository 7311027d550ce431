// Review: what needs a person, and the versions that git knows.
import {h, icon, show} from './dom.js';
import {day, t} from './words.js';
import {api} from './api.js';
import {toLink, today} from './question.js';
import {blocks} from './edit.js';

const ICONS = {REVIEW_DATE: 'i-cal', CHANGE_AHEAD: 'i-clock', REPORTED: 'i-news', REGION_UNCLEAR: 'i-globe', FINDING: 'i-gap', NO_REVIEW_DATE: 'i-cal'};

export class Review {
  constructor(facts, link, go) {
    this.go = go;
    this.filter = '';
    this.inbox = h('section', {class: 'card inbox', 'aria-label': t('review.title')});
    this.detail = h('div', {class: 'stack'});
    this.versions = h('section', {class: 'card pad', 'aria-labelledby': 'h-hi'});
    this.element = h('section', {class: 'view', id: 'review', 'aria-labelledby': 'h-review'},
      h('div', {class: 'vh'}, h('div', {}, h('h1', {id: 'h-review'}, t('review.title')), h('p', {}, t('review.lead', day(today()))))),
      h('div', {class: 'rvw'}, this.inbox, h('div', {class: 'stack'}, this.detail, this.versions)));
    this.load();
  }

  accept() {}

  async load() {
    try {
      this.items = await api('api/review');
      this.open = this.items[0];
      this.draw();
    } catch (e) {
      show(this.inbox, h('p', {class: 'pad no', role: 'alert'}, e.message));
    }
    this.history(await api('api/history'));
  }

  draw() {
    const kinds = [...new Set(this.items.map(item => item.kind))];
    const shown = this.items.filter(item => !this.filter || item.kind === this.filter);
    const now = today();
    const group = (title, some) => some.length > 0 && [h('h3', {}, title), some.map(item => this.item(item))];
    const urgent = item => ['REPORTED', 'FINDING', 'REGION_UNCLEAR'].includes(item.kind);
    show(this.inbox,
      h('div', {class: 'fil'}, h('button', {type: 'button', 'data-key': 'all', 'aria-pressed': String(!this.filter), onclick: () => { this.filter = ''; this.draw(); }}, `${t('review.all')} ${this.items.length}`),
        kinds.map(kind => h('button', {type: 'button', 'data-key': kind, 'aria-pressed': String(this.filter === kind), onclick: () => { this.filter = kind; this.draw(); }}, `${t('review.' + kind)} ${this.items.filter(item => item.kind === kind).length}`))),
      group(t('review.now'), shown.filter(item => (item.day && item.day <= now) || (!item.day && urgent(item)))),
      group(t('review.coming'), shown.filter(item => item.day > now)),
      group(t('review.standing'), shown.filter(item => !item.day && !urgent(item))),
      shown.length === 0 && h('p', {class: 'pad q2'}, t('review.nothing')));
    show(this.detail, this.open && h('section', {class: 'card pad', 'aria-labelledby': 'h-item'},
      h('div', {class: 'ch'}, h('h2', {id: 'h-item'}, this.open.title), h('span', {class: 'tag'}, t('review.' + this.open.kind))),
      h('p', {class: 'quote'}, this.open.detail),
      h('dl', {class: 'kv'}, this.open.day && [h('dt', {}, t('review.by')), h('dd', {}, day(this.open.day))], h('dt', {}, t('ask.place')), h('dd', {}, h('code', {}, `${this.open.file}:${this.open.line}`))),
      h('div', {class: 'acts'}, h('button', {type: 'button', class: 'b p', onclick: () => this.go('edit', `${this.open.file}:${this.open.line}`)}, t('review.edit')))));
  }

  item(item) {
    const days = item.day && Math.round((Date.parse(item.day) - Date.parse(today())) / 864e5);
    return h('button', {type: 'button', class: 'it', 'data-key': item.kind + item.title + item.line, 'aria-current': item === this.open ? 'true' : undefined, onclick: () => { this.open = item; this.draw(); }},
      h('span', {class: 'ico'}, icon(ICONS[item.kind])), h('b', {}, item.title),
      h('time', {}, item.day ? (days < 0 ? t('review.over', -days) : days === 0 ? t('today') : t('review.in', days)) : ''),
      h('p', {}, item.detail));
  }

  history(versions) {
    show(this.versions, h('div', {class: 'ch'}, h('h2', {id: 'h-hi'}, t('review.versions')), h('span', {class: 'sm'}, t('review.versionsHint'))),
      versions.length === 0 ? h('p', {class: 'q2'}, t('review.noGit'))
        : h('ul', {class: 'tests versions'}, versions.map(version => h('li', {}, h('span', {class: 'ico q'}, icon('i-clock')), h('details', {'data-key': version.id, ontoggle: e => this.version(e.target, version)},
          h('summary', {}, h('b', {}, version.title), ' ', h('span', {class: 'sm q2'}, `${day(version.day)}, ${version.author}, `, h('code', {}, version.id.slice(0, 8)))))))));
  }

  async version(details, version) {
    if (!details.open || details.children.length > 1) return;
    const body = h('div', {class: 'pad0', 'aria-busy': 'true'}, t('review.asking'));
    details.append(body);
    try {
      const found = await api('api/version?id=' + version.id);
      show(body, found.first ? t('review.first') : found.mistakes ? t('review.didNotLoad', found.mistakes) : found.changes.length === 0 ? t('edit.noChange') : blocks(found.changes, question => this.go('ask', toLink(question))),
        found.coverage && h('p', {class: 'xs q'}, found.coverage));
    } catch (e) {
      show(body, h('p', {class: 'no'}, e.message));
    }
    body.removeAttribute('aria-busy');
  }
}
