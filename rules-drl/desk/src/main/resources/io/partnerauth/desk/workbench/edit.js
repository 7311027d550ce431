// Edit: a rule file with its mistakes, beside it what the draft does before anybody else sees it.
import {EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers} from '@codemirror/view';
import {EditorState} from '@codemirror/state';
import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {autocompletion, completionKeymap} from '@codemirror/autocomplete';
import {lintGutter, lintKeymap, nextDiagnostic, setDiagnostics} from '@codemirror/lint';
import {tags} from '@lezer/highlight';
import {h, icon, paused, show} from './dom.js';
import {count, day, outcome, t} from './words.js';
import {api} from './api.js';
import {completion, drl, meaning, yaml} from './drl.js';
import {ofCase, toLink} from './question.js';
import {directive} from './template.js';

const colours = HighlightStyle.define([
  {tag: tags.keyword, class: 'kw'}, {tag: tags.string, class: 'st'}, {tag: tags.typeName, class: 'ty'},
  {tag: tags.comment, class: 'co'}, {tag: tags.number, class: 'nu'}, {tag: tags.meta, class: 'kw'},
]);

export class Edit {
  constructor(facts, link, go) {
    this.facts = facts;
    this.go = go;
    this.states = new Map();
    this.issues = [];
    this.title = h('h1', {id: 'h-edit'}, t('view.edit'));
    this.lead = h('p', {}, t('edit.lead'));
    this.choose = h('select', {class: 'in', id: 'file', 'aria-label': t('edit.file'), onchange: e => this.open(e.target.value)});
    this.mount = h('div', {class: 'cm'});
    this.status = h('div', {class: 'stat', role: 'status'});
    this.problems = h('div', {class: 'problems'});
    this.side = h('div', {class: 'stack'});
    this.saveButton = h('button', {type: 'button', class: 'b p', id: 'save', disabled: true, onclick: () => this.save()}, t('edit.save'));
    this.discardButton = h('button', {type: 'button', class: 'b', id: 'discard', disabled: true, onclick: () => this.discard()}, t('edit.discard'));
    this.element = h('section', {class: 'view', id: 'edit', 'aria-labelledby': 'h-edit'},
      h('div', {class: 'vh'}, h('div', {}, this.title, this.lead),
        h('div', {class: 'acts'}, !facts.readOnly && h('button', {type: 'button', class: 'b', id: 'new', onclick: () => directive(facts, files => this.add(files))}, t('edit.new')), this.discardButton, !facts.readOnly && this.saveButton)),
      h('div', {class: 'edit'}, h('div', {class: 'card ed-card'}, h('div', {class: 'tabs'}, this.choose), this.mount, this.problems, this.status), this.side));
    this.check = paused(150, () => this.ask());
    this.asked = 0;
    this.load(link);
  }

  async load(link) {
    this.files = (await api('api/files')).map(file => ({...file, saved: file.text}));
    this.list();
    const [path, line] = (link ?? '').split(':');
    const first = this.files.find(file => file.path === path) ?? this.files.find(file => file.path.endsWith('.drl')) ?? this.files[0];
    if (first) this.open(first.path, +line || undefined);
    this.ask();
  }

  /** Shows the place that a link names: file:line. */
  accept(link) {
    const [path, line] = link.split(':');
    if (this.files?.some(file => file.path === path)) this.open(path, +line || undefined);
  }

  unsaved() { return (this.files ?? []).some(file => file.text !== file.saved); }

  list() {
    show(this.choose, this.files.map(file => h('option', {value: file.path, selected: file.path === this.path}, (file.text === file.saved ? '' : '● ') + file.path)));
  }

