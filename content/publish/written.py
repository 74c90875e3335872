"""Whose words a sitting would sign, for four eyes."""

from collections.abc import Iterable

from content.plain.canonical import canonical, digest
from content.publish.renewal import Renewal, own_writers
from content.sign.authorship import authors
from content.sign.edition import Edition, Writer, rewritten
from content.source.user import User


def digest_of(one: Renewal) -> str:
    """The digest of what a live text would say."""
    return digest(canonical(one.snapshot))


def written_by(user: User, found: Iterable[Renewal]) -> frozenset[str]:
    """The digests of those that this person wrote in: as they were prepared, or as they would be
    frozen now. Four queries, however many there are."""
    texts = {digest_of(one): one for one in found}
    prepared = dict(Edition.objects.filter(digest__in=texts).values_list("digest", "pk"))
    mine = Writer.objects.filter(user=user).values_list("edition", "kind", "language", "user")
    own: dict[int, set[tuple[str, str, int]]] = {}
    for edition, kind, language, account in mine:
        own.setdefault(edition, set()).add((kind, language, account))
    known = authors()

    def wrote(one: Renewal) -> bool:
        before = frozenset(own.get(one.live.publication.edition_id, ()))
        after = rewritten(before, own_writers(one, known))
        return any(account == user.pk for _kind, _language, account in after)

    return frozenset(
        found
        for found, one in texts.items()
        if (prepared[found] in own if found in prepared else wrote(one))
    )
