// The form of a question, built from the vocabulary: what a vendor's rules ask comes first.
import {h, icon, show} from './dom.js';
import {attribute, constant, country, count, day, t} from './words.js';
import {set, share, typed, vendorOf} from './question.js';

/** Follow from other facts; nobody states them. */
const DERIVED = new Set(['Customer.regions', 'Customer.headquartersRegions', 'Partner.regions', 'Partner.id', 'Grant.vendorCountry',
  'Grant.vendor', 'Grant.program', 'Sale.date', 'Customer.country', 'Customer.subdivision']);

export class Form {
  /** @param change is called with the question as it is after an input */
  constructor(facts, change) {
    this.facts = facts;
    this.change = change;
    this.element = h('form', {class: 'card pad form', id: 'facts', 'aria-label': t('ask.facts'), onsubmit: e => e.preventDefault()});
    this.entries = facts.vocabulary.attributes.filter(one => !DERIVED.has(`${one.fact}.${one.name}`) && !one.name.includes('['));
    this.constants = Object.fromEntries(facts.vocabulary.constants.map(one => [one.name, one]));
    this.cases = [];
  }

  draw(question, answer) {
    this.question = question;
    const vendor = vendorOf(question) ?? '';
    const asked = new Set([...(this.facts.vendors[vendor] ?? this.facts.vendors['']), 'Sale.kind', 'Sale.channel']);
    const fields = fact => this.entries.filter(one => one.fact === fact);
    const first = fact => fields(fact).filter(one => asked.has(`${one.fact}.${one.name}`)).map(one => this.field(one, answer));
    const rest = ['Sale', 'Customer', 'Partner'].flatMap(fields).filter(one => !asked.has(`${one.fact}.${one.name}`));
    show(this.element,
      this.caseField(),
      h('fieldset', {}, h('legend', {}, t('ask.sale')), this.vendorField(question.sale.vendor ?? (vendor || '')), first('Sale')),
      h('fieldset', {}, h('legend', {}, t('ask.customer')), this.placeField(question), first('Customer'), this.owners(question)),
      h('fieldset', {}, h('legend', {}, t('ask.partner')), this.partner(question), first('Partner')),
      rest.length > 0 && h('details', {open: this.restOpen, ontoggle: e => { this.restOpen = e.target.open || undefined; }},
        h('summary', {}, vendor ? t('ask.notAsked', vendor) : t('ask.notAskedAny')),
        h('div', {class: 'more'}, rest.map(one => this.field(one, answer)))));
  }

  put(path, value) { this.change(set(this.question, path, value)); }

  labelled(id, label, control, note) {
    return h('div', {class: 'f'}, h('label', {for: id}, label), control, note && h('small', {}, note));
  }

  select(id, options, value, change, unknown) {
    return h('select', {class: 'in' + (unknown ? ' unk' : ''), id, onchange: e => change(e.target.value)},
      options.map(([key, text, title]) => h('option', {value: key, selected: key === value, title}, text)));
  }

  caseField() {
    const chosen = this.cases.find(one => JSON.stringify(one.asked) === JSON.stringify(this.question));
    const byFile = Map.groupBy ? Map.groupBy(this.cases, one => one.file) : this.cases.reduce((m, one) => m.set(one.file, [...(m.get(one.file) ?? []), one]), new Map());
    return this.labelled('case', t('ask.case'),
      h('select', {class: 'in', id: 'case', onchange: e => this.onCase(this.cases[e.target.value])},
        h('option', {value: ''}, t('ask.ownCase')),
        [...byFile].map(([file, some]) => h('optgroup', {label: file.replace('.scenarios.yaml', '')},
          some.map(one => h('option', {value: String(this.cases.indexOf(one)), selected: one === chosen}, one.name))))));
  }

  vendorField(vendor) {
    const known = Object.keys(this.facts.vendors).filter(name => name !== '');
    const all = known.includes(vendor) || vendor === '' ? known : [...known, vendor];
    return this.labelled('vendor', t('ask.vendor'),
      this.select('vendor', [...all.map(name => [name, name]), ['', t('ask.everyGrant')]], vendor, value => {
        const next = set(this.question, 'sale.vendor', value);
        // A page about one vendor's sale keeps the one grant with it.
        const grants = next.partner.grants ?? [];
        if (value && grants.length === 1) next.partner.grants = [{...grants[0], vendor: value}];
        this.change(next);
      }));
  }

