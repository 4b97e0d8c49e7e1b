// What there is to say, in plain words.
const platforms = data.platforms.map((platform, k) => ({...platform, k}));
const alternatives = platforms.filter(({role}) => role === 'alternative');
// Whom the question is about where one has to be named.
const subject = alternatives[0] ?? platforms.at(-1);

// How the alternatives stand by their active users so far.
function standing(columns, step) {
  if (step === 0) return say('web.begin');
  if (alternatives.length === 0) return say('web.standing.step', step, data.platforms.map(({name}, k) => say('web.standing.has', name, count(columns[k][step - 1]))).join('; '));
  return alternatives.map(({name, k}) => {
    const users = columns[k][step - 1] || 0, share = users / data.users;
    const before = step > 30 ? columns[k][step - 31] || 0 : users;
    const trend = Math.abs(users - before) <= 0.05 * Math.max(before, 1) ? 'steady' : users > before ? 'growing' : 'shrinking';
    const size = share < data.nicheFloor ? 'small' : share < data.nicheCeiling ? 'niche' : 'large';
    return say('web.standing', name, count(users), count(data.users), percent(share), say('web.size.' + size), say('web.trend.' + trend));
  }).join(' ');
}

// What became of them once all supports are taken away.
const verdict = results => results.map(({platform, outcome, finalShare}) => outcome &&
  say('web.verdict', data.platforms[platform].name, say('outcome.' + outcome), percent(finalShare))).filter(Boolean).join(' ');

function massWords(name, {answer, share, low, high, settlesBelow, settlesAbove, step}) {
  return say('web.mass.where', step, name, percent(share)) + ' ' + {
    ABOVE: () => say('web.mass.above', percent(low), percent(high)),
    BELOW: () => say('web.mass.below', percent(low), percent(high), percent(settlesBelow)),
    NEEDS_NONE: () => say('web.mass.needs-none', percent(settlesBelow)),
    NO_LEVEL: () => say('web.mass.no-level', percent(settlesAbove)),
    UNKNOWN: () => say('web.mass.unknown'),
  }[answer]();
}

// Why a user is where he or she is, as a table of the parts of each platform's worth.
function reasonsTable(user, reasons) {
  const box = byId('reasons');
  box.replaceChildren();
  const head = document.createElement('h2');
  head.textContent = say('web.user', user);
  const line = document.createElement('p');
  line.textContent = [
    say('web.user.line', count(reasons.follows), count(reasons.followers), local(reasons.sessions.toFixed(1))),
    reasons.decides ? '' : say('web.user.told'),
    reasons.platforms.length ? '' : say('web.user.nothing'),
  ].filter(Boolean).join(' ');
  box.append(head, line);
  if (!reasons.platforms.length) return;
  const table = document.createElement('table');
  const row = (cells, kind) => {
    const tr = table.insertRow();
    for (const text of cells) {
      const cell = document.createElement(kind);
      cell.textContent = text;
      tr.append(cell);
    }
  };
  row(['page.platform', 'web.user.attention', 'web.user.contacts', 'web.user.worth', 'web.user.because'].map(key => say(key)), 'th');
  reasons.platforms.forEach((platform, k) => row([
    data.platforms[k].name,
    platform.member ? say('web.user.member', percent(platform.attention)) : percent(platform.attention),
    percent(platform.contacts || 0),
    signed(platform.worth),
    platform.terms.filter(([, value]) => Math.abs(value) >= 0.005).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 4)
      .map(([term, value]) => `${say('web.term.' + term)} ${signed(value)}`).join(', ') || '–',
  ], 'td'));
  box.append(table);
}

const signed = value => (value < 0 ? '−' : '+') + local(Math.abs(value).toFixed(2));

const OUTCOMES = {
  'critical-mass': '#009E73', niche: '#56B4E9', failed: '#D55E00', insolvent: '#CC79A7', closed: '#8C8C8C', 'not-launched': '#D9D9D9',
  undecided: '#F0E442',
};

// The runs of the first alternative: how many came to what, and where each ended.
function spread(runs) {
  const {name, k} = subject;
  const ends = runs.map(results => results[k]);
  const counts = {};
  for (const {outcome} of ends) if (outcome) counts[outcome] = (counts[outcome] || 0) + 1;
  byId('odds').textContent = say('web.odds', runs.length, name, Object.entries(counts)
    .sort((a, b) => b[1] - a[1]).map(([outcome, n]) => say('web.odds.count', say('outcome.' + outcome), n)).join(', ') || say('web.odds.shares'));
  const svg = byId('spread');
  svg.removeAttribute('hidden');
  const width = svg.clientWidth || 400, at = share => 22 + share * (width - 44);
  const stacked = {};
  svg.innerHTML = `<line x1="22" x2="${width - 22}" y1="68" y2="68" stroke="currentColor"/>`
    + [0, 0.25, 0.5, 0.75, 1].map(share => `<text x="${at(share)}" y="84" text-anchor="middle">${say('number.percent', 100 * share)}</text>`).join('')
    + ends.map(({outcome, finalShare}, number) => {
      const bin = Math.round(finalShare * 50), level = stacked[bin] = (stacked[bin] || 0) + 1;
      const y = 68 - Math.min(62, 6 + (level - 1) * Math.min(9, 270 / runs.length));
      return `<circle cx="${at(bin / 50)}" cy="${y}" r="4.5" fill="${outcome ? OUTCOMES[outcome] : data.platforms[k].colour}" stroke="currentColor" stroke-width=".6"><title>${say('web.run')} ${number}: ${percent(finalShare)}</title></circle>`;
    }).join('');
}
