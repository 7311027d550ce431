// Ask: a question, its answer, why, and what would change it.
import {$, h, icon, OUTCOMES, paused, show} from './dom.js';
import {attribute, constant, count, country, day, outcome, t} from './words.js';
import {api} from './api.js';
import {apply, asFile, blank, fromLink, ofCase, set, toLink, vendorOf} from './question.js';
import {Days, outcomeOn} from './days.js';
import {Form} from './form.js';
import {drawn, edit, sum} from './owners.js';

export class Ask {
  constructor(facts, link) {
    this.facts = facts;
    const vendors = Object.keys(facts.vendors).filter(Boolean);
    this.question = (link && fromLink(link)) ?? blank(vendors.includes('Zoom') ? 'Zoom' : vendors[0] ?? '');
    if (!this.question.sale.vendor) delete this.question.sale.vendor;
    this.before = [];
    this.form = new Form(facts, next => this.put(next));
    this.form.onCase = one => one && this.put(structuredClone(one.asked), true);
    this.form.onOwners = () => edit(this.question.customer.ownership, facts, graph => {
      let next = set(this.question, 'customer.ownership', graph ?? null);
      if (graph) next = set(set(next, 'customer.stateInterest', null), 'customer.stateControlled', null);
      this.put(next, true);
    });
    this.days = new Days(date => this.put(set(this.question, 'sale.date', date), false, true));
    this.title = h('h1', {id: 'h-ask'});
    this.result = h('div', {class: 'ans'});
    this.element = h('section', {class: 'view', id: 'ask', 'aria-labelledby': 'h-ask'},
      h('div', {class: 'vh'}, h('div', {}, this.title, h('p', {}, t('ask.lead'))),
        h('div', {class: 'acts'},
          h('a', {class: 'b fonly', href: '#facts', onclick: e => { e.preventDefault(); $('#facts').scrollIntoView(); $('#case').focus(); }}, t('ask.facts')),
          h('button', {type: 'button', class: 'b g', id: 'link', onclick: e => this.copy(e.target, location.href.split('#')[0] + '#ask?' + toLink(this.question))}, t('ask.link')),
          h('button', {type: 'button', class: 'b', onclick: () => print()}, t('print')),
          h('button', {type: 'button', class: 'b', id: 'json', onclick: e => this.copy(e.target, JSON.stringify(this.last?.answer?.decision, null, 2))}, t('ask.json')),
          h('button', {type: 'button', class: 'b p', id: 'scenario', onclick: e => this.copy(e.target, this.last?.scenario)}, t('ask.scenario')))),
      h('div', {class: 'ask'}, this.form.element, this.result));
    this.asked = 0;
    this.later = paused(120, () => this.ask());
    this.form.draw(this.question);
    this.ask();
    api('api/cases').then(cases => {
      this.form.cases = cases.map(one => ({...one, asked: ofCase(one.question)}));
      this.form.draw(this.question, this.last);
    });
  }

  /** @param kept whether "undo" leads back to what was asked before */
  put(next, kept, sliding) {
    if (JSON.stringify(next) === JSON.stringify(this.question)) return;
    if (kept) this.before.push(this.question);
    this.question = next;
    if (sliding && this.last?.bands) this.headline(outcomeOn(this.last.bands, next.sale.date).outcome);
    this.later();
  }

  /** Asks what a link carries. */
  accept(link) {
    const question = fromLink(link);
    if (question) this.put(question, true);
  }

  async ask() {
    const turn = ++this.asked;
    try {
      const answer = await api('api/ask', asFile(this.question, t('ask.own')));
      if (turn !== this.asked) return; // another question was asked meanwhile
      this.last = answer;
      this.draw();
    } catch (e) {
      show(this.result, h('p', {class: 'card pad no', role: 'alert'}, e.message));
    }
  }

  headline(name) {
    const k = OUTCOMES[name];
    this.big ??= h('section', {class: 'big card', id: 'big', 'aria-labelledby': 'out'});
    this.big.className = 'big card k-' + k;
    this.head ??= h('div', {class: 'head', role: 'status'});
    show(this.head, h('span', {class: 'ic'}, icon('o-' + k)), h('h2', {id: 'out'}, t('outcome.' + name)), h('p', {class: 'why'}, this.why(name)));
  }

