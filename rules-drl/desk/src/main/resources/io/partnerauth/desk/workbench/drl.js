// What the editor knows of rule files: colours, completion and help, from the vocabulary.
import {StreamLanguage} from '@codemirror/language';
import {h} from './dom.js';
import {t} from './words.js';

const KEYWORDS = new Set(['package', 'import', 'global', 'rule', 'extends', 'when', 'then', 'end', 'not', 'in', 'contains', 'str', 'and', 'or', 'exists', 'true', 'false', 'null']);

export const drl = StreamLanguage.define({
  name: 'drl',
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match('//')) { stream.skipToEnd(); return 'comment'; }
    if (stream.match(/"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(/@\w+/)) return 'meta';
    if (stream.match(/\d+(?:\.\d+)?(?:\/\d+)?/)) return 'number';
    const word = stream.match(/[\p{L}_][\p{L}\p{N}_]*/u);
    if (word) return KEYWORDS.has(word[0]) ? 'keyword' : /^\p{Lu}/u.test(word[0]) || word[0] === 'ruling' ? 'typeName' : 'variableName';
    stream.next();
    return null;
  },
  languageData: {commentTokens: {line: '//'}},
});

export const yaml = StreamLanguage.define({
  name: 'scenarios',
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/#.*/)) return 'comment';
    if (stream.match(/"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/)) return 'string';
    if (stream.match(/[A-Za-z][\w-]*(?=\s*:)/)) return 'keyword';
    if (stream.match(/[A-Z][A-Z0-9_-]+\b/)) return 'typeName';
    if (stream.match(/\d[\d./-]*/)) return 'number';
    if (stream.match(/[^\s"'#:,\[\]{}]+/)) return null;
    stream.next();
    return null;
  },
  languageData: {commentTokens: {line: '#'}},
});

/** Completion of what a rule may say at a place. */
export function completion(vocabulary) {
  const attributes = fact => vocabulary.attributes.filter(one => one.fact === fact)
    .map(one => ({label: one.name, type: 'property', detail: one.type, info: one.meaning}));
  const words = (list, type) => list.map(one => ({label: one.text, type, info: one.meaning}));
  return context => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const word = context.matchBefore(/@?[\w.]*/);
    if (!word || (word.from === word.to && !context.explicit && !/[.(@]\s?$/.test(before))) return null;
    const options = list => ({from: word.from, options: list, validFor: /^@?\w*$/});
    const type = before.match(/\b([A-Z]\w+)\.\w*$/);
    if (type) {
      const known = vocabulary.constants.find(one => one.name === type[1]);
      return known ? {from: context.pos - before.match(/\w*$/)[0].length, options: words(known.words, 'enum')} : null;
    }
    if (/ruling\.\w*$/.test(before)) {
      return {from: context.pos - before.match(/\w*$/)[0].length, options: vocabulary.verdicts.map(one => ({label: one.text.replace('ruling.', ''), type: 'method', info: one.meaning, apply: `${one.text.replace('ruling.', '')}( "" );`}))};
    }
    if (/^\s*@\w*$/.test(before)) return options(vocabulary.annotations.map(one => ({label: one.text, type: 'keyword', info: one.meaning, apply: one.example})));
    const meta = before.match(/@(status|authority)\(\s*\w*$/);
    if (meta) return options(words(vocabulary.constants.find(one => one.name.toLowerCase() === meta[1]).words, 'enum'));
    const pattern = before.match(/\b(Customer|Partner|Grant|Sale)\(([^)]*)$/);
    if (pattern) {
      const compared = pattern[2].match(/(\w+)\s*(?:==|!=|contains|in\s*\(|in)\s*\w*$/);
      const entry = compared && vocabulary.attributes.find(one => one.fact === pattern[1] && one.name === compared[1]);
      if (entry?.constants) return options(vocabulary.constants.find(one => one.name === entry.constants).words.map(one => ({label: one.example, type: 'enum', info: one.meaning})));
      return options(attributes(pattern[1]));
    }
    if (!context.explicit && before.trim().length < 2) return null;
    return options(['Customer', 'Partner', 'Grant', 'Sale'].map(label => ({label, type: 'class', apply: label + '(  )'})).concat(['rule', 'when', 'then', 'end', 'extends', 'ruling'].map(label => ({label, type: 'keyword'}))));
  };
}

/** What a word of the vocabulary means. */
export function meaning(vocabulary, word) {
  const attribute = vocabulary.attributes.find(one => one.name === word);
  if (attribute) return h('div', {class: 'tip'}, h('b', {}, `${attribute.fact}.${attribute.name}`), h('p', {}, attribute.meaning), h('p', {class: 'q2'}, attribute.type + '. ' + t('edit.compare') + ' ', h('code', {}, attribute.operators.join('  '))));
  const constant = vocabulary.constants.flatMap(one => one.words).find(one => one.text === word);
  if (constant) return h('div', {class: 'tip'}, h('b', {}, constant.example), h('p', {}, constant.meaning));
  const other = [...vocabulary.annotations, ...vocabulary.verdicts].find(one => one.text.replace(/^@|^ruling\./, '') === word);
  return other && h('div', {class: 'tip'}, h('b', {}, other.text), h('p', {}, other.meaning), h('code', {}, other.example));
}
