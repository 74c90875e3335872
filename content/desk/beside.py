"""What is said beside the text: that both languages agree, comments, reasons for findings."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.forms import BaseInlineFormSet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from content.check.acceptance import may_be_accepted
from content.check.finding import Finding, Place
from content.check.fold import blank
from content.desk.labels import KINDS, Label
from content.desk.signing import LONGEST_REASON, reason_name
from content.plain.canonical import normalise
from content.plain.invisible import visible
from content.sign.acts import findings_of
from content.source.agreement import Agreement, digest_of_both
from content.source.article import Article, Section
from content.source.comment import Comment
from content.source.reason import Reason, quote_digest
from content.source.snapshot import take_snapshot
from content.source.user import User

NEW = "new"  # a tick set by hand, for whatever the texts say when they are saved


class Beside(NamedTuple):
    """By kind of section: the agreement that holds now, and the comments, oldest first."""

    agreements: Mapping[str, Agreement]
    comments: Mapping[str, tuple[Comment, ...]]


def beside(article: Article) -> Beside:
    """What is said beside the sections of an article, in three queries."""
    comments: dict[str, tuple[Comment, ...]] = {}
    for comment in Comment.objects.of(article):
        comments[comment.kind] = (*comments.get(comment.kind, ()), comment)
    return Beside(Agreement.objects.holding(Section.objects.filter(article=article)), comments)


class Remark(NamedTuple):
    """An open comment, and the section it is about. `anchor`: on the screen that writes."""

    comment: Comment
    label: Label
    page: str
    anchor: str

    @property
    def address(self) -> str:
        """Where it is settled, from any screen."""
        return f"{self.page}{self.anchor}"


class SaidBeside(NamedTuple):
    """What a signatory may want to know. `uncompared`: sections nobody ticked as they stand."""

    open: tuple[Remark, ...]
    uncompared: tuple[Label, ...]


def said_beside(article: Article) -> SaidBeside:
    """The open comments, and the sections whose languages nobody compared since they changed."""
    sections = Section.objects.of(article)
    agreed = Agreement.objects.holding(sections)
    return SaidBeside(
        remarks(article),
        tuple(label(section.kind) for section in sections if section.kind not in agreed),
    )


def remarks(article: Article) -> tuple[Remark, ...]:
    """The open comments, oldest first."""
    page = reverse("admin:content_article_change", args=[article.pk])
    found = Comment.objects.of(article).open()
    return tuple(Remark(one, label(one.kind), page, f"#comments-{one.kind}") for one in found)


def label(kind: str) -> Label:
    """What the desk calls a kind of section."""
    return KINDS.get(kind, kind)


def keep(sections: BaseInlineFormSet, data: QueryDict, *, by: User) -> tuple[Label, ...]:
    """Keep what was said beside the sections of a form that was saved. Returned: the sections of
    which it said that both texts agree while one was another than it had shown; not kept."""
    article: Article = sections.instance
    unseen: list[Label] = []
    form: Any  # of a section
    for form in sections.forms:
        said = form.cleaned_data
        if said.get("DELETE"):
            continue
        if form.instance.pk and said["same"] == NEW and form.unseen:
            unseen.append(form.name)
        elif form.instance.pk:
            agree(form.instance, same=said["same"], seen=said["same_seen"], by=by)
        comment(article, said["kind"], text=said["comment"], by=by)
    settle(article, data, by=by)
    give_reasons(article, data, by=by)
    return tuple(unseen)


def agree(section: Section, *, same: str, seen: str, by: User) -> None:
    """Set the tick, or take it back. `same` is what was sent: empty, NEW, or the digest of the
    texts it was set for, which says nothing of other texts. `seen`: the one that was shown."""
    now = digest_of_both(section)
    known = Agreement.objects.filter(article=section.article, kind=section.kind)
    if same == NEW:
        kept = {"article": section.article, "kind": section.kind, "text_digest": now}
        Agreement.objects.get_or_create(**kept, defaults={"by": by})
    elif not same and seen:
        known.filter(text_digest=seen).delete()


def comment(article: Article, kind: str, *, text: str, by: User) -> None:
    """Say something about a section, written or not; nothing if nothing is said."""
    if text:
        Comment.objects.create(article=article, kind=kind, text=text, by=by)


def settle(article: Article, data: QueryDict, *, by: User) -> None:
    """Resolve the comments that were ticked, open again those ticked for that."""
    of = Comment.objects.filter(article=article)
    resolved, reopened = (
        [int(pk) for pk in data.getlist(name) if pk.isdecimal() and len(pk) < 10]
        for name in ("resolve", "reopen")
    )
    of.open().filter(pk__in=resolved).update(resolved_by=by, resolved_at=timezone.now())
    of.filter(pk__in=reopened).update(resolved_by=None, resolved_at=None)


def reasons(article: Article) -> dict[Place, Reason]:
    """The reasons given so far, by the place of the finding each is for."""
    return {one.place: one for one in Reason.objects.filter(article=article).select_related("by")}


def offered(article: Article, findings: tuple[Finding, ...]) -> dict[str, str]:
    """Name of a reason's field -> the reason given for that finding while it was written."""
    given = reasons(article)
    return {
        reason_name(finding): given[finding.place].reason
        for finding in findings
        if finding.place in given
    }


def give_reasons(article: Article, data: Mapping[str, Any], *, by: User) -> None:
    """Keep the reasons typed for findings of the words as they are saved; an emptied one goes."""
    typed = {name: text for name, text in data.items() if name.startswith("reason_")}
    if not typed:
        return
    given = reasons(article)
    for finding in findings_of(take_snapshot(article)):
        if may_be_accepted(finding) and (name := reason_name(finding)) in typed:
            text = visible(normalise(typed[name])).strip()[:LONGEST_REASON]
            kept = given.get(finding.place)
            if text != (kept and kept.reason):
                _give(article, finding, text, by)


def _give(article: Article, finding: Finding, text: str, by: User) -> None:
    code, language, section, quote = finding.place
    at: dict[str, Any] = {
        "article": article,
        "code": code,
        "language": language,
        "section": section,
        "quote_digest": quote_digest(quote),
    }
    if blank(text):
        Reason.objects.filter(**at).delete()
    else:
        said = {"quote": quote, "reason": text, "by": by}
        Reason.objects.update_or_create(**at, defaults=said)
