// The appointment, written into the texts in this browser only: {DATE} becomes the day and hour, and
// the address ends with #rdv=…, which browsers never send.

const day = document.getElementById("when-day"), hour = document.getElementById("when-hour");
const address = document.getElementById("address")?.dataset.address;
const fields = [...document.querySelectorAll("#address, [data-counted], [id^=subject-], [id^=plain-], [id^=html-]")];
const mails = [...document.querySelectorAll(".mail")];
const blank = { date: "{DATE}", address };
const held = new Map(fields.map((field) => [field, blank])); // what stands in each: all else is its writer's
const firstMail = new Map(mails.map((mail) => [mail, mail.cloneNode(true)]));

const isShort = (field) => "counted" in field.dataset; // each sign of a text message counts

/** The day and hour, as the booking system's own {DATE} in a text message, in full elsewhere. */
const spoken = (field) => {
  const [year, month, date] = day.value.split("-");
  if (isShort(field)) return `${date}/${month}/${year} ${hour.value}`;
  const full = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const language = field.lang || document.documentElement.lang;
  const dates = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, full); // the day first
  return `${dates.format(Date.UTC(year, month - 1, date))}, ${hour.value}`;
};
const ends = (field) => {
  const short = `#${day.value.slice(2).replaceAll("-", "")}-${hour.value.replace(":", "")}`;
  return address + (isShort(field) ? short : `#rdv=${day.value}T${hour.value}`);
};
const filled = (text, had, has) => text.replaceAll(had.date, has.date).replaceAll(had.address, has.address);

function write() {
  const known = day.value && hour.value;
  const told = (field) => (known ? { date: spoken(field), address: ends(field) } : blank);
  for (const field of fields) {
    field.value = filled(field.value, held.get(field), told(field));
    held.set(field, told(field));
    field.dispatchEvent(new Event("input"));
  }
  for (const mail of mails) {
    const fresh = firstMail.get(mail).cloneNode(true);
    if (known) {
      for (const link of fresh.querySelectorAll("a")) link.href = ends(mail);
      const texts = document.createTreeWalker(fresh, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) texts.currentNode.data = filled(texts.currentNode.data, blank, told(mail));
    }
    mail.replaceChildren(...fresh.childNodes);
  }
}

if (day && address) {
  day.closest(".when").hidden = false;
  for (const input of [day, hour]) input.addEventListener("input", write);
}
