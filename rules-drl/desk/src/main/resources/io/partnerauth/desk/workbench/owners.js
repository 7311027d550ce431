// The owners of a customer: drawn as boxes and lines, written as a list, and edited.
import {h, show, svg} from './dom.js';
import {constant, t} from './words.js';

const W = 116, H = 44, GAP = 14, ROW = 100, SIDE = 46;

const label = party => party.id === 'self' ? t('owners.self') : party.name ?? party.id;
const share = link => link.control ? constant('ControlBasis', link.control).toLowerCase() : link.share === '0 to 100' ? t('unknown').toLowerCase() : link.share + ' %';

/** How far each party is above the customer: the longest way without a loop, so that lines go down. */
function levels(parties, links) {
  const level = new Map([['self', 0]]);
  for (let round = 0; round < parties.length; round++) {
    let moved = false;
    for (const link of links) {
      const below = level.get(link.owned);
      if (below === undefined || link.owner === 'self') continue;
      if ((level.get(link.owner) ?? -1) < below + 1 && below + 1 <= Math.min(parties.length, 6) && round < 8) {
        level.set(link.owner, below + 1);
        moved = true;
      }
    }
    if (!moved) break;
  }
  parties.forEach(party => level.has(party.id) || level.set(party.id, 1));
  return level;
}

export function drawn(owners) {
  const level = levels(owners.parties, owners.links);
  const rows = [];
  owners.parties.forEach(party => (rows[level.get(party.id)] ??= []).push(party));
  const top = rows.length - 1;
  const widest = Math.max(...rows.map(row => (row ?? []).length), 2);
  const skips = owners.links.filter(link => link.owner !== link.owned && level.get(link.owner) - level.get(link.owned) > 1);
  // Lines that pass a row run at the sides, by turns, where no box is.
  const side = skips.length > 0 ? SIDE : 0;
  const width = widest * (W + GAP) + 2 * side, height = top * ROW + H + 12;
  const at = new Map();
  rows.forEach((row, l) => row.forEach((party, i) =>
    at.set(party.id, {x: side + ((i + 0.5) / row.length) * (width - 2 * side), y: (top - l) * ROW + 6, party, level: l})));
  const open = party => party.coverage === 'PARTIAL' && !['STATE', 'PUBLIC_BODY', 'PERSON', 'DISPERSED'].includes(party.kind) && party.id !== 'self';
  const lines = owners.links.map(link => {
    const from = at.get(link.owner), to = at.get(link.owned);
    const nth = skips.indexOf(link), skip = nth >= 0;
    const y1 = from.level > to.level ? from.y + H : from.y, y2 = from.level > to.level ? to.y : to.y + H;
    const mid = (y1 + y2) / 2;
    const sign = nth % 2 === 0 ? -1 : 1, edge = sign < 0 ? 8 + 4 * nth : width - 8 - 4 * nth;
    const path = link.owner === link.owned ? `M${from.x + W / 2} ${from.y + 12} c30 -12 30 32 0 20`
      : skip ? `M${from.x + (sign * W) / 2} ${from.y + H / 2} C${edge} ${from.y + H / 2} ${edge} ${from.y + H} ${edge} ${mid} S${edge} ${to.y + H / 2} ${to.x + (sign * W) / 2} ${to.y + H / 2}`
      : `M${from.x} ${y1} C${from.x} ${mid} ${to.x} ${mid} ${to.x} ${y2}`;
    const lx = skip ? edge : (from.x + to.x) / 2;
    const cls = (link.decides ? ' hot' : '') + (open(from.party) ? ' dash' : '') + (link.control ? ' ctl' : '');
    return [svg('path', {class: 'e' + cls, d: path}),
      svg('text', {class: 'el' + (link.decides ? ' hot' : ''), x: Math.min(Math.max(lx, 28), width - 28), y: mid + 4, 'text-anchor': 'middle'}, share(link))];
  });
  const boxes = [...at.values()].map(({x, y, party}) => svg('g', {class: 'nd' + (party.id === 'self' ? ' me' : open(party) ? ' un' : party.kind === 'STATE' || party.kind === 'PUBLIC_BODY' ? ' st' : '')},
    svg('rect', {x: x - W / 2, y, width: W, height: H, rx: 8}),
    svg('text', {x: x - W / 2 + 11, y: y + 19}, clipped(label(party), 15)),
    svg('text', {class: 'd', x: x - W / 2 + 11, y: y + 35}, clipped(kindWords(party, open(party)), 19))));
  return svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': t('owners.picture')}, lines.map(line => line[0]), boxes, lines.map(line => line[1]));
}

const clipped = (text, most) => text.length > most ? text.slice(0, most - 1) + '…' : text;
const kindWords = (party, open) => constant('PartyKind', party.kind).toLowerCase() + (party.state ? ' ' + party.state : '') + (open ? ', ' + t('owners.open') : '');

