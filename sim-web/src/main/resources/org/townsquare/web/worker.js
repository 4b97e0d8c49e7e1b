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
  layout: (run, users) => ({
    ideologies: Array.from(program.ideologies(run, users)),
    ties: Array.from(program.ties(run, users)),
  }),
  reasons: (run, user) => JSON.parse(program.reasons(run, user)),
  happened: run => JSON.parse(program.happened(run)),
  digest: run => program.digest(run),
  fingerprint: run => program.fingerprint(run),
  replicate: (tape, number) => JSON.parse(program.replicate(tape, number)),
  mass: (run, platform) => JSON.parse(program.mass(run, platform)),
};
onmessage = async ({data: {id, call, with: args}}) => {
  try {
    postMessage({id, value: await calls[call](...args)});
  } catch (error) {
    postMessage({id, error: String(error && error.message || error)});
  }
};
