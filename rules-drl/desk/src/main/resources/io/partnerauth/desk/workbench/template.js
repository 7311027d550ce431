// A new directive from a short form: who said so, when, where, whom.
import {h} from './dom.js';
import {constant, country, t} from './words.js';
import {today} from './question.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const drlDay = text => `${text.slice(8)}-${MONTHS[+text.slice(5, 7) - 1]}-${text.slice(0, 4)}`;
const quoted = text => text.replaceAll('\\', '').replaceAll('"', "'").replaceAll('\n', ' ');

export function directive(facts, done) {
  const words = name => facts.vocabulary.constants.find(one => one.name === name).words.map(word => word.text);
  const value = {vendor: Object.keys(facts.vendors).find(Boolean) ?? '', date: today(), country: 'RU', buyer: 'GOVERNMENT_AGENCY', status: 'RECEIVED', authority: 'VENDOR', verdict: 'revoke', source: '', message: ''};
  const field = (key, control) => h('div', {class: 'f'}, h('label', {for: 'new-' + key}, t('new.' + key)), control);
  const text = (key, type = 'text') => field(key, h('input', {class: 'in', id: 'new-' + key, type, value: value[key], required: true, oninput: e => { value[key] = e.target.value; }}));
  const choice = (key, options) => field(key, h('select', {class: 'in', id: 'new-' + key, onchange: e => { value[key] = e.target.value; }}, options.map(([one, label]) => h('option', {value: one, selected: one === value[key]}, label))));
  const form = h('form', {method: 'dialog', class: 'more', onsubmit: () => done(files(value))},
    h('div', {class: 'two'}, text('vendor'), text('date', 'date')), text('source'),
    h('div', {class: 'two'}, choice('authority', words('Authority').map(one => [one, constant('Authority', one)])), choice('status', words('Status').map(one => [one, constant('Status', one)]))),
    h('div', {class: 'two'}, choice('country', facts.countries.map(code => [code, `${country(code)} (${code})`]).sort((a, b) => a[1].localeCompare(b[1]))), choice('buyer', words('BuyerClass').map(one => [one, constant('BuyerClass', one)]))),
    choice('verdict', [['revoke', t('outcome.REVOKED')], ['review', t('outcome.REVIEW')], ['condition', t('outcome.CONDITIONAL')]]), text('message'),
    h('div', {class: 'acts end'}, h('button', {type: 'button', class: 'b', onclick: () => dialog.close()}, t('cancel')), h('button', {class: 'b p', id: 'new-done'}, t('new.make'))));
  const dialog = h('dialog', {class: 'card pad', 'aria-labelledby': 'new-h', onclose: () => dialog.remove()}, h('div', {class: 'ch'}, h('h2', {id: 'new-h'}, t('edit.new'))), form);
  document.body.append(dialog);
  dialog.showModal();
}

function files(v) {
  const slug = v.vendor.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'vendor';
  const year = v.date.slice(0, 4);
  const id = `${slug.toUpperCase()}-${year}-${v.country}-1`;
  const path = `${slug}/${v.country.toLowerCase()}-${v.date}`;
  const outcome = v.status === 'REPORTED' && v.verdict === 'revoke' ? 'REVIEW' : {revoke: 'REVOKED', review: 'REVIEW', condition: 'CONDITIONAL'}[v.verdict];
  const verdict = v.status === 'WITHDRAWN' ? 'AUTHORIZED' : outcome;
  return {
    [path + '.drl']: `package io.partnerauth.rules.${slug.replaceAll('-', '_')}

import io.partnerauth.facts.*

global io.partnerauth.facts.Ruling ruling

// What happened. ${quoted(v.source)}.
//
// How we read it. Write it down here, and who is responsible for this reading.

rule "${quoted(v.vendor)} directive of ${v.date}"
    @source( "${quoted(v.source)}" )
    @status( ${v.status} )
    @authority( ${v.authority} )
when
    Grant( vendor == "${quoted(v.vendor)}" )
    Customer( country == "${v.country}" )
    Sale( date >= "${drlDay(v.date)}" )
then
end

rule "${id} ${constant('BuyerClass', v.buyer)}" extends "${quoted(v.vendor)} directive of ${v.date}"
when
    Customer( buyerClass == BuyerClass.${v.buyer} )
then
    ruling.${v.verdict}( "${quoted(v.message)}" );
end
`,
    [path + '.scenarios.yaml']: `defaults:
  partner: {id: PARTNER, grants: [{vendor: "${quoted(v.vendor)}"}]}
  sale: {kind: NEW, channel: PARTNER, date: ${v.date}}
scenarios:
  - name: Such a buyer on the first day
    customer: {country: ${v.country}, buyerClass: ${v.buyer}}
    expect: {outcome: ${verdict}${verdict === 'AUTHORIZED' ? '' : `, rules: [${id}]`}}
  - name: Such a buyer on the day before
    customer: {country: ${v.country}, buyerClass: ${v.buyer}}
    sale: {date: ${new Date(Date.parse(v.date) - 864e5).toISOString().slice(0, 10)}}
    expect: {outcome: AUTHORIZED}
`,
  };
}
