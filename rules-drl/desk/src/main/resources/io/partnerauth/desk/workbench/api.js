// Asks the server. What it refuses is an error with its sentence.

export async function api(path, body) {
  let answer;
  try {
    answer = await fetch(path, body === undefined ? {} : {method: 'POST', body});
  } catch {
    throw new Error('The workbench has been closed. Start it again.');
  }
  const tree = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(tree.error), {status: answer.status});
  return tree;
}
