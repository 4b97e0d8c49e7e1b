// The page's controls. Run 0 is the original, run 1 what the reader has made of it; both have the same chance.
const SHOWN = 2000;
const RUNS = 30;
const SPEEDS = [0.25, 0.5, 1, 2, 5, 15, 50]; // steps a frame
const LEAST_FRAMES = 600; // a short run is not over before it is seen
let live, aside, network, lines;
let step = 0, begun = false, playing = false, busy = Promise.resolve(), due = 0;

// One thing after the other; a second wish waits.
const tell = error => { byId('problems').textContent = error.message; };
const then = work => (busy = busy.then(work).catch(tell));

const slots = () => isChanged() ? [0, 1] : [0];
const shownRun = () => isChanged() ? 1 : 0;
const stories = [{values: {}, policies: {}, done: []}, story];

async function begin() {
  step = 0;
  begun = false;
  lines.runs = [0, 1].map(() => data.platforms.map(() => []));
  for (const run of slots()) {
    const problems = await live.ask('open', run, tape(stories[run]), replicate);
    byId('problems').textContent = problems.split('\n').filter(Boolean).map(named).join(' ');
    if (problems) return false;
  }
  lines.tipping = await live.ask('tipping', tape(stories[shownRun()]));
  byId('tipping').textContent = Number.isFinite(lines.tipping) ? say('web.tipping', data.platforms.at(-1).name, percent(lines.tipping)) : '';
  if (lines.both !== isChanged()) { lines.both = isChanged(); lines.make(); }
  return begun = true;
}

// A message of the program begins with a line of the tape or a path.
function named(problem) {
  const [place, ...words] = problem.split(' ');
  const dial = data.dials.find(({line, path}) => String(line) === place || path === place);
  return (dial ? dial.path : place) + ': ' + words.join(' ') + '.';
}

async function advance(steps) {
  if (!begun) return;
  const asked = Math.max(0, Math.min(steps, data.steps - step));
  let homes;
  for (const run of slots()) {
    const found = await live.ask('advance', run, asked, data.platforms.map((_, k) => k), step, SHOWN);
    lines.add(run, found.shares);
    homes = found.homes;
  }
  step += asked;
  network.draw(homes);
  show();
}

function show() {
  lines.draw();
  byId('time').value = step;
  byId('now').textContent = step;
  byId('run').textContent = say(playing ? 'web.pause' : 'web.play');
  const words = begun ? standing(lines.runs[shownRun()], step) : '';
  if (byId('verdict').textContent !== words && !(step === data.steps && byId('verdict').dataset.end)) byId('verdict').textContent = words;
  for (const id of ['run', 'step']) byId(id).disabled = !begun || step >= data.steps;
  if (step >= data.steps && !byId('verdict').dataset.end) judge().catch(tell);
}

async function judge() {
  byId('verdict').dataset.end = 'asked';
  play(false);
  const told = tape(stories[shownRun()]), number = replicate;
  const results = await aside.ask('replicate', told, number);
  if (step >= data.steps && number === replicate && told === tape(stories[shownRun()])) byId('verdict').textContent = verdict(results) || standing(lines.runs[shownRun()], step);
}

async function goTo(target) {
  delete byId('verdict').dataset.end;
  if (!begun || target < step || lines.both !== isChanged()) {
    if (!await begin()) return;
  }
  await advance(target - step);
}

// From the start with what is changed, to where the reader was.
const again = () => { const target = step; lines.masses = []; byId('mass').textContent = ''; changed(); return then(async () => { delete byId('verdict').dataset.end; if (await begin()) await advance(target); show(); }); };

function play(on) {
  playing = on && begun && step < data.steps;
  byId('verdict').ariaLive = playing ? 'off' : 'polite'; // nobody is read sixty numbers a second
  byId('run').textContent = say(playing ? 'web.pause' : 'web.play');
}

function frame() {
  if (playing && !frame.waits) {
    due += SPEEDS[byId('speed').value];
    if (due >= 1) {
      const steps = Math.floor(due);
      due -= steps;
      frame.waits = true;
      then(() => playing && advance(steps)).then(() => { frame.waits = false; });
    }
  }
  requestAnimationFrame(frame);
}

