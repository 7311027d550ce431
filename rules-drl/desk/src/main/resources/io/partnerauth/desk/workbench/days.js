// The slider for the day: bands are outcomes, marks are days on which the answer changes.
import {h, icon, OUTCOMES} from './dom.js';
import {day, outcome, t} from './words.js';
import {today} from './question.js';

const DAY = 86400000;
const number = text => Math.round(Date.parse(text + 'T00:00:00Z') / DAY);
const text = n => new Date(n * DAY).toISOString().slice(0, 10);

export function outcomeOn(bands, date) {
  return bands.reduce((last, band) => (!band.from || band.from <= date ? band : last), bands[0]);
}

/** The stretch of days that is shown: all changes of the last years, today, and the sale. */
function stretch(bands, date, earliest) {
  const changes = bands.slice(1).map(band => number(band.from));
  const now = number(today());
  const near = changes.filter(one => one > now - 16 * 365);
  const low = Math.min(...near, number(date), now - 365), high = Math.max(...near, number(date), now + 200);
  const room = Math.round((high - low) * 0.07);
  return [Math.max(low - room, earliest ? number(earliest) : -Infinity), high + room];
}

export class Days {
  constructor(change) {
    this.change = change;
    this.element = h('div', {class: 'day'});
  }

  draw(bands, date, earliest) {
    this.bands = bands;
    const [low, high] = stretch(bands, date, earliest);
    const place = n => ((n - low) / (high - low)) * 100;
    const shown = bands.map((band, i) => {
      const from = band.from ? Math.max(number(band.from), low) : low;
      const to = i + 1 < bands.length ? Math.min(number(bands[i + 1].from), high) : high;
      return {...band, from, to};
    }).filter(band => band.to > band.from);
    this.marks = shown.slice(1).map(band => ({at: band.from, why: whyWords(band.why)}));
    const now = number(today());
    const all = [...this.marks.map(one => ({...one, label: day(text(one.at))})), {at: now, label: t('today'), why: day(today()), today: true}]
      .sort((a, b) => a.at - b.at);
    this.slider ??= h('input', {type: 'range', id: 'day',
      oninput: e => this.move(+e.target.value), onkeydown: e => this.key(e)});
    Object.assign(this.slider, {min: low, max: high});
    this.slider.value = number(date);
    this.track = h('div', {class: 'trk'},
      h('div', {class: 'segs', 'aria-hidden': 'true'}, shown.map(band => h('span', {class: 'k-' + OUTCOMES[band.outcome], style: {flex: `${band.to - band.from} 1 0`}},
        icon('o-' + OUTCOMES[band.outcome]), place(band.to) - place(band.from) > 14 && h('span', {class: 'tx'}, t('outcome.' + band.outcome))))));
    this.date = h('input', {type: 'date', class: 'in date', id: 'date', 'aria-label': t('ask.day'), value: date, min: earliest,
      onchange: e => e.target.value && this.change(e.target.value)});
    const focused = document.activeElement === this.slider;
    this.track.append(this.slider);
    this.element.replaceChildren(
      h('div', {class: 'top'}, h('label', {for: 'day'}, h('b', {}, t('ask.day'))), h('div', {class: 'acts'}, this.output = h('output', {for: 'day'}), this.date)),
      this.track,
      h('div', {class: 'marks'}, rows(all, place).map(mark => h('button', {type: 'button', 'data-key': 'mark' + mark.at,
        class: (place(mark.at) > 72 ? 'r' : '') + (mark.today ? ' now' : ''), style: {'--x': place(mark.at) + '%', '--row': mark.row},
        onclick: () => this.change(text(mark.at))}, h('b', {}, mark.label), h('span', {}, mark.why)))));
    this.element.style.setProperty('--rows', Math.max(1, ...all.map(mark => (mark.row ?? 0) + 1)));
    this.told(date);
    if (focused) this.slider.focus({preventScroll: true});
  }

  told(date) {
    this.output.textContent = day(date);
    this.slider.setAttribute('aria-valuetext', `${day(date)}, ${t('outcome.' + outcomeOn(this.bands, date).outcome)}`);
  }

  move(n) {
    this.told(text(n));
    this.date.value = text(n);
    this.change(text(n));
  }

  /** Page Up and Page Down go to the next day on which the answer changes. */
  key(e) {
    const at = +this.slider.value;
    const next = e.key === 'PageUp' ? this.marks.find(one => one.at > at) : e.key === 'PageDown' ? this.marks.findLast(one => one.at < at) : undefined;
    if (e.key === 'PageUp' || e.key === 'PageDown') {
      e.preventDefault();
      if (next) this.move(next.at);
    }
  }
}

/** Marks whose words would cover each other stand in rows below each other. */
function rows(marks, place) {
  const ends = [];
  for (const mark of marks) {
    const right = place(mark.at) > 72;
    const from = right ? place(mark.at) - 24 : place(mark.at), to = right ? place(mark.at) : place(mark.at) + 24;
    let row = ends.findIndex(end => end <= from);
    if (row < 0) row = ends.length;
    ends[row] = to;
    mark.row = row;
  }
  return marks;
}

const whyWords = why => why === 'grant-begins' || why === 'grant-ends' ? t('ask.' + why) : why;