  placeField(question) {
    const places = question.customer.places ?? [question.customer.subdivision ?? question.customer.country].filter(Boolean);
    const value = places.length === 1 ? places[0] : '';
    const named = [...new Set(this.facts.regions.map(row => row.place).filter(place => place.length > 2))];
    const options = [
      ...this.facts.countries.map(code => [code, `${country(code)} (${code})`]),
      ...[...new Set([...named, ...places.filter(p => p.length > 2)])].map(code => [code, t('ask.partOf', country(code), code)]),
    ].sort((a, b) => a[1].localeCompare(b[1]));
    const extra = places.length > 1 ? [[places.join(' '), places.join(', ')]] : [];
    const notes = this.facts.regions.filter(row => row.place === value && inForce(row, question.sale.date))
      .map(row => row.role === 'MEMBER' ? t('ask.inRegion', row.region) + (row.from ? ' ' + t('ask.since', day(row.from)) : '') : t('ask.regionUnclear', row.region));
    return this.labelled('country', t('ask.country'),
      this.select('country', [['', t('unknown')], ...extra, ...options], value || places.join(' '), code => {
        let next = set(set(set(this.question, 'customer.places', null), 'customer.subdivision', null), 'customer.country', null);
        if (code) next = set(set(next, 'customer.country', code.slice(0, 2)), 'customer.subdivision', code.length > 2 ? code : null);
        this.change(next);
      }, places.length === 0), notes.join(' '));
  }

  /** One fact of the vocabulary. */
  field(entry, answer) {
    const fact = entry.fact.toLowerCase(), path = `${fact}.${entry.name}`, id = `${fact}-${entry.name}`;
    const value = this.question[fact]?.[entry.name];
    const label = attribute(entry.name);
    const owners = fact === 'customer' && this.question.customer.ownership;
    if (path === 'sale.licences') return this.licenceField(id, label, path, value ?? [], this.constants[entry.constants]?.words ?? []);
    if (entry.name === 'stateInterest' || entry.name === 'stateControlled') {
      if (owners) return this.fromOwners(id, label, entry.name, answer);
      return entry.name === 'stateInterest' ? this.shareField(id, label, path, value) : this.flagField(id, label, path, value);
    }
    if (entry.constants && this.constants[entry.constants]) {
      const words = this.constants[entry.constants].words;
      return entry.operators.some(one => one.includes('contains'))
        ? this.setField(id, label, path, value, entry, words)
        : this.constantField(id, label, path, value, entry, words);
    }
    if (/date|day/i.test(entry.type)) {
      return this.labelled(id, label, h('input', {class: 'in', type: 'date', id, value: value ?? '', onchange: e => this.put(path, e.target.value)}));
    }
    if (/true or false/.test(entry.type)) return this.flagField(id, label, path, value);
    if (path === 'partner.country') {
      return this.labelled(id, label, this.select(id, [['', t('unknown')], ...this.facts.countries.map(code => [code, `${country(code)} (${code})`])
        .sort((a, b) => a[1].localeCompare(b[1]))], value ?? '', code => this.put(path, code), !value));
    }
    return this.labelled(id, label, h('input', {class: 'in', id, value: value ?? '', placeholder: t('unknown'), onchange: e => this.put(path, e.target.value.trim())}));
  }

  constantField(id, label, path, value, entry, words) {
    const certain = path === 'sale.kind' || path === 'sale.channel';
    if (path === 'sale.channel') {
      return h('div', {class: 'f'}, h('span', {class: 'l', id}, label),
        h('div', {class: 'seg', role: 'radiogroup', 'aria-labelledby': id}, words.map(word => h('label', {},
          h('input', {type: 'radio', name: id, id: `${id}-${word.text}`, value: word.text, checked: (value ?? 'PARTNER') === word.text, onchange: () => this.put(path, word.text)}),
          word.text === 'VENDOR_DIRECT' && vendorOf(this.question) ? t('Channel.itself', vendorOf(this.question)) : constant(entry.constants, word.text)))));
    }
    const several = Array.isArray(value) ? [[value.join(' '), value.map(one => constant(entry.constants, one)).join(', ')]] : [];
    const options = [...(certain ? [] : [['', t('unknown')]]), ...several, ...words.map(word => [word.text, constant(entry.constants, word.text), word.meaning])];
    return this.labelled(id, label, this.select(id, options, Array.isArray(value) ? value.join(' ') : value ?? (certain ? 'NEW' : ''), one => this.put(path, one), !certain && (!value || several.length > 0)));
  }

  setField(id, label, path, value, entry, words) {
    const mode = value === undefined ? '' : value.length === 0 ? 'none' : 'some';
    const list = Array.isArray(value) ? value.flat() : [];
    return h('div', {class: 'f'}, h('label', {for: id}, label),
      this.select(id, [['', t('unknown')], ['none', t('none')], ['some', t('ask.some')]], mode,
        one => this.put(path, one === '' ? null : one === 'none' ? [] : [words[0].text]), mode === ''),
      mode === 'some' && h('div', {class: 'ticks'}, words.map(word => h('label', {title: word.meaning},
        h('input', {type: 'checkbox', id: `${id}-${word.text}`, checked: list.includes(word.text),
          onchange: e => this.put(path, e.target.checked ? [...list, word.text] : list.filter(one => one !== word.text))}),
        constant(entry.constants, word.text)))));
  }

