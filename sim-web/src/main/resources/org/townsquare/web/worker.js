// Runs the simulation. The page asks by {id, call, with}; the answer is {id, value} or {id, error}.
let program;
const ready = async packed => {
  const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
  const unpacked = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  program = (await TeaVM.wasmGC.load(new Uint8Array(await unpacked.arrayBuffer()))).exports;
  return true;
};
const calls = {
  ready,
  open: (run, tape, replicate) => program.open(run, tape, replicate),
  // Steps, and what the page draws after them.
  advance: (run, steps, platforms, from, users) => {
    const now = program.advance(run, steps);
    return {
      now,
      homes: Array.from(program.homes(run, users)),
      shares: platforms.map(k => Array.from(program.column(run, 'ATTENTION', k, from))),
    };
  },
  column: (run, metric, platform, from) => Array.from(program.column(run, metric, platform, from)),
  layout: (run, users) => places(program.ideologies(run, users), program.ties(run, users)),
  reasons: (run, user) => JSON.parse(program.reasons(run, user)),
  happened: run => JSON.parse(program.happened(run)),
  digest: run => program.digest(run),
  fingerprint: run => program.fingerprint(run),
  tipping: tape => program.tipping(tape),
  replicate: (tape, number) => JSON.parse(program.replicate(tape, number)),
  mass: (run, platform) => JSON.parse(program.mass(run, platform)),
};

// Where users stand on the page, from 0 to 1: left and right by ideology, above one another by whom they follow.
function places(ideologies, ties) {
  const n = ideologies.length;
  let random = 1;
  const chance = () => (random = (random * 16807) % 2147483647) / 2147483647;
  let y = Float64Array.from({length: n}, () => chance() - 0.5);
  for (let round = 0; round < 12; round++) {
    const sum = new Float64Array(n), degree = new Float64Array(n);
    for (let i = 0; i < ties.length; i += 2) {
      sum[ties[i]] += y[ties[i + 1]]; degree[ties[i]]++;
      sum[ties[i + 1]] += y[ties[i]]; degree[ties[i + 1]]++;
    }
    y = y.map((own, i) => degree[i] ? (own + sum[i] / degree[i]) / 2 : own);
    y = evenly(y).map(rank => rank - 0.5);
  }
  const jitter = () => (chance() - 0.5) * 0.03;
  return {
    x: evenly(Float64Array.from(ideologies)).map(rank => 0.03 + 0.94 * rank),
    y: y.map(rank => Math.min(0.98, Math.max(0.02, 0.5 + 0.92 * rank + jitter()))),
    ties: Array.from(ties),
  };
}

// Ranks from 0 to 1.
function evenly(values) {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  order.forEach((at, rank) => { ranks[at] = rank / Math.max(1, values.length - 1); });
  return ranks;
}

const answer = async ({id, call, with: args}) => {
  try {
    postMessage({id, value: await calls[call](...args)});
  } catch (error) {
    postMessage({id, error: String(error && error.message || error)});
  }
};

// One after the other: nothing is asked of a program that is still being unpacked.
let last = Promise.resolve();
onmessage = ({data}) => { last = last.then(() => answer(data)); };