function changed() {
  byId('done').replaceChildren(...story.done.map(({event, step: at}, i) => {
    const {name, platform} = data.interventions[event];
    const item = document.createElement('li');
    const undo = document.createElement('button');
    undo.textContent = say('web.undo');
    undo.setAttribute('aria-label', say('web.undo.which', name, platform, at));
    undo.onclick = () => { story.done.splice(i, 1); again(); };
    item.append(say('web.done', at, name, platform) + ' ', undo);
    return item;
  }));
  [...data.policies, ...data.dials].forEach(control => control.show());
  byId('shared').textContent = '';
}

function makeDial(dial) {
  const box = document.createElement('div');
  box.className = 'dial';
  const id = 'dial ' + dial.path;
  const stepSize = dial.whole ? 1 : 10 ** Math.floor(Math.log10((dial.high - dial.low) / 50));
  box.innerHTML = '<div class="head"><label></label><output></output></div><input type="range"><small></small>';
  const [label, output, input, about] = box.querySelectorAll('label, output, input, small');
  label.textContent = dial.name;
  label.htmlFor = input.id = id;
  Object.assign(input, {min: dial.low, max: dial.high, step: stepSize});
  const digits = value => dial.whole ? count(value) : local(decimal(value)).replace(/^-/, '−');
  const amount = value => digits(value) + (dial.unit ? '\u00a0' + dial.unit : '');
  about.textContent = say(dial.usual ? 'web.range.default' : 'web.range.here',
    dial.about, digits(dial.usual || dial.value), digits(dial.low), amount(dial.high));
  const stand = value => { output.textContent = amount(value); };
  dial.show = () => {
    const value = story.values[dial.path] ?? usual(dial);
    input.value = value;
    output.classList.toggle('changed', dial.path in story.values);
    stand(value);
  };
  input.oninput = () => stand(input.value);
  input.onchange = () => {
    const value = Number(input.value);
    if (value === usual(dial)) delete story.values[dial.path]; else story.values[dial.path] = value;
    again();
  };
  return box;
}

function makeEvent({name, platform}, event) {
  const button = document.createElement('button');
  button.textContent = data.platforms.length > 1 ? say('web.dial.of', name, platform) : name;
  button.onclick = () => happen(event);
  return button;
}

// What the program refuses, to a platform that has closed for instance, has not happened.
async function happen(event) {
  if (step >= data.steps) { tell({message: say('web.happen.over')}); return; }
  const at = step;
  story.done.push({event, step});
  await again();
  const refused = byId('problems').textContent;
  if (!refused) return;
  story.done.pop();
  step = at;
  await again();
  byId('problems').textContent = refused;
}

async function measure() {
  if (!alternatives.length || step === 0) { byId('mass').textContent = say('web.mass.nothing'); return; }
  byId('measure').disabled = true;
  byId('mass').textContent = say('web.mass.measuring');
  const dates = [...new Set([step / 4, step / 2, 3 * step / 4, step].map(Math.round))].filter(date => date > 0);
  lines.masses = [];
  try {
    await aside.ask('open', 2, tape(stories[shownRun()]), replicate);
    for (let now = 0; dates.length;) {
      const date = dates.shift();
      await aside.ask('advance', 2, date - now, [], 0, 1);
      now = date;
      const found = await aside.ask('mass', 2, subject.k).catch(() => null);
      if (!found) { byId('mass').textContent = say('web.mass.closed', subject.name, date); continue; }
      if (found.low !== null) lines.masses.push({step: date, users: (found.low + found.high) / 2 * data.users});
      byId('mass').textContent = massWords(subject.name, found);
      lines.draw();
    }
  } finally {
    byId('measure').disabled = false;
  }
}

async function many() {
  const button = byId('many');
  if (button.dataset.on) { button.dataset.on = ''; return; }
  button.dataset.on = 'yes';
  button.textContent = say('web.many.stop');
  const runs = [], told = tape(stories[shownRun()]);
  for (let number = 0; number < RUNS && button.dataset.on; number++) {
    byId('odds').textContent = say('web.many.progress', number + 1, RUNS);
    try {
      runs.push(await aside.ask('replicate', told, number));
      spread(runs);
    } catch (error) {
      byId('odds').textContent = error.message;
      break;
    }
  }
  button.dataset.on = '';
  button.textContent = say('web.many', RUNS);
  if (!data.stored) offer(runs.map(results => results[subject.k].outcome).map(outcome => outcome && say('outcome.' + outcome)));
}