  why(name) {
    const answer = this.last?.answer?.decision;
    const open = this.last?.questions ?? [];
    if (answer && answer.outcome === name && name === 'REVIEW' && open.length > 0 && !certain(answer)) {
      return t('ask.hangsOn', list(open.filter(one => one.attribute !== 'regions' || open.length === 1).map(one => attribute(one.attribute).toLowerCase())));
    }
    return t('meaning.' + name);
  }

  draw() {
    const {question, last} = this;
    const vendor = vendorOf(question);
    const partner = question.partner.name ?? (question.partner.id === 'PARTNER' ? t('ask.aPartner') : question.partner.id);
    this.title.textContent = vendor ? t('ask.title', partner, vendor) : t('ask.titleAny', partner);
    this.form.draw(question, last);
    if (last.mistakes) {
      show(this.result, h('section', {class: 'card pad', role: 'alert'}, h('h2', {}, t('ask.mistakes')), h('ul', {}, last.mistakes.map(one => h('li', {}, one))), this.undo()));
      return;
    }
    const decision = last.answer.decision;
    this.headline(decision.outcome);
    this.days.draw(last.bands, question.sale.date, question.sale.contractSigned);
    if (!this.big.hasChildNodes()) this.big.append(this.head, this.days.element);
    const pair = h('div', {class: 'pair'}, this.open(last), this.changes(last, decision));
    const because = h('div', {class: last.owners ? 'pair' : ''}, this.reasons(last, decision), last.owners && this.owners(last));
    this.below ??= h('div', {class: 'ans'});
    show(this.below, pair, because);
    if (this.below.parentNode !== this.result) this.result.replaceChildren(this.big, this.below);
  }

  undo() {
    return this.before.length > 0 && h('button', {type: 'button', class: 'b s', id: 'undo', onclick: () => {
      this.question = this.before.pop();
      this.form.draw(this.question, this.last);
      this.ask();
    }}, icon('i-undo'), t('ask.undo'));
  }

  button(key, words, names, steps, possible = true) {
    const signs = names.length > 2 ? [names[0], names[names.length - 1]] : names;
    return steps.length > 0
      ? h('button', {type: 'button', class: 'o', 'data-key': key, disabled: !possible, onclick: () => this.put(apply(this.question, steps), true)}, h('span', {}, words), h('span', {class: 'arrow'}, signs.map(one => outcome(one))))
      : h('p', {class: 'o plain'}, h('span', {}, words), h('span', {class: 'arrow'}, signs.map(one => outcome(one))));
  }

  open(last) {
    const card = [];
    // What a country decides, its regions decide, and nobody can state them.
    const asked = last.questions.filter(one => one.attribute !== 'regions' || !last.questions.some(other => other.attribute === 'country'));
    for (const one of asked) {
      const ruledOut = one.answers.filter(answer => !answer.possible);
      const words = t(`question.${one.attribute}`) === `question.${one.attribute}` ? t('question.other', attribute(one.attribute).toLowerCase()) : t(`question.${one.attribute}`);
      card.push(h('details', {class: 'oq', open: one === asked[0] || asked.length < 3},
        h('summary', {}, h('b', {}, words), ' ', one.known !== 'unknown' && one.known !== '0 to 100' && h('span', {class: 'q2'}, t('ask.known', one.known))),
        h('div', {class: 'opt'}, one.answers.filter(answer => answer.possible).map(answer =>
          this.button(one.attribute + answer.values, valueWords(one.attribute, answer.values) + (one.uncontrolled && /\d/.test(answer.values) ? t('ask.notControlled') : ''), answer.outcomes, answer.set))),
        ruledOut.length > 0 && h('p', {class: 'xs q'}, t('ask.ruledOut', list(ruledOut.map(answer => valueWords(one.attribute, answer.values)))))));
    }
    return h('section', {class: 'card pad', 'aria-labelledby': 'h-oq'},
      h('div', {class: 'ch'}, h('h2', {id: 'h-oq'}, t(last.questions.length > 1 ? 'ask.openSeveral' : 'ask.open')), last.questions.length > 0 && h('span', {class: 'sm'}, t('ask.openHint'))),
      last.questions.length === 0 ? h('p', {class: 'q2'}, t('ask.noneOpen')) : card, this.undo());
  }

