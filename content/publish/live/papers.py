"""Papers as a patient may ask for them: what is kept is handed out, nothing is set."""

from datetime import datetime

from content.plain.addresses import article_address
from content.plain.languages import LANGUAGES, Language
from content.plain.papers import FORMS, Form, paper_address, paper_stem
from content.publish.kept import kept
from content.publish.live.answer import Answer, file, go_to
from content.publish.live.generated import absent, refused
from content.publish.live.house import House, frame, visit
from content.publish.live.store import Live, find, shown
from content.publish.paper import shelf
from content.publish.paper.wanted import all_wanted
from content.publish.render import render
from content.source.address import Address


def by_name(language: Language, name: str, now: datetime) -> Answer:
    """The paper called NAME.pdf; where it is called so now; or why there is none."""
    house = visit(language, now)
    for paper in all_wanted(house):
        stem = paper_stem(paper.live.snapshot.slug[language], language, paper.form)
        if stem == name:
            content = shelf.fetch(paper.words, paper.key) or shelf.latest(paper.words, now)
            if content is None:
                return _not_ready(house, paper.live)
            demonstration = paper.sign_off.demonstration
            handed = file(content, "application/pdf", f"{stem}.pdf")
            return handed._replace(language=language, indexed=not demonstration)
    for form in FORMS:
        suffix = paper_stem("", language, form)
        if name.endswith(suffix) and (answer := _former(house, name.removesuffix(suffix), form)):
            return answer
    return absent(house)


def missing_papers(now: datetime) -> tuple[str, ...]:
    """The papers of what is live that nobody gets now, because none is kept."""
    return tuple(
        f"{paper_stem(paper.live.snapshot.slug[language], language, paper.form)}.pdf"
        for language in LANGUAGES
        for paper in all_wanted(visit(language, now))
        if not (shelf.fetch(paper.words, paper.key) or shelf.latest(paper.words, now))
    )


def _former(house: House, slug: str, form: Form) -> Answer | None:
    """What became of an article that once had this address."""
    language = house.language
    given = Address.objects.filter(language=language, slug=slug).select_related("article").first()
    if given is None:
        return None
    current = find(house.articles, given.article.key)
    if current and current.snapshot.slug[language] != slug:
        return go_to(paper_address(current.snapshot.slug[language], language, form), forever=True)
    publication = shown().current(house.now).filter(article=given.article).first()
    return refused(house, publication) if publication and not current else None


def _not_ready(house: House, live: Live) -> Answer:
    """Its words are live and no paper of them is kept: they are read on the page meanwhile."""
    snapshot, language = live.snapshot, house.language
    around = frame(house, addresses={}, indexed=False)
    address = article_address(snapshot.genre, snapshot.slug[language], language)
    context = {"frame": around, "title": snapshot.title[language], "address": address}
    page = kept(("no_paper", context), lambda: render("no_paper.html", language, context))
    return Answer(404, page, language=language, indexed=False)
