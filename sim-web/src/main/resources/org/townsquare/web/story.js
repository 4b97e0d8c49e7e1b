// What the reader has changed: values and policies by path, and what was let happen. Everything else follows from it.
const story = {values: {}, policies: {}, done: []};

const policyOf = path => data.policies.find(policy => policy.path === path);
const chosen = ({policies}, what) => Object.entries(policies)
  .map(([path, name]) => policyOf(path).options.find(option => option.name === name)[what]);

// Which run: on a page of results any of those that are stored. What is uncertain is drawn for each.
let replicate = 0;
const drawn = what => data.stored?.runs[replicate][what] ?? {};

// What a slider stands at before it is moved.
const usual = dial => Number(Object.assign({}, drawn('tape'), ...chosen(story, 'tape'))[dial.line] ?? dial.value);

const isChanged = () => [story.values, story.policies, story.done].some(part => Object.keys(part).length > 0);

const dialOf = path => data.dials.find(dial => dial.path === path);

const atStep = (lines, step) => lines.map(line => line.endsWith('@') ? line.slice(0, -1) + step : line);

// The scenario as the program reads it, a value a line.
function tape(told) {
  const {values, done} = told;
  const lines = Object.assign(data.tape.slice(), drawn('tape'), ...chosen(told, 'tape'));
  for (const [path, value] of Object.entries(values)) lines[dialOf(path).line] = decimal(value);
  const more = done.flatMap(({event, step}) => atStep(data.interventions[event].tape, step));
  lines[data.eventsLine] = String(Number(lines[data.eventsLine]) + done.length);
  lines.splice(data.eventsLine + 1 + data.eventsLength, 0, ...more);
  return lines.join('\n');
}

// The same as a scenario file for the command line.
function scenarioFile(told) {
  const {values, done} = told;
  const rows = Object.assign(data.file.slice(), drawn('file'), ...chosen(told, 'file'));
  for (const [path, value] of Object.entries(values)) {
    const dial = dialOf(path);
    rows[dial.row] = dial.before + decimal(value);
  }
  if (done.length > 0) {
    const begin = rows.findIndex(row => row.startsWith('events:'));
    rows[begin] = 'events:';
    let end = begin + 1;
    while (end < rows.length && /^[- ]/.test(rows[end])) end++;
    rows.splice(end, 0, ...done.flatMap(({event, step}) => atStep(data.interventions[event].file, step)));
  }
  return rows.join('\n') + '\n';
}

// The story as a link's fragment, and back.
const fragment = step => '#' + btoa(JSON.stringify({...story, step, replicate})).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

function readFragment() {
  try {
    const {values = {}, policies = {}, done = [], step = 0, replicate: run = 0} =
      JSON.parse(atob(location.hash.slice(1).replaceAll('-', '+').replaceAll('_', '/')));
    replicate = Number.isInteger(run) && run >= 0 && run < (data.stored?.runs.length ?? RUNS) ? run : 0;
    story.values = Object.fromEntries(Object.entries(values).filter(([path, value]) => dialOf(path) && Number.isFinite(value)));
    story.policies = Object.fromEntries(Object.entries(policies).filter(([path, name]) => policyOf(path)?.options.some(option => option.name === name)));
    story.done = done.filter(({event, step: at}) => data.interventions[event] && Number.isInteger(at) && at >= 0 && at < data.steps);
    return Math.min(Math.max(0, step | 0), data.steps);
  } catch {
    return 0;
  }
}