  changes(last, decision) {
    const can = last.changes.filter(one => one.actionable), were = last.changes.filter(one => !one.actionable);
    const button = one => this.button('c' + one.attribute + one.value, changeWords(one, vendorOf(this.question)), [one.outcome], one.set);
    return h('section', {class: 'card pad', 'aria-labelledby': 'h-nc'},
      h('div', {class: 'ch'}, h('h2', {id: 'h-nc'}, t('ask.changes')), last.changes.length > 0 && h('span', {class: 'sm'}, t('ask.changesHint'))),
      decision.outcome === 'AUTHORIZED' ? h('p', {class: 'q2'}, t('ask.nothingHasTo')) : last.changes.length === 0 && h('p', {class: 'q2'}, t('ask.nothingWould')),
      h('div', {class: 'opt'}, can.map(button)),
      were.length > 0 && h('div', {class: 'opt were'}, h('p', {class: 'sm q2'}, t('ask.wereItSo')), were.map(button)));
  }

  reasons(last, decision) {
    const items = decision.rulings.flatMap(ruling => [
      ...ruling.reasons.map(reason => h('li', {}, h('div', {class: 't'}, outcome(reason.outcome), h('b', {}, reason.ruleId), h('span', {}, reason.ruleName.slice(reason.ruleId.length).trim())),
        h('p', {}, reason.message),
        h('dl', {class: 'src'},
          h('dt', {}, t('ask.source')), h('dd', {}, reason.url && /^https?:/.test(reason.url) ? h('a', {href: reason.url, rel: 'noopener noreferrer', target: '_blank'}, reason.source) : reason.source),
          h('dt', {}, t('ask.standing')), h('dd', {}, constant('Authority', reason.authority) + ', ' + constant('Status', reason.status).toLowerCase()),
          h('dt', {}, t('ask.place')), h('dd', {}, h('a', {href: `#edit?${reason.file}:${reason.line}`}, h('code', {}, `${reason.file}:${reason.line}`))),
          h('dt', {}, t('ask.reasonFacts')), h('dd', {class: 'num'}, reason.facts.map(fact => `${attribute(fact.attribute.split('.').pop()).toLowerCase()} ${factWords(fact.value)}`).join(', '))))),
      ...(ruling.licences ?? []).map(one => h('li', {}, h('p', {class: 'sm'}, t(one.issuer ? 'ask.carried' : 'ask.excepted', one.name, one.issuer ? `${one.issuer} ${one.number ?? ''}`.trim() : one.approvers.join(', '))
        + (one.to ? ' ' + t('ask.grantTo', day(one.to)) : '')))),
      ...ruling.notes.map(note => h('li', {}, h('p', {class: 'sm q2'}, note))),
    ]);
    return h('section', {class: 'card pad', 'aria-labelledby': 'h-why'},
      h('div', {class: 'ch'}, h('h2', {id: 'h-why'}, t('ask.why')), h('span', {class: 'sm'}, t('ask.rules'), ' ', h('code', {}, decision.packVersion.slice(0, 8)))),
      items.length > 0 ? h('ul', {class: 'rs', id: 'reasons'}, items) : h('p', {}, this.why(decision.outcome)),
      this.silent());
  }

  silent() {
    const body = h('ul', {class: 'sm q2 silent'});
    return h('details', {ontoggle: async e => {
      if (!e.target.open || body.hasChildNodes()) return;
      const rules = await api('api/silent', asFile(this.question, t('ask.own')));
      show(body, rules.map(one => h('li', {}, h('b', {}, one.ruleId), ' ', h('code', {}, one.condition), ' ', one.open ? t('ask.isOpen') : t('ask.doesNotHold'), one.facts && ` (${one.facts})`)));
    }}, h('summary', {}, t('ask.silent')), body);
  }

  owners(last) {
    return h('section', {class: 'card pad own', id: 'own', 'aria-labelledby': 'h-own'},
      h('div', {class: 'ch'}, h('h2', {id: 'h-own'}, t('owners.title')), h('span', {class: 'sm'}, last.owners.links.some(link => link.decides) ? t('owners.marked') : '')),
      drawn(last.owners), sum(last.owners, last.thresholds));
  }