  state(file) {
    return EditorState.create({doc: file.text, extensions: [
      lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), history(), lintGutter(),
      file.path.endsWith('.drl') ? drl : yaml, syntaxHighlighting(colours), EditorView.lineWrapping,
      EditorView.contentAttributes.of({'aria-label': file.path}),
      EditorView.cspNonce.of(document.body.dataset.nonce),
      EditorState.readOnly.of(this.facts.readOnly),
      autocompletion({override: file.path.endsWith('.drl') ? [completion(this.facts.vocabulary)] : []}),
      hoverTooltip((view, pos) => {
        const word = view.state.wordAt(pos);
        const known = word && meaning(this.facts.vocabulary, view.state.sliceDoc(word.from, word.to));
        return known ? {pos: word.from, end: word.to, above: true, create: () => ({dom: known})} : null;
      }),
      keymap.of([{key: 'F8', run: nextDiagnostic}, {key: 'Ctrl-.', run: () => this.mendNext()}, {key: 'Mod-s', preventDefault: true, run: () => { this.save(); return true; }},
        {key: 'Escape', run: () => { this.saveButton.focus(); return true; }}, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
      EditorView.updateListener.of(update => { if (update.docChanged) this.changed(update.state.doc.toString()); }),
    ]});
  }

  open(path, line) {
    if (this.view && this.path) this.states.set(this.path, this.view.state);
    this.path = path;
    const file = this.file();
    this.title.textContent = path;
    const state = this.states.get(path) ?? this.state(file);
    if (this.view) this.view.setState(state);
    else this.view = new EditorView({state, parent: this.mount});
    if (line) {
      const at = this.view.state.doc.line(Math.min(line, this.view.state.doc.lines));
      this.view.dispatch({selection: {anchor: at.from}, effects: EditorView.scrollIntoView(at.from, {y: 'center'})});
    }
    this.list();
    this.mark();
  }

  file() { return this.files.find(file => file.path === this.path); }
  drafts() { return Object.fromEntries(this.files.filter(file => file.text !== file.saved).map(file => [file.path, file.text])); }

  changed(text) {
    this.file().text = text;
    this.side.classList.add('stale');
    this.list();
    this.check();
  }

  /** Mistakes first; what the draft changes after them. */
  async ask() {
    const turn = ++this.asked;
    const drafts = JSON.stringify(this.drafts());
    const changed = drafts !== '{}';
    this.saveButton.disabled = !changed;
    this.discardButton.disabled = !changed;
    try {
      const issues = await api('api/check', drafts);
      if (turn !== this.asked) return;
      this.issues = issues;
      this.mark();
      const errors = issues.filter(issue => issue.severity === 'ERROR').length;
      if (errors > 0) {
        show(this.side, h('p', {class: 'note'}, icon('i-bulb'), h('span', {}, t('edit.doesNotLoad'))));
        this.side.classList.remove('stale');
        return;
      }
      const effect = await api('api/effect', drafts);
      if (turn !== this.asked) return;
      this.draw(effect);
    } catch (e) {
      show(this.side, h('p', {class: 'card pad no', role: 'alert'}, e.message));
    }
    this.side.classList.remove('stale');
  }

  mark() {
    if (!this.view) return;
    const mine = this.issues.filter(issue => issue.file === this.path);
    const doc = this.view.state.doc;
    this.view.dispatch(setDiagnostics(this.view.state, mine.filter(issue => issue.line >= 1 && issue.line <= doc.lines).map(issue => {
      const line = doc.line(issue.line);
      const from = Math.min(line.from + Math.max(issue.column - 1, 0), line.to);
      const to = Math.min(Math.max(from + issue.length, from + 1), Math.max(line.to, from));
      return {from, to, severity: issue.severity === 'ERROR' ? 'error' : 'warning', source: issue.code, message: issue.message + ' ' + issue.help};
    })));
    const others = this.issues.filter(issue => issue.file !== this.path);
    show(this.problems, mine.map(issue => this.problem(issue)),
      others.length > 0 && h('p', {class: 'sm'}, t('edit.elsewhere'), ' ', others.slice(0, 6).map(issue => h('button', {type: 'button', class: 'b g s', onclick: () => this.open(issue.file, issue.line)}, `${issue.file}:${issue.line}`))));
    const errors = this.issues.filter(issue => issue.severity === 'ERROR').length;
    show(this.status, h('span', {class: errors ? 'no' : 'ok'}, icon(errors ? 'o-rev' : 'o-auth'), errors ? count('edit.mistakes', errors) : t('edit.noMistake')), h('span', {}, t('edit.keys')));
  }

  problem(issue) {
    return h('div', {class: 'prob' + (issue.severity === 'ERROR' ? '' : ' warn')},
      h('p', {}, h('button', {type: 'button', class: 'b g s num', onclick: () => this.open(this.path, issue.line)}, t('edit.line', issue.line)), ' ', h('b', {}, issue.message), ' ', issue.help),
      h('div', {class: 'acts'},
        issue.mend && !this.facts.readOnly && h('button', {type: 'button', class: 'b p s mend', onclick: () => this.mend(issue)}, t('edit.use', issue.mend)),
        h('button', {type: 'button', class: 'b s', onclick: () => this.explain(issue.code)}, t('edit.means', issue.code))));
  }

  mend(issue) {
    const line = this.view.state.doc.line(issue.line);
    const from = line.from + issue.column - 1;
    this.view.dispatch({changes: {from, to: Math.min(from + issue.length, line.to), insert: issue.mend}});
    this.view.focus();
  }

  mendNext() {
    const at = this.view.state.doc.lineAt(this.view.state.selection.main.head).number;
    const mine = this.issues.filter(issue => issue.file === this.path && issue.mend);
    const issue = mine.find(one => one.line === at) ?? mine[0];
    if (issue) this.mend(issue);
    return true;
  }

  async explain(code) {
    const {page} = await api('api/code?code=' + encodeURIComponent(code));
    const dialog = h('dialog', {class: 'card pad', 'aria-label': code, onclose: () => dialog.remove()}, h('pre', {class: 'page'}, page), h('div', {class: 'acts end'}, h('button', {type: 'button', class: 'b p', onclick: () => dialog.close()}, t('close'))));
    document.body.append(dialog);
    dialog.showModal();
  }

  draw(effect) {
    const all = effect.passed + effect.failed.length;
    show(this.side,
      h('section', {class: 'card pad', 'aria-labelledby': 'h-sc'},
        h('div', {class: 'ch'}, h('h2', {id: 'h-sc'}, t('edit.scenarios')), h('span', {class: 'sm'}, t('edit.passFail', effect.passed, effect.failed.length))),
        h('div', {class: 'pf', 'aria-hidden': 'true'}, h('i', {style: {flex: String(effect.passed)}}), effect.failed.length > 0 && h('i', {class: 'x', style: {flex: String(effect.failed.length)}})),
        h('ul', {class: 'tests'}, effect.failed.slice(0, 4).map(one => this.failed(one)),
          all > 0 && effect.failed.length === 0 && h('li', {}, h('span', {class: 'ico ok'}, icon('o-auth')), t('edit.allPass'))),
        effect.failed.length > 4 && h('details', {}, h('summary', {}, count('edit.moreFail', effect.failed.length - 4)), h('ul', {class: 'tests'}, effect.failed.slice(4).map(one => this.failed(one)))),
        effect.untried.length > 0 && h('details', {open: effect.untried.length < 4}, h('summary', {}, count('edit.untried', effect.untried.length)), h('ul', {class: 'tests'}, effect.untried.slice(0, 20).map(one => h('li', {}, h('span', {class: 'ico wa'}, icon('i-gap')), h('div', {}, h('p', {}, one.message), h('button', {type: 'button', class: 'b g s', onclick: () => this.open(one.file, one.line)}, `${one.file.split('/').pop()}:${one.line}`))))))),
      h('section', {class: 'card pad', 'aria-labelledby': 'h-df'},
        h('div', {class: 'ch'}, h('h2', {id: 'h-df'}, t('edit.changes')), h('span', {class: 'sm'}, effect.difference?.coverage ?? '')),
        !effect.difference ? h('p', {class: 'q2'}, t('edit.noDraft')) : effect.difference.changes.length === 0 ? h('p', {class: 'q2'}, t('edit.noChange')) : blocks(effect.difference.changes, question => this.go('ask', toLink(question))),
        effect.difference?.more > 0 && h('p', {class: 'sm q2'}, count('edit.more', effect.difference.more)),
        effect.difference?.regions.map(text => h('p', {class: 'sm'}, text))));
  }

  failed(one) {
    return h('li', {}, h('span', {class: 'ico no'}, icon('o-rev')), h('div', {}, h('b', {}, one.name),
      one.expected && one.expected !== one.got && h('p', {class: 'gotw'}, t('edit.expected'), ' ', outcome(one.expected), ' ', t('edit.got'), ' ', outcome(one.got)),
      one.expected === one.got && one.differences.map(text => h('p', {class: 'sm q2'}, text)),
      h('button', {type: 'button', class: 'b g s', onclick: () => this.open(one.file, one.line)}, `${one.file.split('/').pop()}:${one.line}`)));
  }

  async save() {
    const changed = this.files.filter(file => file.text !== file.saved);
    if (changed.length === 0 || this.facts.readOnly) return;
    if (this.issues.some(issue => issue.severity === 'ERROR') && !confirm(t('edit.saveWithMistakes'))) return;
    try {
      for (const file of changed) {
        const {state} = await api(`api/save?path=${encodeURIComponent(file.path)}&was=${file.state}`, file.text);
        file.state = state;
        file.saved = file.text;
      }
      this.lead.textContent = t('edit.saved');
      this.list();
      this.ask();
    } catch (e) {
      this.lead.replaceChildren(h('span', {class: 'no', role: 'alert', id: 'save-error'}, e.message));
    }
  }

  discard() {
    if (!confirm(t('edit.discardSure'))) return;
    this.files = this.files.filter(file => file.state !== '' || this.facts.readOnly);
    this.files.forEach(file => { file.text = file.saved; });
    this.states.clear();
    this.path = this.files.some(file => file.path === this.path) ? this.path : this.files[0].path;
    this.view.setState(this.state(this.file()));
    this.open(this.path);
    this.ask();
  }

  add(files) {
    for (const [path, text] of Object.entries(files)) {
      if (!this.files.some(file => file.path === path)) this.files.push({path, text, saved: '', state: ''});
    }
    this.files.sort((a, b) => a.path.localeCompare(b.path));
    this.open(Object.keys(files)[0]);
    this.ask();
  }
}

/** Blocks of decisions that change, each with an example to ask about. */
export function blocks(changes, ask) {
  return h('div', {class: 'stack'}, changes.map(change => h('div', {class: 'chg' + (change.before === change.after ? ' lo' : '')},
    h('span', {class: 'arrow'}, change.before === change.after ? [outcome(change.after), t('edit.otherReasons')] : [outcome(change.before), icon('i-arr'), outcome(change.after)]),
    h('p', {}, [change.vendors.join(', '), ...change.common].join(', ')),
    change.alternatives.length > 0 && h('ul', {class: 'sm q2'}, change.alternatives.slice(0, 6).map(all => h('li', {}, '– ' + all.join(', ')))),
    h('p', {class: 'sm q2'}, change.because.join('; ')),
    h('p', {class: 'ex'}, t('edit.example'), ' ', exampleWords(change.example), ' ', h('button', {type: 'button', class: 'b g s', onclick: () => ask(ofCase(change.example))}, t('view.ask'))))));
}

const exampleWords = example => [example.customer?.country ?? example.customer?.places?.join(', ') ?? example.customer?.subdivision, ...Object.entries(example.customer ?? {}).filter(([key]) => !['country', 'places', 'subdivision'].includes(key)).map(([key, value]) => `${key} ${typeof value === 'object' ? Object.values(value).join(' – ') : value}`), example.sale?.date && day(example.sale.date)].filter(Boolean).join(', ');
