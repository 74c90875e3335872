"""The ready list: a link for each published procedure, open centre and language, always there."""

from datetime import date
from itertools import product
from pathlib import Path

from django.db import transaction

from content.plain.codes import fold, new_code
from content.plain.languages import LANGUAGES
from content.publish.link import Link
from content.publish.publication import Publication
from content.source.article import Article
from content.source.centre import Centre
from content.source.files.load import load


@transaction.atomic
def load_with_links(root: Path, today: date, *, overwrite: bool = False) -> int:
    """Load a folder of content, and make the links of the centres that came with it; how many rows
    were loaded. LoadRefused writes nothing. `overwrite` as for `load`."""
    written = load(root, overwrite=overwrite)
    make_ready(today)
    return written


def make_ready(today: date) -> int:
    """Make the links of the ready list that are missing; how many. Three queries when none is."""
    published = Publication.objects.filter(article__genre="procedure").values("article")
    articles = Article.objects.filter(pk__in=published)
    wanted = product(articles, Centre.objects.open(today), LANGUAGES)
    known = set(Link.objects.filter(ready=True).values_list("article_id", "centre_id", "language"))
    missing = [
        _ready(article, centre, language)
        for article, centre, language in wanted
        if (article.pk, centre.pk, language) not in known
    ]
    # Two people may open the list at once: who comes second finds what the first one made.
    Link.objects.bulk_create(missing, ignore_conflicts=True)
    return len(missing)


def _ready(article: Article, centre: Centre, language: str) -> Link:
    code = new_code()
    return Link(
        code=code,
        folded=fold(code),
        article=article,
        centre=centre,
        language=language,
        ready=True,
    )
