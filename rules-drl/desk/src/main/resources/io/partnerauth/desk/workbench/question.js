// The question that the page asks: {customer, partner, sale}, with the keys of a scenario.

export const today = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
};

export const blank = vendor => ({
  customer: {},
  partner: {id: 'PARTNER', grants: [{vendor}]},
  sale: {vendor, kind: 'NEW', channel: 'PARTNER', date: today()},
});

/** Sets the value at a path such as sale.date in a copy; null and '' take it away. */
export function set(question, path, value) {
  const copy = structuredClone(question);
  const [fact, key] = path.split('.');
  if (value === null || value === '' || value === undefined) delete copy[fact][key];
  else copy[fact][key] = value;
  return copy;
}

export const apply = (question, steps) =>
  steps.reduce((next, step) => set(next, step.path, step.value), question);

/** The vendor whose sale is asked about: the sale's, or that of the partner's only grant. */
export function vendorOf(question) {
  const vendors = new Set((question.partner.grants ?? []).map(grant => grant.vendor));
  return question.sale.vendor ?? (vendors.size === 1 ? [...vendors][0] : undefined);
}

/** A scenario of the pack as a question. */
export const ofCase = one => ({
  customer: one.customer ?? {}, partner: one.partner ?? {}, sale: one.sale ?? {}, assume: one.assume,
});

export const asFile = (question, name) => JSON.stringify({
  scenarios: [{name, customer: question.customer, partner: question.partner, sale: question.sale,
    ...(question.assume ? {assume: question.assume} : {}), expect: {outcome: 'REVIEW'}}],
});

export function toLink(question) {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromLink(text) {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    const question = JSON.parse(new TextDecoder().decode(bytes));
    const object = x => x && typeof x === 'object' && !Array.isArray(x);
    return object(question) && ['customer', 'partner', 'sale'].every(k => object(question[k])) ? question : undefined;
  } catch {
    return undefined;
  }
}

/** What was typed as a share: 40, 1/3, 25-50, <50, >=10; undefined when it is none of these. */
export function share(text) {
  const clean = text.trim().replaceAll('%', '').replaceAll(',', '.').replaceAll('–', '-').replace(/\s+/g, '');
  const one = '(\\d+(?:\\.\\d+)?(?:/\\d+)?)';
  let m;
  if (clean === '') return '';
  if ((m = clean.match(`^${one}$`))) return m[1];
  if ((m = clean.match(`^<${one}$`))) return {min: '0', below: m[1]};
  if ((m = clean.match(`^<=${one}$`))) return {min: '0', max: m[1]};
  if ((m = clean.match(`^>${one}$`))) return {above: m[1], max: '100'};
  if ((m = clean.match(`^>=${one}$`))) return {min: m[1], max: '100'};
  if ((m = clean.match(`^(>?)${one}-(<?)${one}$`))) {
    return {[m[1] ? 'above' : 'min']: m[2], [m[3] ? 'below' : 'max']: m[4]};
  }
  return undefined;
}

/** A share as one would type it. */
export function typed(value) {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  const low = value.above ?? value.min ?? '0', high = value.below ?? value.max ?? '100';
  if (low === '0' && value.above === undefined) return (value.below ? '<' : '<=') + high;
  if (high === '100' && value.below === undefined) return (value.above ? '>' : '>=') + low;
  return `${value.above ? '>' : ''}${low}-${value.below ? '<' : ''}${high}`;
}
