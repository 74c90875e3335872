"""A form as a browser sends it back: every field with what stands in it, lines ended as browsers
end them."""

from html.parser import HTMLParser

Fields = dict[str, str]
BOXES = ("checkbox", "radio")


class Form(HTMLParser):
    """The successful controls of the form of that id."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.inside, self.fields = name, False, Fields()
        self.area = self.select = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attributes}
        name = given.get("name", "")
        if tag == "form":
            self.inside = given.get("id") == self.name
        if not self.inside or "disabled" in given:
            return
        if tag == "textarea":
            self.area = name
            self.fields[name] = ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in given:
            self.fields[self.select] = given["value"]
        elif tag == "input" and counts(given):
            box = given.get("type") in BOXES
            self.fields[name] = given.get("value", "on" if box else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.area:
            # A browser drops the first line end, and sends the others as two characters.
            text = self.fields[self.area].removeprefix("\n")
            self.fields[self.area] = text.replace("\n", "\r\n")
            self.area = ""
        self.inside = self.inside and tag != "form"

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields[self.area] += data


def counts(given: dict[str, str]) -> bool:
    """Whether an input is sent: not a button, nor a box that is not ticked."""
    kind = given.get("type", "text")
    ticked = kind not in BOXES or "checked" in given
    return ticked and kind not in ("submit", "button", "file") and bool(given.get("name"))


def read(html: str, name: str) -> Fields:
    """What a browser would send of the form of that id, if nobody typed anything."""
    form = Form(name)
    form.feed(html)
    return form.fields
