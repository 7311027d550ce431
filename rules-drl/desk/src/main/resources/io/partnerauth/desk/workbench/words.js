// The page's words. They come from one file per language; a word that it lacks is English.
import {h, icon, OUTCOMES} from './dom.js';

let words = {};
export let language = 'en';

export async function load(wanted) {
  language = wanted;
  const answer = await fetch('api/words?language=' + wanted);
  words = await answer.json();
  document.documentElement.lang = wanted;
}

/** The word under a key, with {0}, {1} … replaced. */
export function t(key, ...values) {
  const word = words[key];
  if (word === undefined) return key;
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), word);
}

/** The word for a count: the keys end as Intl's plural categories do. */
export const count = (key, n) =>
  t(words[`${key}.${new Intl.PluralRules(language).select(n)}`] ? `${key}.${new Intl.PluralRules(language).select(n)}` : `${key}.other`,
    n.toLocaleString(language));

const sentence = name => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase().replaceAll('_', ' ');

/** A constant of the vocabulary, or an attribute's name. */
export const constant = (type, name) => words[`${type}.${name}`] ?? sentence(name);
export const attribute = name =>
  words[`attribute.${name}`] ?? sentence(name.replace(/([A-Z])/g, ' $1').toLowerCase());

export const day = text =>
  new Date(text + 'T00:00:00Z').toLocaleDateString(language === 'en' ? 'en-GB' : language,
    {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});

let countries;
export function country(code) {
  countries ??= new Intl.DisplayNames([language], {type: 'region', fallback: 'code'});
  try { return countries.of(code.slice(0, 2)) ?? code; } catch { return code; }
}

/** An outcome: colour, sign and border differ, and it is written out. */
export const outcome = (name, label) =>
  h('span', {class: 'oc k-' + OUTCOMES[name]}, icon('o-' + OUTCOMES[name]), label ?? t('outcome.' + name));
