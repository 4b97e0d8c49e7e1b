// What there is to say, in plain words.
const alternatives = data.platforms.map((platform, k) => ({...platform, k})).filter(({role}) => role === 'alternative');

// How the alternatives stand by their active users so far.
function standing(columns, step) {
  if (step === 0) return 'Press Play to begin.';
  if (alternatives.length === 0) return `Step ${step}: ` + data.platforms.map(({name}, k) => `${name} has ${count(columns[k][step - 1])} active users`).join('; ') + '.';
  return alternatives.map(({name, k}) => {
    const users = columns[k][step - 1] || 0, share = users / data.users;
    const before = step > 30 ? columns[k][step - 31] || 0 : users;
    const trend = Math.abs(users - before) <= 0.05 * Math.max(before, 1) ? 'steady' : users > before ? 'growing' : 'shrinking';
    const size = share < data.nicheFloor ? 'below what a niche needs' : share < data.nicheCeiling ? 'a niche' : 'large';
    return `${name} has ${count(users)} of ${count(data.users)} users (${percent(share)}): ${size}, ${trend}.`;
  }).join(' ');
}

// What became of them once all supports are taken away.
const verdict = results => results.map(({platform, phrase, finalShare}) => phrase &&
  `${data.platforms[platform].name} ${phrase}, with ${percent(finalShare)} of users at the end.`).filter(Boolean).join(' ');

function massWords(name, {answer, share, low, high, settlesBelow, settlesAbove, step}) {
  const where = `At step ${step} ${name} has ${percent(share)} of users. `;
  const between = `between ${percent(low)} and ${percent(high)}`;
  return where + {
    ABOVE: `Its critical mass lies ${between}: it is above, and would hold itself without any support.`,
    BELOW: `Its critical mass lies ${between}: it is below, and left alone it would settle at ${percent(settlesBelow)}.`,
    NEEDS_NONE: `It needs no critical mass: from the smallest start on it would settle at ${percent(settlesAbove)}.`,
    NO_LEVEL: `No number of users is enough: even with nearly everybody it would settle at ${percent(settlesAbove)}.`,
  }[answer];
}

// Why a user is where he or she is, as a table of the parts of each platform's worth.
function reasonsTable(user, reasons) {
  const box = byId('reasons');
  box.replaceChildren();
  const head = document.createElement('h2');
  head.textContent = `User ${user}`;
  const line = document.createElement('p');
  line.textContent = `Follows ${count(reasons.follows)}, has ${count(reasons.followers)} followers, ${reasons.sessions.toFixed(1)} sessions a day.`
    + (reasons.decides ? '' : ' This user goes where the scenario says.')
    + (reasons.platforms.length ? '' : ' Nothing to tell before the first step.');
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
  row(['Platform', 'Attention', 'Contacts there', 'Worth', 'Because of'], 'th');
  reasons.platforms.forEach((platform, k) => row([
    data.platforms[k].name,
    percent(platform.attention) + (platform.member ? ', member' : ''),
    percent(platform.contacts || 0),
    signed(platform.worth),
    platform.terms.filter(([, value]) => Math.abs(value) >= 0.005).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 4)
      .map(([label, value]) => `${label} ${signed(value)}`).join(', ') || '–',
  ], 'td'));
  box.append(table);
}

const signed = value => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(2);

const OUTCOMES = {
  'critical-mass': ['reached critical mass', '#009E73'], niche: ['survived as a niche', '#56B4E9'], failed: ['failed', '#D55E00'],
  insolvent: ['kept its users but ran out of money', '#CC79A7'], closed: ['closed down', '#8C8C8C'],
  'not-launched': ['never launched', '#D9D9D9'], undecided: ['was undecided', '#F0E442'],
};

// The runs of the last alternative: how many came to what, and where each ended.
function spread(runs) {
  const {name, k} = alternatives.at(-1) ?? {name: data.platforms.at(-1).name, k: data.platforms.length - 1};
  const ends = runs.map(results => results[k]);
  const counts = {};
  for (const {outcome} of ends) if (outcome) counts[outcome] = (counts[outcome] || 0) + 1;
  byId('odds').textContent = `${runs.length} run${runs.length === 1 ? '' : 's'}: ${name} ` + (Object.entries(counts)
    .sort((a, b) => b[1] - a[1]).map(([outcome, n]) => `${OUTCOMES[outcome][0]} in ${n}`).join(', ') || 'has these shares at the end') + '.';
  const svg = byId('spread');
  svg.removeAttribute('hidden');
  const width = svg.clientWidth || 400, at = share => 12 + share * (width - 24);
  const stacked = {};
  svg.innerHTML = `<line x1="12" x2="${width - 12}" y1="68" y2="68" stroke="currentColor"/>`
    + [0, 0.25, 0.5, 0.75, 1].map(share => `<text x="${at(share)}" y="84" text-anchor="middle">${100 * share} %</text>`).join('')
    + ends.map(({outcome, finalShare}) => {
      const bin = Math.round(finalShare * 50), level = stacked[bin] = (stacked[bin] || 0) + 1;
      const y = 68 - Math.min(62, 6 + (level - 1) * Math.min(9, 270 / runs.length));
      return `<circle cx="${at(bin / 50)}" cy="${y}" r="4.5" fill="${outcome ? OUTCOMES[outcome][1] : data.platforms[k].colour}" stroke="currentColor" stroke-width=".6"><title>${percent(finalShare)}</title></circle>`;
    }).join('');
}
