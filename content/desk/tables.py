"""Which tables stand on the desk."""

from content.desk.articles import ArticleAdmin
from content.desk.events import EventAdmin
from content.desk.evidence import EditionAdmin, PublicationAdmin
from content.desk.facts import FactAdmin, SourceAdmin
from content.desk.library import (
    NoteAdmin,
    PictureAdmin,
    TechniqueAdmin,
    TermAdmin,
)
from content.desk.links.admin import ExamCodeAdmin, LinkAdmin
from content.desk.practical import CentreAdmin, IdentityAdmin
from content.desk.site import desk
from content.desk.staff import AccountAdmin, SignatoryAdmin
from content.publish.link import ExamCode, Link
from content.publish.publication import Publication
from content.sign.edition import Edition
from content.sign.event import Event
from content.sign.signatory import Signatory
from content.source.article import Article
from content.source.centre import Centre, Identity
from content.source.fact import Fact, Source
from content.source.note import Note
from content.source.picture import Picture
from content.source.technique import Technique
from content.source.term import Term
from content.source.user import User

desk.register(Article, ArticleAdmin)
desk.register(Note, NoteAdmin)
desk.register(Fact, FactAdmin)
desk.register(Source, SourceAdmin)
desk.register(Term, TermAdmin)
desk.register(Picture, PictureAdmin)
desk.register(Technique, TechniqueAdmin)
desk.register(Centre, CentreAdmin)
desk.register(Identity, IdentityAdmin)
desk.register(Link, LinkAdmin)
desk.register(ExamCode, ExamCodeAdmin)
desk.register(Publication, PublicationAdmin)
desk.register(Edition, EditionAdmin)
desk.register(Event, EventAdmin)
desk.register(User, AccountAdmin)
desk.register(Signatory, SignatoryAdmin)

__all__ = ["desk"]