/** What is known of the state's share against the heights at which rules change their answer. */
export function sum(owners, thresholds) {
  const known = owners.low, rest = owners.high - owners.low;
  return h('div', {class: 'sum'},
    h('div', {class: 'bar', 'aria-hidden': 'true'},
      h('i', {style: {width: known + '%'}}), rest > 0 && h('i', {class: 'un', style: {width: rest + '%'}}),
      thresholds.map(one => h('span', {class: 'th', style: {left: one + '%'}}))),
    h('div', {class: 'ax', 'aria-hidden': 'true'}, thresholds.map(one => h('span', {style: {'--x': one + '%'}}, one + ' %'))),
    h('p', {class: 'sm'}, parts(owners), h('b', {}, t('owners.interest', owners.interest)), '. ', t('owners.controlled', constant('StateControl', owners.controlled).toLowerCase()), '.'),
    owners.errors.map(error => h('p', {class: 'sm no'}, error)),
    h('details', {}, h('summary', {}, t('owners.list')), h('ul', {class: 'tree'}, owners.links.map(link => h('li', {},
      t(link.control ? 'owners.line.control' : 'owners.line', nameOf(owners, link.owner), share(link), nameOf(owners, link.owned)), link.decides && ' ', link.decides && h('b', {}, t('owners.decides')))))));
}

const nameOf = (owners, id) => label(owners.parties.find(party => party.id === id));
const parts = owners => owners.paths.length > 1 ? owners.paths.map(path => path.figure).join(' + ') + ' = ' : '';

/** Edits parties, stakes and control relations in a dialogue. */
export function edit(graph, facts, done) {
  const work = structuredClone(graph ?? {parties: [{id: 'ru', kind: 'STATE', state: 'RU'}], stakes: [{owner: 'ru', owned: 'self', share: '25'}]});
  work.parties ??= [];
  work.stakes ??= [];
  work.controls ??= [];
  const body = h('div', {class: 'owned'});
  const dialog = h('dialog', {class: 'card pad', 'aria-labelledby': 'owners-h', onclose: () => dialog.remove()},
    h('div', {class: 'ch'}, h('h2', {id: 'owners-h'}, t('owners.edit')), h('span', {class: 'sm'}, t('owners.editHint'))),
    body,
    h('div', {class: 'acts end'},
      h('button', {type: 'button', class: 'b g', onclick: () => { dialog.close(); done(undefined); }}, t('owners.none')),
      h('button', {type: 'button', class: 'b', onclick: () => dialog.close()}, t('cancel')),
      h('button', {type: 'button', class: 'b p', id: 'owners-done', onclick: () => {
        dialog.close();
        if (work.controls.length === 0) delete work.controls;
        done(work);
      }}, t('owners.use'))));
  const ids = () => ['self', ...work.parties.map(party => party.id).filter(id => id && id !== 'self')];
  const text = (of, key, name) => h('input', {class: 'in', 'aria-label': name, value: of[key] ?? '', onchange: e => { e.target.value.trim() ? of[key] = e.target.value.trim() : delete of[key]; draw(); }});
  const choice = (of, key, name, options) => h('select', {class: 'in', 'aria-label': name, onchange: e => { e.target.value ? of[key] = e.target.value : delete of[key]; draw(); }},
    options.map(([value, words]) => h('option', {value, selected: (of[key] ?? '') === value}, words)));
  const drop = (list, one) => h('button', {type: 'button', class: 'b g s', 'aria-label': t('remove'), onclick: () => { list.splice(list.indexOf(one), 1); draw(); }}, '✕');
  const who = () => ids().map(id => [id, id === 'self' ? t('owners.self') : id]);
  function draw() {
    show(body,
      h('h3', {}, t('owners.parties')),
      work.parties.map(party => h('div', {class: 'orow'}, text(party, 'id', t('owners.id')),
        choice(party, 'kind', t('owners.kind'), facts.partyKinds.map(kind => [kind, constant('PartyKind', kind)])),
        text(party, 'state', t('owners.state')),
        choice(party, 'coverage', t('owners.coverage'), [['', t('owners.usual')], ['COMPLETE', t('owners.complete')], ['PARTIAL', t('owners.partial')]]),
        drop(work.parties, party))),
      h('button', {type: 'button', class: 'b s', onclick: () => { work.parties.push({id: 'party' + (work.parties.length + 1), kind: 'COMPANY'}); draw(); }}, t('owners.addParty')),
      h('h3', {}, t('owners.stakes')),
      work.stakes.map(stake => h('div', {class: 'orow'}, choice(stake, 'owner', t('owners.owner'), who()),
        typeof stake.share === 'object' ? h('span', {}, `${stake.share.min ?? stake.share.above ?? 0} – ${stake.share.max ?? stake.share.below ?? 100}`) : text(stake, 'share', t('owners.share')),
        h('span', {class: 'sm'}, t('owners.of')), choice(stake, 'owned', t('owners.owned'), who()), drop(work.stakes, stake))),
      h('button', {type: 'button', class: 'b s', onclick: () => { work.stakes.push({owner: ids()[1] ?? 'self', owned: 'self', share: '10'}); draw(); }}, t('owners.addStake')),
      h('h3', {}, t('owners.controls')),
      work.controls.map(control => h('div', {class: 'orow'}, choice(control, 'by', t('owners.owner'), who()),
        choice(control, 'basis', t('owners.basis'), facts.controlBases.map(basis => [basis, constant('ControlBasis', basis)])),
        choice(control, 'over', t('owners.owned'), who()), drop(work.controls, control))),
      h('button', {type: 'button', class: 'b s', onclick: () => { work.controls.push({by: ids()[1] ?? 'self', over: 'self', basis: facts.controlBases[0]}); draw(); }}, t('owners.addControl')));
  }
  draw();
  document.body.append(dialog);
  dialog.showModal();
}
