// Active users by platform, the original and what if, and critical mass where it was measured.
class Lines {
  constructor(place) {
    this.place = place;
    this.masses = [];
    this.tipping = NaN;
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
    this.hasMass = this.masses.length > 0;
    const mass = this.hasMass ? [{label: say('web.chart.mass'), stroke: ink, width: 1.5, dash: [8, 4], spanGaps: true, points: {show: true, size: 8}}] : [];
    const show = data.platforms.map(({role}) => role === 'alternative' || !byId('near').checked);
    const value = (plot, number) => number === null || number === undefined ? '–' : count(number);
    this.plot = new uPlot({
      ...this.box(),
      legend: {live: true, markers: {dash: (plot, i) => plot.series[i].dash ? 'dashed' : 'solid'}},
      scales: {x: {time: false, range: [0, data.steps]}, y: {range: (u, low, high) => [0, Math.max(1, high || data.users, this.tipping * data.users || 0) * 1.05]}},
      axes: [{...axis, label: say('web.chart.day'), labelSize: 22, values: (u, ticks) => ticks.map(count)}, {...axis, size: 64, values: (u, ticks) => ticks.map(count)}],
      series: [{label: say('web.chart.step')}, ...original, ...other, ...mass]
        .map((series, i) => ({...series, value, show: i === 0 || i > original.length + other.length || show[(i - 1) % show.length]})),
      hooks: {
        draw: [u => this.drawTipping(u, ink), showLast],
        setCursor: [showLast],
      },
    }, this.columns(), this.place);
  }

  // The share of users above which the last platform grows by itself, across the chart.
  drawTipping({ctx, bbox, valToPos}, ink) {
    if (!Number.isFinite(this.tipping)) return;
    const y = valToPos(this.tipping * data.users, 'y', true);
    ctx.save();
    ctx.strokeStyle = ink;
    ctx.lineWidth = devicePixelRatio || 1;
    ctx.setLineDash([6, 4].map(length => length * ctx.lineWidth));
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.restore();
  }

  columns() {
    const length = Math.max(...this.runs.flat().map(column => column.length));
    const steps = Array.from({length}, (_, i) => i + 1);
    const fill = column => steps.map((_, i) => column[i] ?? null);
    const mass = steps.map(step => this.masses.find(found => found.step === step)?.users ?? null);
    return [steps, ...this.runs[0].map(fill), ...(this.both ? this.runs[1].map(fill) : []), ...(this.hasMass ? [mass] : [])];
  }

  add(run, shares) {
    shares.forEach((column, k) => this.runs[run][k].push(...column));
  }

  draw() {
    if (this.hasMass !== this.masses.length > 0) this.make(); else this.plot.setData(this.columns());
  }
}

// Where nobody points at a step, the legend has the numbers of the last one.
function showLast(plot) {
  if (plot.cursor.left < 0) plot.setLegend({idx: plot.data[0].length - 1}, false);
}
