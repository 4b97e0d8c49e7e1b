// The users as dots: left and right by ideology, near those whom they follow.
class Network {
  constructor(canvas, onUser) {
    this.canvas = canvas;
    this.homes = [];
    this.chosen = -1;
    const choose = user => { this.chosen = user; this.draw(); onUser(user); };
    canvas.onclick = event => {
      const box = canvas.getBoundingClientRect();
      choose(this.nearest((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
    };
    canvas.onkeydown = event => {
      if (event.key === 'Enter' && this.x) choose((this.chosen + 1) % this.x.length);
    };
    new ResizeObserver(() => this.size()).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.size());
  }

  // As the worker places them.
  layout({x, y, ties}) {
    Object.assign(this, {x, y, ties});
    this.size();
  }

  size() {
    const {canvas} = this, ratio = devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    this.edges = null;
    this.draw();
  }

  drawEdges(width, height) {
    this.edges = document.createElement('canvas');
    this.edges.width = width;
    this.edges.height = height;
    const pen = this.edges.getContext('2d');
    pen.strokeStyle = getComputedStyle(this.canvas).getPropertyValue('--tie');
    pen.beginPath();
    const shown = Math.min(this.ties.length, 6000);
    const stride = Math.max(1, Math.floor(this.ties.length / 2 / (shown / 2)));
    for (let i = 0; i + 1 < this.ties.length; i += 2 * stride) {
      pen.moveTo(this.x[this.ties[i]] * width, this.y[this.ties[i]] * height);
      pen.lineTo(this.x[this.ties[i + 1]] * width, this.y[this.ties[i + 1]] * height);
    }
    pen.stroke();
  }

  draw(homes = this.homes) {
    this.homes = homes;
    if (!this.x || this.canvas.width === 0) return;
    const {width, height} = this.canvas, pen = this.canvas.getContext('2d');
    if (!this.edges) this.drawEdges(width, height);
    pen.clearRect(0, 0, width, height);
    pen.drawImage(this.edges, 0, 0);
    const radius = Math.max(1.6, Math.min(9, 0.32 * Math.sqrt(width * height / this.x.length)));
    const nowhere = getComputedStyle(this.canvas).getPropertyValue('--nowhere');
    for (let k = -1; k < data.platforms.length; k++) {
      pen.fillStyle = k < 0 ? nowhere : data.platforms[k].colour;
      for (let i = 0; i < this.x.length; i++) {
        if (this.homes[i] === k) { // one path of all discs takes three times as long to fill
          pen.beginPath();
          pen.arc(this.x[i] * width, this.y[i] * height, radius, 0, 7);
          pen.fill();
        }
      }
    }
    if (this.chosen >= 0) {
      pen.strokeStyle = getComputedStyle(this.canvas).color;
      pen.lineWidth = 2 * (devicePixelRatio || 1);
      pen.beginPath();
      pen.arc(this.x[this.chosen] * width, this.y[this.chosen] * height, radius + 5, 0, 7);
      pen.stroke();
    }
  }

  nearest(x, y) {
    let best = 0, least = Infinity;
    for (let i = 0; i < this.x.length; i++) {
      const far = (this.x[i] - x) ** 2 + (this.y[i] - y) ** 2;
      if (far < least) { least = far; best = i; }
    }
    return best;
  }
}