  /** Who holds none leaves all ticks off: a licence that is not given is not held. */
  licenceField(id, label, path, value, words) {
    if (words.length === 0) return null;
    const change = (word, next) => this.put(path, [...value.filter(one => one.name !== word), ...(next ? [next] : [])]);
    return h('div', {class: 'f'}, h('span', {class: 'l', id}, label), h('div', {class: 'ticks', role: 'group', 'aria-labelledby': id}, words.map(word => {
      const held = value.find(one => one.name === word.text);
      const input = (key, type) => h('input', {class: 'in', type, id: `${id}-${word.text}-${key}`, value: held[key] ?? '', placeholder: t('ask.licence.' + key), 'aria-label': t('ask.licence.' + key),
        onchange: e => change(word.text, {...held, [key]: e.target.value.trim() || undefined})});
      return [h('label', {title: word.meaning}, h('input', {type: 'checkbox', id: `${id}-${word.text}`, checked: Boolean(held),
        onchange: e => change(word.text, e.target.checked && {name: word.text, issuer: t('ask.licence.somebody')})}), word.text),
        held && h('div', {class: 'two keep'}, input('issuer', 'text'), input('number', 'text'), input('from', 'date'), input('to', 'date'))];
    })));
  }

  shareField(id, label, path, value) {
    return this.labelled(id, label + ', %', h('input', {class: 'in num' + (value === undefined || typeof value === 'object' ? ' unk' : ''), id,
      value: typed(value), placeholder: t('unknown'), inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': id + '-hint',
      oninput: e => {
        const read = share(e.target.value);
        e.target.toggleAttribute('aria-invalid', read === undefined);
        if (read !== undefined) this.put(path, read);
      }}), h('span', {id: id + '-hint'}, t('ask.shareHint')));
  }

  flagField(id, label, path, value) {
    return this.labelled(id, label, this.select(id, [['', t('unknown')], ['true', t('yes')], ['false', t('no')]],
      value === undefined ? '' : String(value), one => this.put(path, one), value === undefined));
  }

  fromOwners(id, label, name, answer) {
    const owners = answer?.owners;
    const text = !owners ? '' : name === 'stateInterest' ? owners.interest : constant('StateControl', owners.controlled);
    const open = owners && (name === 'stateInterest' ? owners.low !== owners.high : owners.controlled === 'UNKNOWN');
    return this.labelled(id, name === 'stateInterest' ? label + ', %' : label,
      h('input', {class: 'in num' + (open ? ' unk' : ''), id, value: text, readonly: true}));
  }

  owners(question) {
    const graph = question.customer.ownership;
    const n = graph ? (graph.parties ?? []).length : 0;
    return h('small', {class: 'xs q'}, graph ? count('ask.fromOwners', n) + ' ' : '',
      h('button', {type: 'button', class: 'b g s', id: 'edit-owners', onclick: () => this.onOwners()}, graph ? t('ask.editOwners') : t('ask.addOwners')));
  }

  partner(question) {
    const grants = question.partner.grants ?? [];
    const grant = grants.length === 1 ? grants[0] : undefined;
    const change = (key, value) => {
      const next = structuredClone(this.question);
      if (value === '' || (Array.isArray(value) && value.length === 0)) delete next.partner.grants[0][key];
      else next.partner.grants[0][key] = value;
      this.change(next);
    };
    const field = (key, type, value, read) => this.labelled('grant-' + key, t('ask.grant.' + key),
      h('input', {class: 'in', type, id: 'grant-' + key, value: value ?? '', placeholder: type === 'text' ? t('ask.notLimited') : undefined, onchange: e => change(key, read(e.target.value))}));
    const list = text => text.split(/[\s,;]+/).filter(Boolean);
    return [
      this.labelled('partner-id', t('ask.partnerId'), h('input', {class: 'in', id: 'partner-id', value: question.partner.id ?? '', onchange: e => this.put('partner.id', e.target.value.trim() || 'PARTNER')})),
      !grant && h('p', {class: 'sm q2'}, count('ask.grants', grants.length) + ' ' + grants.map(one => one.vendor).join(', ')),
      grant && h('details', {open: this.grantOpen, ontoggle: e => { this.grantOpen = e.target.open || undefined; }},
        h('summary', {}, grantWords(grant)),
        h('div', {class: 'more'},
          field('territory', 'text', (grant.territory ?? []).join(', '), list),
          h('div', {class: 'two keep'}, field('from', 'date', grant.from, x => x), field('to', 'date', grant.to, x => x)),
          field('products', 'text', (grant.products ?? []).join(', '), text => text.split(/\s*[,;]\s*/).filter(Boolean)))),
    ];
  }
}

function grantWords(grant) {
  const where = (grant.territory ?? []).length ? t('ask.grantIn', grant.territory.join(', ')) : t('ask.grantEverywhere');
  return t('ask.grantOf', grant.vendor, where) + (grant.from ? ', ' + t('ask.grantFrom', day(grant.from)) : '') + (grant.to ? ', ' + t('ask.grantTo', day(grant.to)) : '');
}

const inForce = (row, date) => (!row.from || row.from <= date) && (!row.to || date < row.to);