async function copyLink() {
  history.replaceState(null, '', fragment(step));
  try {
    await navigator.clipboard.writeText(location.href);
    byId('shared').textContent = say('web.link.copied');
  } catch {
    byId('shared').textContent = say('web.link.bar');
  }
}

function save() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([scenarioFile(story)], {type: 'text/yaml'}));
  link.download = 'shared.yaml';
  link.click();
  byId('shared').textContent = data.stored || replicate ? say('web.saved.run', replicate, replicate + 1) : say('web.saved');
}

function describe() {
  byId('title').textContent = data.title;
  const [first] = data.description.replace(/\s+/g, ' ').split(/(?<=[.!?]) /);
  byId('question').textContent = (alternatives.length ? say('web.question', alternatives.map(({name}) => name).reduce((one, other) => say('web.question.or', one, other))) : say('web.question.none')) + ' ' + (first || '');
  byId('about').textContent = data.description;
  byId('live').hidden = !canRun;
  byId('missing').hidden = canRun;
  if (!canRun) byId('missing').textContent = say('web.old-browser') + ' ' + say(data.stored ? 'web.stored.below' : 'web.stored.none');
}

function makeControls() {
  byId('dials').replaceChildren(...data.policies.map(makePolicy), ...data.dials.map(makeDial));
  byId('adopt').replaceChildren(...data.platforms.map(makeAdopt).filter(Boolean));
  byId('events').replaceChildren(...data.interventions.map((it, event) => it.option ? null : makeEvent(it, event)).filter(Boolean));
  byId('legend').replaceChildren(...[...data.platforms, {name: say('web.nowhere'), colour: 'var(--nowhere)'}].map(({name, colour}) => {
    const entry = document.createElement('span'), dot = document.createElement('i');
    dot.style.background = colour;
    entry.append(dot, name);
    return entry;
  }));
  byId('time').max = data.steps;
  byId('speed').value = SPEEDS.findLastIndex((speed, i) => i === 0 || data.steps / speed >= LEAST_FRAMES);
  byId('many').textContent = say('web.many', RUNS);
  byId('run').onclick = () => play(!playing);
  byId('step').onclick = () => { play(false); then(() => advance(1)); };
  byId('back').onclick = () => { play(false); then(() => goTo(Math.max(0, step - 30))); };
  byId('reset').onclick = () => { play(false); Object.assign(story, {values: {}, policies: {}, done: []}); step = 0; again(); };
  byId('time').onchange = () => { play(false); const target = Number(byId('time').value); then(() => goTo(target)); };
  byId('measure').onclick = () => { play(false); measure().catch(tell); };
  byId('near').onchange = () => lines.make();
  byId('near').parentNode.hidden = alternatives.length === 0 || alternatives.length === platforms.length;
  byId('many').onclick = () => { play(false); many().catch(tell); };
  byId('link').onclick = copyLink;
  byId('save').onclick = save;
  addEventListener('hashchange', () => location.reload()); // a link opened where its page is already
  addEventListener('keydown', event => {
    if (/^(INPUT|BUTTON|SELECT|SUMMARY)$/.test(event.target.tagName)) return;
    const button = {' ': 'run', ArrowRight: 'step', ArrowLeft: 'back'}[event.key];
    if (button && !byId(button).disabled) { event.preventDefault(); byId(button).click(); }
  });
}

async function start() {
  describe();
  if (!canRun) return;
  live = new Desk();
  await pause();
  makeControls();
  const target = readFragment();
  offerRuns();
  changed();
  await pause();
  network = new Network(byId('network'), user => then(async () => {
    reasonsTable(user, await live.ask('reasons', shownRun(), user));
    byId('reasons').scrollIntoView({block: 'nearest'});
  }));
  lines = new Lines(byId('lines'));
  await live.ready;
  await then(async () => {
    await begin();
    network.layout(await live.ask('layout', 0, SHOWN));
    aside = new Desk(); // not earlier: it, too, has a program to compile
    if (begun) await advance(target); else show();
  });
  requestAnimationFrame(frame);
  document.documentElement.dataset.ready = 'yes';
  // Something moves at once, but for who reads results, follows a link to a step, or wants nothing to move.
  if (!data.stored && !location.hash && !matchMedia('(prefers-reduced-motion: reduce)').matches) play(true);
}

start();
