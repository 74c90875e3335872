"""The screen on which an article is written, in real Chromium: what follows the typing, what is
inserted and pasted, what is kept."""

import pytest

from tests import cast
from tests.desk.door import come_in, failures

pytestmark = pytest.mark.browser

FR, EN = "#summary-body-fr", "#summary-body-en"
PROMISE = "L’injection est totalement indolore."
PASTE = """([field, html]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  const paste = { clipboardData: data, bubbles: true, cancelable: true };
  document.querySelector(field).dispatchEvent(new ClipboardEvent("paste", paste));
}"""
SELECTED = "() => getSelection().toString()"
LEAVE = "() => dispatchEvent(new Event('pagehide'))"


@pytest.fixture
def form(person, desk):
    """The article, opened by an administrator whose checks have answered once."""
    come_in(person, "root")
    opened(person, desk)
    return person


def opened(person, desk):
    person.goto(f"/admin/content/article/{desk.article}/change/")
    person.wait_for_selector("#counts a")


def test_screen_follows_the_typing(form, said):
    """Findings that lead to their words, the patient's page, changed words, the tick."""
    form.check("#summary-same")
    form.fill(FR, f"Vous restez assis. {PROMISE}")
    assert not form.is_checked("#summary-same")
    form.click(f"#checked li:has(q:text-is('{PROMISE}')) a")
    assert form.evaluate("document.activeElement.id") == "summary-body-fr"
    assert "totalement indolore" in form.evaluate(SELECTED)
    form.click("#section-summary .rewritten summary")
    assert "assis." in form.text_content("#changed-summary ins")
    assert "allongé" in form.text_content("#changed-summary del")
    form.frame_locator("#previewed iframe").locator("main", has_text=PROMISE).wait_for()
    form.click("#previewed [data-language=en]")
    form.frame_locator("#previewed iframe").locator("main", has_text=cast.EN).wait_for()
    assert said == []


def test_marks_and_quotes_come_in_at_the_caret(form, said):
    """By mouse and by keyboard; the browser undoes them; what is pasted arrives clean."""
    form.fill(EN, "You rest.")
    form.locator(EN).select_text()
    form.keyboard.press("Control+b")
    assert form.input_value(EN) == "**You rest.**"
    form.keyboard.press("Control+z")
    assert form.input_value(EN) == "You rest."
    form.keyboard.press("End")
    form.click("[data-pick=fact]")
    form.wait_for_selector("#picker-list button")
    form.fill("#picker-search", "rest")
    form.keyboard.press("Enter")
    assert form.input_value(EN) == "You rest.{rest}"
    assert form.evaluate("document.activeElement.id") == EN.removeprefix("#")
    form.click("[data-pick=box]")
    form.wait_for_selector("#picker-list button")
    form.keyboard.press("ArrowDown")
    form.keyboard.press("Enter")
    assert form.input_value(EN) == "You rest.{rest}\n\n::: do\n- …\n:::\n"
    form.fill(EN, "")
    form.evaluate(PASTE, [EN, "<p class=MsoNormal>You <b>rest</b>.<o:p></o:p></p>"])
    assert form.input_value(EN) == "You **rest**."
    assert said == []


def test_unsaved_words_are_offered_back_and_write_over_nobody(form, desk, said):
    """After a crash; what a colleague saved meanwhile is shown beside them."""
    form.fill(EN, "You sit.")
    form.evaluate(LEAVE)
    colleague = form.context.new_page()
    opened(colleague, desk)
    assert "You sit." in colleague.text_content("#unsaved")
    colleague.click("[data-drop]")
    colleague.fill(EN, "You stand.")
    colleague.click("input[name=_continue]")
    colleague.wait_for_selector(".messagelist")
    form.type(EN, " Still.")
    opened(form, desk)
    form.click("[data-back]")
    assert "Still." in form.input_value(EN)
    form.click("input[name=_continue]")
    assert "You stand." in form.text_content("#section-summary .errorlist")
    form.click("input[name=_continue]")
    form.wait_for_selector(".messagelist")
    assert "Still." in form.input_value(EN)
    assert form.is_hidden("#unsaved")
    assert "unsaved" not in form.evaluate("JSON.stringify(localStorage)")
    assert said == []


def test_each_page_drops_only_what_it_kept_itself(form, desk):
    """Two pages of one article in one browser."""
    kept = "(text) => JSON.stringify(localStorage).includes(text)"
    idle = form.context.new_page()
    opened(idle, desk)
    form.fill(EN, "You sit.")
    form.wait_for_function(kept, arg="You sit.")
    idle.fill(FR, "Assis.")
    idle.wait_for_function(kept, arg="Assis.")
    assert form.evaluate(kept, "You sit.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_writing_screens(form, desk, scheme):
    """A finding shown, at the width of a small desk; a picker, the list of keys, the history."""
    form.emulate_media(color_scheme=scheme)
    form.set_viewport_size({"width": 1024, "height": 800})
    form.fill(FR, PROMISE)
    form.wait_for_selector(f"#checked q:text-is('{PROMISE}')")
    found = failures(form)
    form.focus(FR)
    form.click("[data-pick=fact]")
    form.wait_for_selector("#picker-list button")
    found += failures(form)
    for path in ("quotable/", f"{desk.article}/history/"):
        form.goto(f"/admin/content/article/{path}")
        found += failures(form)
    assert found == []
