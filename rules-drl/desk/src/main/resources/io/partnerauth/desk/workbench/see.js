// See: who may be sold to, laws first, each field down to its clauses; and the days that mattered.
import {$, h, icon, OUTCOMES, show} from './dom.js';
import {attribute, constant, count, day, outcome, t} from './words.js';
import {api} from './api.js';
import {blank, today, toLink} from './question.js';

export class See {
  constructor(facts, link, go) {
    this.facts = facts;
    this.go = go;
    this.date = today();
    this.kind = 'NEW';
    this.table = h('div', {class: 'card tw'});
    this.aside = h('aside', {class: 'stack pan', 'aria-label': t('see.field'), 'aria-live': 'polite'});
    this.time = h('section', {class: 'card pad tl', 'aria-labelledby': 'h-tl'},
      h('div', {class: 'ch'}, h('h2', {id: 'h-tl'}, t('see.timeline')), h('span', {class: 'sm'}, t('see.timelineHint'))));
    const kinds = facts.vocabulary.constants.find(one => one.name === 'SaleKind').words;
    this.element = h('section', {class: 'view', id: 'see', 'aria-labelledby': 'h-see'},
      h('div', {class: 'vh'}, h('div', {}, h('h1', {id: 'h-see'}, t('see.title')), h('p', {}, t('see.lead'))),
        h('div', {class: 'ctl noprint'},
          h('div', {class: 'f'}, h('label', {for: 'see-day'}, t('ask.day')), h('input', {class: 'in', type: 'date', id: 'see-day', value: this.date, onchange: e => { if (e.target.value) { this.date = e.target.value; this.load(); } }})),
          h('div', {class: 'f'}, h('label', {for: 'see-kind'}, t('see.kind')), h('select', {class: 'in', id: 'see-kind', onchange: e => { this.kind = e.target.value; this.load(); }},
            kinds.map(word => h('option', {value: word.text}, constant('SaleKind', word.text))))),
          h('button', {type: 'button', class: 'b', onclick: () => print()}, t('print')))),
      h('p', {class: 'print sm'}),
      h('div', {class: 'see'}, this.table, this.aside), this.time);
    this.load();
    api('api/timeline').then(events => this.timeline(events)).catch(e => this.time.append(h('p', {class: 'no'}, e.message)));
  }

  accept() {}

  async load() {
    this.table.setAttribute('aria-busy', 'true');
    $('.print', this.element).textContent = `${constant('SaleKind', this.kind)}, ${day(this.date)}. ${t('ask.rules')} ${this.facts.version}`;
    try {
      this.map = await api(`api/map?day=${this.date}&kind=${this.kind}`);
      this.draw();
    } catch (e) {
      show(this.table, h('p', {class: 'pad no', role: 'alert'}, e.message));
    }
    this.table.removeAttribute('aria-busy');
  }

