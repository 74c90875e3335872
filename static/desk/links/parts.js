// How many parts a text message takes while it is changed. The alphabet comes with the field; the
// rules are those of content/plain/text_message.py.

const ROOM = { basic: [160, 153], wide: [70, 67] };

export function length(text, { basic, extension, date, example, ending, link }) {
  const dated = text.includes(`${link}#`); // or else the booking system ends the address so
  const signs = [...text.replaceAll(date, example) + (dated ? "" : ending)];
  const wide = [...new Set(signs.filter((sign) => !(basic + extension).includes(sign)))];
  const double = [...new Set(signs.filter((sign) => extension.includes(sign)))];
  const cost = (sign) => (wide.length ? sign.length : extension.includes(sign) ? 2 : 1);
  const costs = signs.map(cost);
  const [single, joined] = wide.length ? ROOM.wide : ROOM.basic;
  const used = costs.reduce((sum, one) => sum + one, 0);
  let parts = 1, left = joined;
  if (used > single) {
    for (const one of costs) {
      if (one > left) [parts, left] = [parts + 1, joined];
      left -= one;
    }
  }
  return { parts, used, room: parts === 1 ? single : parts * joined, wide, double };
}

function show(field) {
  const found = length(field.value, field.dataset);
  const count = document.getElementById(field.dataset.counted);
  for (const name of ["parts", "used", "room"]) count.querySelector(`[data-${name}]`).textContent = found[name];
  for (const name of ["wide", "double"]) {
    count.querySelector(`[data-${name}]`).textContent = found[name].join(" ");
    count.querySelector(`[data-if-${name}]`).hidden = !found[name].length;
  }
}

for (const field of document.querySelectorAll("[data-counted]")) field.addEventListener("input", () => show(field));
