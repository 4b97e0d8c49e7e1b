// Active users by platform, the original and what if, and critical mass where it was measured.
class Lines {
  constructor(place) {
    this.place = place;
    this.masses = [];
    this.forget();
    new ResizeObserver(() => this.plot && this.plot.setSize(this.box())).observe(place);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.make());
  }

  box() {
    return {width: Math.max(280, this.place.clientWidth), height: Math.min(320, Math.max(200, innerHeight * 0.35))};
  }

  // No steps taken.
  forget() {
    this.runs = [0, 1].map(() => data.platforms.map(() => []));
    this.both = false;
    this.make();
  }

  // The beginning that two runs have in common is not drawn twice.
  make() {
    if (this.plot) this.plot.destroy();
    const style = getComputedStyle(document.body);
    const ink = style.color, faint = style.getPropertyValue('--faint');
    const axis = {stroke: ink, grid: {stroke: faint, width: 1}, ticks: {stroke: faint, width: 1}};
    const original = data.platforms.map(({name, colour}) =>
      ({label: this.both ? say('web.chart.original', name) : name, stroke: colour, width: this.both ? 1 : 2, dash: this.both ? [3, 4] : undefined}));
    const other = this.both ? data.platforms.map(({name, colour}) => ({label: say('web.chart.what-if', name), stroke: colour, width: 2.5})) : [];
    const mass = {label: say('web.chart.mass'), stroke: ink, width: 1.5, dash: [8, 4], spanGaps: true, points: {show: true, size: 8}};
    this.plot = new uPlot({
      ...this.box(),
      legend: {live: true},
      scales: {x: {time: false, range: [0, data.steps]}, y: {range: (u, low, high) => [0, Math.max(1, high || data.users) * 1.05]}},
      axes: [{...axis, label: say('web.chart.day'), labelSize: 22, values: (u, ticks) => ticks.map(count)}, {...axis, size: 64, values: (u, ticks) => ticks.map(count)}],
      series: [{label: say('web.chart.step')}, ...original, ...other, mass],
    }, this.columns(), this.place);
  }

  columns() {
    const length = Math.max(...this.runs.flat().map(column => column.length));
    const steps = Array.from({length}, (_, step) => step);
    const mass = steps.map(step => { const at = this.masses.find(found => found.step === step + 1); return at ? at.users : null; });
    const fill = column => steps.map(step => column[step] ?? null);
    return [steps, ...this.runs[0].map(fill), ...(this.both ? this.runs[1].map(fill) : []), mass];
  }

  add(run, shares) {
    shares.forEach((column, k) => this.runs[run][k].push(...column));
  }

  draw() {
    this.plot.setData(this.columns());
  }
}
