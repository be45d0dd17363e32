'use strict';
const PER_PAGE = 16;
const at = id => document.getElementById(id);
// What the page shows; what it shows follows from it, and from nothing else.
const wish = { seed: '0', vector: [], label: 0, given: 0, truncation: 1, chosen: 0 };
let about = null;
let own = [];
let first = 0;

const short = number => Number(number.toFixed(2)).toString().replace('-', '\u2212');

async function answer(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response;
}

function parameters() {
  const pairs = ['seed=' + wish.seed];
  if (about.latent.length !== 0) {
    pairs.push('z=' + wish.vector.join(','), 'truncation=' + wish.truncation);
  }
  if (about.classes !== 0) {
    pairs.push('label=' + wish.label);
  }
  if (about.given !== 0) {
    pairs.push('given=' + wish.given);
  }
  return '?' + pairs.join(String.fromCharCode(38));
}

async function show(image, path) {
  const old = image.src;
  image.src = URL.createObjectURL(await (await answer(path)).blob());
  if (old) {
    URL.revokeObjectURL(old);
  }
}

// One request at a time: while it is answered only the newest wish is kept.
let seedIsNew = true;
let isBusy = false;
let isStale = false;

async function draw() {
  isStale = true;
  if (isBusy) {
    return;
  }
  isBusy = true;
  try {
    while (isStale) {
      isStale = false;
      await ask();
      at('problem').hidden = true;
    }
  } catch (problem) {
    at('problem').textContent = problem instanceof TypeError
      ? 'gan serve does not answer: it has been stopped.' : problem.message;
    at('problem').hidden = false;
  }
  isBusy = false;
}

async function ask() {
  if (seedIsNew) {
    seedIsNew = false;
    own = about.latent.length === 0 ? [] : await (await answer('/vector?seed=' + wish.seed)).json();
    wish.vector = own.slice();
    place();
  }
  const wanted = parameters();
  const path = '/neighbours' + wanted + String.fromCharCode(38) + 'coordinate=' + wish.chosen;
  const range = about.latent[wish.chosen];
  await show(at('sample'), '/sample' + wanted);
  if (!about.isImage) {
    const numbers = await (await answer('/numbers' + wanted)).json();
    at('numbers').textContent = 'The sample: ' + numbers.map(x => short(Number(x))).join(', ');
  }
  if (isStale ? false : about.latent.length !== 0) {
    await show(at('neighbours'), path);
    at('path').textContent =
      'z' + wish.chosen + ' from ' + short(range[0]) + ' to ' + short(range[1]) + ', all else as it is';
  }
}

// The sliders of the coordinates from `first` on.
function layOut() {
  const last = Math.min(first + PER_PAGE, about.latent.length) - 1;
  const rows = about.latent.slice(first, last + 1).map((range, i) => slider(first + i, range));
  at('sliders').replaceChildren(...rows);
  at('shown').textContent = 'z' + first + ' to z' + last + ' of ' + about.latent.length;
  at('back').disabled = first === 0;
  at('next').disabled = last === about.latent.length - 1;
  place();
}

function slider(coordinate, range) {
  const row = document.createElement('div');
  const label = document.createElement('label');
  const input = document.createElement('input');
  const output = document.createElement('output');
  row.className = 'slider';
  label.textContent = 'z' + coordinate;
  label.htmlFor = input.id = 'z' + coordinate;
  input.type = 'range';
  input.min = range[0];
  input.max = range[1];
  input.step = Math.min(0.05, (range[1] - range[0]) / 100);
  input.dataset.coordinate = coordinate;
  output.htmlFor = input.id;
  input.addEventListener('input', () => {
    wish.vector[coordinate] = Number(Number(input.value).toFixed(4));
    wish.chosen = coordinate;
    place();
    draw();
  });
  input.addEventListener('focus', () => {
    if (wish.chosen !== coordinate) {
      wish.chosen = coordinate;
      place();
      draw();
    }
  });
  row.append(label, input, output);
  return row;
}

// Sliders stand where the vector is; what lies beyond their ends stays as it is until they are moved.
function place() {
  document.querySelectorAll('#sliders input').forEach(input => {
    const coordinate = Number(input.dataset.coordinate);
    const value = wish.vector[coordinate];
    if (value !== undefined) {
      input.value = value;
      input.nextSibling.textContent = short(value);
    }
    input.parentNode.classList.toggle('chosen', coordinate === wish.chosen);
  });
  at('truncation-value').textContent = short(wish.truncation);
}

function turnTo(coordinate) {
  const last = about.latent.length - 1;
  first = Math.max(0, Math.min(last, coordinate));
  first -= first % PER_PAGE;
  layOut();
}

function listen() {
  const whenValid = (id, use) => at(id).addEventListener('input', event => {
    if (event.target.validity.valid) {
      use(event.target.value);
    }
  });
  const takeSeed = value => {
    wish.seed = value;
    seedIsNew = true;
    draw();
  };
  whenValid('seed', takeSeed);
  whenValid('label', value => { wish.label = Number(value); draw(); });
  whenValid('given', value => { wish.given = Number(value); draw(); });
  whenValid('truncation', value => { wish.truncation = Number(value); place(); draw(); });
  whenValid('index', value => {
    turnTo(Number(value));
    wish.chosen = Number(value);
    place();
    draw();
  });
  at('random').addEventListener('click', () => {
    at('seed').value = Math.floor(Math.random() * 1e9);
    takeSeed(at('seed').value);
  });
  at('reset').addEventListener('click', () => {
    wish.vector = own.slice();
    wish.truncation = 1;
    at('truncation').value = 1;
    place();
    draw();
  });
  at('back').addEventListener('click', () => turnTo(first - PER_PAGE));
  at('next').addEventListener('click', () => turnTo(first + PER_PAGE));
  at('controls').addEventListener('submit', event => event.preventDefault());
}

function describe() {
  const size = about.latent.length;
  document.title = about.run + ': gan serve';
  at('run').textContent = about.run;
  at('facts').textContent = 'The generator after ' + about.step + ' steps.';
  at('label-line').hidden = about.classes === 0;
  at('label').replaceChildren(
    ...Array.from({ length: about.classes }, (none, i) => new Option(i.toString(), i.toString())));
  at('given-line').hidden = about.given === 0;
  at('given').max = about.given - 1;
  at('truncation-line').hidden = size === 0;
  at('latent').hidden = size === 0;
  at('row').hidden = size === 0;
  at('pages').hidden = Math.max(size, PER_PAGE) === PER_PAGE;
  at('index').max = size - 1;
  at('numbers').hidden = about.isImage;
  if (about.isImage) {
    // By whole pixels, as far as there is room for.
    const zoom = Math.max(1, Math.floor(480 / Math.max(about.width, about.height)));
    at('sample').width = about.width * zoom;
    at('sample').height = about.height * zoom;
    at('neighbours').width = at('sample').width;
    at('sample').classList.add('pixels');
    at('neighbours').classList.add('pixels');
  }
  at('all').hidden = false;
}

async function start() {
  try {
    about = await (await answer('/generator')).json();
  } catch (problem) {
    at('problem').textContent = problem.message;
    at('problem').hidden = false;
    return;
  }
  describe();
  listen();
  if (about.latent.length !== 0) {
    layOut();
  }
  draw();
}

start();