  async copy(button, text) {
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
      const before = button.textContent;
      button.textContent = t('copied');
      setTimeout(() => { button.textContent = before; }, 1500);
    } catch {
      const area = h('textarea', {class: 'in', readonly: true, rows: 14, 'aria-label': button.textContent}, text);
      const dialog = h('dialog', {class: 'card pad', onclose: () => dialog.remove()}, area, h('div', {class: 'acts end'}, h('button', {type: 'button', class: 'b p', onclick: () => dialog.close()}, t('close'))));
      document.body.append(dialog);
      dialog.showModal();
      area.select();
    }
  }
}

/** Whether a rule speaks for sure, whatever is open. */
const certain = decision => decision.rulings.some(ruling => ruling.reasons.some(reason => reason.outcome === decision.outcome));

const list = some => some.length < 2 ? some.join('') : t('and', some.slice(0, -1).join(', '), some[some.length - 1]);

/** The values of an open question in the reader's language, as far as they are constants, shares or days. */
function valueWords(name, values) {
  const type = {buyerClass: 'BuyerClass', sector: 'Customer.sector', endUses: 'Customer.endUses', role: 'Partner.role', kind: 'SaleKind', channel: 'Channel'}[name];
  if (values === 'controlled by a state') return t('ask.controlledByState');
  if (values === 'none') return t('none');
  if (name === 'stateInterest') {
    return values.replace(/^(.+) and above$/, (_, low) => t('share.from', low)).replace(/^below (.+)$/, (_, high) => t('share.below', high))
      .replace(/^up to (.+)$/, (_, high) => t('share.upTo', high)).replace(/^(.+) to below (.+)$/, (_, low, high) => t('share.between', low, high))
      .replace(/^([\d./]+)$/, (_, one) => t('share.exactly', one));
  }
  if (name === 'stateControlled') return values === 'true' ? t('ask.controlledByState') : t('ask.notByState');
  if (name === 'country') return values.replace(/^such as ([A-Z]{2})/, (_, code) => t('ask.suchAs', country(code) + ' (' + code + ')'));
  return type ? values.replace(/[A-Z][A-Z0-9_]+/g, one => constant(type, one)).replace(/ or /g, ' ' + t('or') + ' ') : values;
}

/** A value of a fact in words, as far as the reader's language has them. */
const oneWord = value => /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : /^[A-Z]+_[A-Z_]+$|^[A-Z]{4,}$/.test(value) ? constant('', value).toLowerCase() : value;
const setWords = elements => elements.join(', ') || t('none');
const either = all => all.length > 0 ? all.join(' ' + t('or') + ' ') : t('unknown');
function shareWords(shares) {
  if (typeof shares === 'string') return shares;
  const low = shares.min ?? shares.above, high = shares.max ?? shares.below;
  return shares.max === '100' ? t('share.from', low) : low === '0' ? t(shares.below ? 'share.below' : 'share.upTo', high) : t('share.between', low, high);
}
function factWords(value) {
  if (typeof value === 'string') return oneWord(value);
  if (Array.isArray(value)) return setWords(value);
  if (value.oneOf) return either(value.oneOf.map(oneWord));
  if (value.anyOf) return either(value.anyOf.map(factWords));
  if (value.shares) return shareWords(value.shares);
  if (value.elements) return setWords([...value.elements, ...value.perhaps.map(one => one + '?')]);
  if (value.days) return [value.days.from, value.days.to].map(one => one ? day(one) : '…').join(' – ');
  return value.absent ? t('none') : value.words ?? '';
}

function changeWords(change, vendor) {
  if (change.attribute === 'date') {
    const named = change.value.match(/\d{4}-\d\d-\d\d/)[0];
    return change.value.startsWith('before') ? t('change.before', day(named)) : t('change.from', day(named));
  }
  if (change.attribute === 'channel') return change.value === 'VENDOR_DIRECT' ? t('change.direct', vendor ?? t('ask.theVendor')).replace(/^./, c => c.toUpperCase()) : t('change.partner');
  if (change.attribute === 'kind') return t('change.kind', constant('SaleKind', change.value).toLowerCase());
  if (change.attribute === 'product') return t('change.product', change.value);
  return `${attribute(change.attribute)}: ${valueWords(change.attribute, change.value).toLowerCase()}`;
}
