"""Where Django looks for our models: each lives in its room."""

from content.desk.guest_link import GuestLink
from content.desk.reminder import Reminder
from content.publish.link import ExamCode, Link
from content.publish.publication import Publication
from content.publish.tally import Tally
from content.sign.edition import Edition, Writer
from content.sign.event import Event
from content.sign.signatory import Signatory
from content.source.address import Address
from content.source.agreement import Agreement
from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.comment import Comment
from content.source.fact import Fact, Source
from content.source.note import Clearing, Note
from content.source.picture import Picture, PictureFile
from content.source.reason import Reason
from content.source.technique import Technique
from content.source.term import Term
from content.source.user import User

__all__ = [
    "Address",
    "Agreement",
    "Article",
    "Centre",
    "Clearing",
    "Comment",
    "Edition",
    "Event",
    "ExamCode",
    "Fact",
    "Fee",
    "GuestLink",
    "Identity",
    "Link",
    "Note",
    "Phone",
    "Picture",
    "PictureFile",
    "Publication",
    "Reason",
    "Reminder",
    "Section",
    "Signatory",
    "Source",
    "Tally",
    "Technique",
    "Term",
    "User",
    "Writer",
]
