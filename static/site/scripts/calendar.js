// A calendar file as RFC 5545 wants it: CRLF, lines of 75 octets at most, escaped text.

const PARIS = `BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE`.split("\n");

const bare = (text) => text.replace(/[-:]/g, "");
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line cut so that no part is longer than 75 octets; no letter is cut. */
export function folded(line) {
  const encoder = new TextEncoder(), parts = [""];
  let room = 75;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) { parts.push(""); room = 74; } // a continuation begins with a blank
    parts[parts.length - 1] += letter;
    room -= size;
  }
  return parts.join("\r\n ");
}

function event({ id, at, to, from, until, name, about, address, remind }, stamp) {
  return [
    "BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stamp}`,
    ...(at ? [`DTSTART;TZID=Europe/Paris:${bare(at)}00`, ...(to ? [`DTEND;TZID=Europe/Paris:${bare(to)}00`] : [])]
      : [`DTSTART;VALUE=DATE:${bare(from)}`, `DTEND;VALUE=DATE:${bare(until)}`, "TRANSP:TRANSPARENT"]),
    `SUMMARY:${escaped(name)}`,
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    `URL:${address}`,
    ...(remind ? ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(name)}`, "TRIGGER:-P1D", "END:VALARM"] : []),
    "END:VEVENT",
  ];
}

/** The text of a calendar file. An event has `at` ("2026-12-04T10:30", Paris) and perhaps an
    end, `to`; or `from` and the day after its last, `until`. The same `id` again replaces it. */
export function calendar(events, now = new Date()) {
  const stamp = `${bare(now.toISOString()).slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//infiltration//appointment//EN", ...PARIS,
    ...events.flatMap((one) => event(one, stamp)), "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}