  draw() {
    const buyers = this.facts.vocabulary.constants.find(one => one.name === 'BuyerClass').words.map(word => word.text);
    const group = (rows, tag, words) => rows.length > 0 && [
      h('tr', {class: 'g'}, h('th', {colspan: buyers.length + 1, scope: 'rowgroup'}, tag, ' ', h('span', {class: 'gw'}, words))),
      rows.map(row => this.row(row, buyers))];
    const laws = this.map.rows.filter(row => row.law), others = this.map.rows.filter(row => !row.law);
    show(this.table, h('table', {class: 'map'}, h('caption', {class: 'vis'}, t('see.caption')),
      h('colgroup', {}, h('col', {class: 'wide0'}), buyers.map(() => h('col'))),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('see.place')), buyers.map(one => h('th', {scope: 'col'}, constant('BuyerClass', one))))),
      h('tbody', {}, group(laws, h('span', {class: 'tag law'}, t('see.law')), t('see.lawHint')), group(others, h('span', {class: 'tag'}, t('see.orders')), ''))));
    const first = this.table.querySelector('.cell.k-unl') ?? this.table.querySelector('.cell');
    first?.click();
  }

  row(row, buyers) {
    const silent = row.name === '';
    return h('tr', {}, h('th', {scope: 'row'},
      h('b', {}, silent ? t('see.everywhereElse') : `${row.name}: ${placeWords(row.place)}`),
      h('span', {}, [row.codes.length > 1 && row.codes.join(' '), (silent || row.shared) && count('see.vendors', row.vendors.length)].filter(Boolean).join(', '))),
    row.fields.map(field => h('td', {colspan: field.buyers.length, 'data-k': field.buyers.length === buyers.length ? t('see.everyBuyer') : field.buyers.map(one => constant('BuyerClass', one)).join(', ')},
      this.cell(row, field, silent, field.buyers.length === buyers.length))));
  }

  cell(row, field, silent, whole) {
    const {partner, direct} = field;
    const unless = partner.best !== partner.worst;
    const nothing = row.shared && partner.best === 'AUTHORIZED'; // a law that says nothing authorizes nobody
    const whose = row.shared ? t('see.vendor') : row.name;
    const k = nothing ? 'none' : unless && partner.best === 'AUTHORIZED' ? 'unl' : OUTCOMES[unless ? partner.best : partner.worst];
    const same = JSON.stringify(partner) === JSON.stringify(direct);
    const words = [];
    if (unless) words.push(...partner.perhaps.slice(0, whole ? 3 : 2).map(id => h('span', {}, icon('o-' + OUTCOMES[counts(this.map.clauses[id])]), ' ', shortName(this.map.clauses[id], id))),
      partner.perhaps.length > (whole ? 3 : 2) && h('span', {}, t('see.more', partner.perhaps.length - (whole ? 3 : 2))));
    if (!same && direct.best === direct.worst) words.push(h('span', {}, icon('o-' + OUTCOMES[direct.worst]), ' ', t(direct.worst === 'AUTHORIZED' ? 'see.directMay' : 'see.directNot', whose, t('outcome.' + direct.worst).toLowerCase())));
    if (!same && direct.best !== direct.worst) words.push(h('span', {}, t('see.directUnless', whose)));
    if (silent) words.push(h('span', {}, t('see.silent')));
    if (field.besides && partner.best !== 'REVOKED') words.push(h('span', {}, t('see.besides')));
    if (whole && !unless && same && !silent && !nothing) words.push(h('span', {}, t('see.bothChannels')));
    return h('button', {type: 'button', class: 'cell k-' + k, 'aria-pressed': 'false', onclick: e => this.open(e.currentTarget, row, field, silent)},
      h('strong', {}, nothing ? t(unless ? 'see.perhaps' : 'see.saysNothing') : [icon('o-' + k), t(unless ? 'see.unless' : 'see.is', t('outcome.' + (unless ? partner.best : partner.worst)))]), words,
      partner.certain.length > 0 && h('span', {class: 'm'}, partner.certain.join(', ')));
  }

  open(button, row, field, silent) {
    this.table.querySelectorAll('.cell').forEach(one => one.setAttribute('aria-pressed', String(one === button)));
    const ids = [...new Set([...field.partner.certain, ...field.partner.perhaps, ...field.direct.certain, ...field.direct.perhaps])];
    const first = ids.length > 0 ? this.map.clauses[ids[0]] : undefined;
    const unless = field.partner.best !== field.partner.worst;
    const nothing = row.shared && field.partner.best === 'AUTHORIZED';
    const about = `${silent ? t('see.everywhereElse') : row.name + ', ' + placeWords(row.place)}, ${field.buyers.length === 5 ? t('see.everyBuyer').toLowerCase() : field.buyers.map(one => constant('BuyerClass', one).toLowerCase()).join(', ')}`;
    show(this.aside, h('div', {class: 'card pad field'},
      h('div', {}, h('p', {class: 'sm q'}, about), h('h2', {}, nothing ? t(unless ? 'see.perhaps' : 'see.saysNothing') : unless ? t('see.unlessLong', t('outcome.' + field.partner.best)) : t('outcome.' + field.partner.worst))),
      row.shared && h('p', {}, t('see.binding', row.vendors.join(', '))),
      ids.length === 0 && silent && h('p', {}, t('see.silentLong', row.vendors.join(', '))),
      field.besides && h('p', {}, t('see.besidesLong', row.besides.join('; '))),
      ids.map(id => this.clause(id, field)),
      first && h('dl', {class: 'kv small'},
        h('dt', {}, t('ask.source')), h('dd', {}, first.url && /^https?:/.test(first.url) ? h('a', {href: first.url, target: '_blank', rel: 'noopener noreferrer'}, first.source) : first.source),
        h('dt', {}, t('ask.standing')), h('dd', {}, constant('Authority', first.authority) + ', ' + constant('Status', first.status).toLowerCase()),
        first.owner && [h('dt', {}, t('see.owner')), h('dd', {}, first.owner + (first.reviewBy ? ', ' + t('see.reviewBy', day(first.reviewBy)) : ''))]),
      first && first.reading.length > 0 && h('details', {}, h('summary', {}, t('see.reading')), h('div', {class: 'sm q2 reading'}, first.reading.map(text => text.startsWith('- ') ? h('p', {class: 'item'}, text.slice(2)) : h('p', {}, text)))),
      h('div', {class: 'acts'}, h('button', {type: 'button', class: 'b s', onclick: () => this.ask(row, field)}, t('see.ask')))));
  }

  clause(id, field) {
    const clause = this.map.clauses[id];
    const when = field.partner.certain.includes(id) ? '' : field.partner.perhaps.includes(id) ? t('see.if') : t('see.directOnly');
    return h('div', {class: 'cl'}, h('div', {class: 'arrow'}, outcome(counts(clause)), h('b', {}, id), clause.status === 'REPORTED' && h('span', {class: 'tag rep'}, constant('Status', 'REPORTED'))),
      h('p', {class: 'sm'}, shortName(clause, id)), when && h('p', {class: 'xs q'}, when),
      h('ul', {}, clause.words.map(word => h('li', {}, word.charAt(0).toUpperCase() + word.slice(1)))),
      h('p', {class: 'sm'}, h('a', {href: `#edit?${clause.file}:${clause.line}`}, h('code', {}, `${clause.file}:${clause.line}`))));
  }

  ask(row, field) {
    const question = blank(row.vendors[0]);
    const place = row.codes[0];
    if (place) question.customer.country = place.slice(0, 2);
    if (place?.length > 2) question.customer.subdivision = place;
    question.customer.buyerClass = field.buyers[field.buyers.length - 1];
    question.sale = {...question.sale, date: this.date, kind: this.kind};
    this.go('ask', toLink(question));
  }

  timeline(events) {
    if (events.length === 0) {
      this.time.append(h('p', {class: 'q2'}, t('see.noEvents')));
      return;
    }
    const names = Map.groupBy ? Map.groupBy(events, one => one.name) : events.reduce((m, one) => m.set(one.name, [...(m.get(one.name) ?? []), one]), new Map());
    this.time.append(h('div', {class: 'lanes'}, [...names].map(([name, some]) => h('div', {class: 'lane2'}, h('b', {}, name), h('ol', {},
      [...new Set(some.map(one => one.day))].map(date => h('li', {class: date > today() ? 'ahead' : ''}, h('b', {class: 'num'}, day(date)), h('div', {},
        some.filter(one => one.day === date).map(one => h('p', {class: 'sm'}, h('span', {}, placeWords(one.place), ', ', one.sales, ': '), h('span', {class: 'arrow'}, said(one, one.before), icon('i-arr'), said(one, one.after)),
          one.buyers.length < 5 && h('span', {class: 'q2'}, ' ', one.buyers.map(buyer => constant('BuyerClass', buyer).toLowerCase()).join(', '))))))))))));
  }
}

const said = (event, is) => event.shared && is === 'AUTHORIZED' ? h('span', {class: 'q2'}, t('see.saysNothing').toLowerCase()) : outcome(is);
const placeWords = place => place === 'Everywhere else' ? t('see.everywhereElse') : place === 'Everywhere' ? t('see.everywhere') : place;
const shortName = (clause, id) => clause.name.replace(id, '').trim() || clause.message;

/** Hearsay is looked at, what is withdrawn says nothing. */
const counts = clause => clause.status === 'REPORTED' && clause.verdict === 'REVOKED' ? 'REVIEW' : clause.status === 'WITHDRAWN' ? 'AUTHORIZED' : clause.verdict;
