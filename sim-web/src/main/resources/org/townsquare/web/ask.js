'use strict';
const byId = id => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const plain = element => element.textContent.replaceAll('<\\/', '</');

// Lets the browser do what else it has to do, so that opening a page is no one long task.
const pause = () => new Promise(done => setTimeout(done));

// A worker with the program in it; calls are answered in their order.
class Desk {
  constructor() {
    const source = plain(byId('runtime')) + '\n' + plain(byId('worker'));
    this.worker = new Worker(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})));
    this.open = new Map();
    this.next = 0;
    this.worker.onmessage = ({data: {id, value, error}}) => {
      const {done, fail} = this.open.get(id);
      this.open.delete(id);
      if (error === undefined) done(value); else fail(new Error(error));
    };
    this.ready = this.ask('ready', byId('program').textContent.trim());
  }

  ask(call, ...args) {
    return new Promise((done, fail) => {
      const id = this.next++;
      this.open.set(id, {done, fail});
      this.worker.postMessage({id, call, with: args});
    });
  }

  close() {
    this.worker.terminate();
  }
}

// The smallest module that has a structure: WebAssembly with garbage collection, or it is refused.
const canRun = typeof WebAssembly === 'object' && typeof DecompressionStream === 'function'
  && WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]));

// A sentence of the list of words: {0} is what it is about, {0:run|runs} the first word if that is one.
const say = (key, ...about) => data.words[key].replace(/\{(\d)(?::([^|{}]*)\|([^|{}]*))?}/g, (all, i, one, many) =>
  one === undefined ? about[i] : (data.language === 'fr' ? about[i] < 2 : about[i] === 1) ? one : many);
const local = digits => String(digits).replace('.', say('number.decimal'));
const percent = share => say('number.percent', local((100 * share).toFixed(share < 0.1 ? 1 : 0))).replace(' ', '\u00a0'); // on one line
const count = number => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, say('number.thousands'));
// As it stands in a scenario file: without exponent or needless zeros.
const decimal = value => Number(value).toFixed(9).replace(/\.?0+$/, '');
