// On a page of results: which of the stored runs is made again here, and whether it comes out the same.
const AT_ONCE = 50;

function offerStored() {
  if (!data.stored) return;
  document.body.classList.add('results');
  byId('which').hidden = false;
  byId('replicate').replaceChildren(...data.stored.runs.map(({outcome}, number) =>
    new Option(`${number}` + (outcome ? `: ${outcome}` : ''), number)));
  byId('replicate').value = replicate;
  byId('replicate').onchange = () => choose(Number(byId('replicate').value));
  byId('rerun').onclick = () => rerun().catch(tell);
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
