// Which run is watched; on a page of results those that are stored, made again here, and whether they come out the same.
const AT_ONCE = 50;

function offerRuns() {
  byId('replicate').onchange = () => choose(Number(byId('replicate').value));
  byId('rerun').onclick = () => rerun().catch(tell);
  document.body.classList.toggle('results', Boolean(data.stored));
  offer(data.stored ? data.stored.runs.map(run => run.outcome) : []);
  if (data.stored) return;
  byId('many').after(byId('which'));
  byId('rerun').hidden = true;
}

// With what became of those that were made.
function offer(outcomes) {
  const runs = data.stored ? outcomes : Array.from({length: RUNS}, (_, number) => outcomes[number]);
  byId('replicate').replaceChildren(...runs.map((outcome, number) =>
    new Option(`${number}` + (outcome ? `: ${outcome}` : ''), number)));
  byId('replicate').value = replicate;
}

// Each run has users of its own.
function choose(number) {
  play(false);
  replicate = byId('replicate').value = number;
  byId('same').textContent = '';
  again();
  then(async () => network.layout(await live.ask('layout', 0, SHOWN)));
}

async function rerun() {
  const number = replicate, button = byId('rerun'), words = button.textContent;
  byId('replicate').disabled = button.disabled = true;
  try {
    await aside.ask('open', 3, tape(stories[0]), number);
    for (let now = 0; now < data.steps;) {
      now = (await aside.ask('advance', 3, AT_ONCE, [], 0, 1)).now;
      button.textContent = say('web.stored.progress', count(now), count(data.steps));
    }
    byId('same').textContent = compared(number, await aside.ask('fingerprint', 3));
  } finally {
    button.textContent = words;
    byId('replicate').disabled = button.disabled = false;
  }
}

function compared(number, found) {
  const {runs, build, own} = data.stored;
  if (found === runs[number].fingerprint) {
    const rows = count(data.steps * data.platforms.length);
    return say('web.stored.same', number, rows, found);
  }
  return say('web.stored.differs', number) + ' ' + (build === own ? say('web.stored.wrong') : say('web.stored.other', build, own));
}
