// An appointment is the text "2026-12-04T10:30": what the clocks of Paris show, wherever the phone
// is. Days are counted on calendar dates, so that no change of clocks makes one longer.

// Seconds, and the stop or bracket that a copied address took along, are no part of it.
const LONG = /^#rdv=(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?[.,;)\]]*$/i;
const SHORT = /^#(?:rdv=)?(\d\d)(\d\d)(\d\d)-(\d\d)(\d\d)[.,;)\]]*$/i;
const DAY = 864e5;

const date = (text) => Date.parse(`${text.slice(0, 10)}T00:00Z`);
const written = (time) => new Date(time).toISOString().slice(0, 10);

/** The appointment that a fragment names, "wrong" if it tries and fails, null if it names none. */
export function read(fragment) {
  let text = fragment;
  try { text = decodeURIComponent(fragment); } catch { /* cut in the middle of a letter */ }
  if (!/^#(rdv=|\d)/i.test(text)) return null;
  const found = LONG.exec(text) ?? SHORT.exec(text);
  if (!found) return "wrong";
  const [year, month, day, hour, minute] = found.slice(1);
  const on = `${year.padStart(4, "20")}-${month}-${day}`;
  const exists = !Number.isNaN(date(on)) && written(date(on)) === on; // no 31 February
  return exists && hour < 24 && minute < 60 ? `${on}T${hour}:${minute}` : "wrong";
}

/** Now, as the clocks of Paris show it. */
export function now() {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Paris", hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(new Date());
  const of = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}`;
}

/** Whole days from one date to another. */
export const days = (from, to) => (date(to) - date(from)) / DAY;

/** The date "2d" or "3m" after another: a month has no 31st, so the end of February is its last day. */
export function later(from, step) {
  const count = parseInt(step, 10), start = new Date(date(from));
  if (step.endsWith("d")) return written(+start + count * DAY);
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0)).getUTCDate();
  return written(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, Math.min(start.getUTCDate(), last)));
}

/** So many minutes before an appointment. Nobody comes in the hour in which clocks change. */
export const before = (at, minutes) => new Date(Date.parse(`${at}Z`) - minutes * 6e4).toISOString().slice(0, 16);

/** Both ends of "1d 10d" after a date. */
export const ends = (from, after) => {
  const [low, high = low] = after.split(" ");
  return [later(from, low), later(from, high)];
};

/** The date in words; a range where it has two ends. */
export function said(language, options, from, to = from) {
  const format = new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  return from === to ? format.format(date(from)) : format.formatRange(date(from), date(to));
}
