"""Call: who asks for an act of the desk, about what. Act: what may be asked for."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest

from content.desk.proving import proven
from content.desk.refusal import DeskRefused
from content.desk.signing import ActForm
from content.desk.standing import Standing
from content.sign.edition import Edition
from content.sign.proof import Proof
from content.source.user import User


class Call(NamedTuple):
    """Who asks for an act, about what, with which words."""

    request: HttpRequest
    user: User
    standing: Standing
    form: Any

    @property
    def edition(self) -> Edition:
        """The frozen edition that says what is on the screen."""
        if self.standing.edition is None:
            raise DeskRefused("other_words")
        return self.standing.edition

    def prove(self) -> Proof:
        """Proof of identity. Each try counts."""
        return proven(self.request, self.user, self.form)


class Act(NamedTuple):
    """One thing that may be done. `event` names what it records, to recognise a second sending."""

    form: type[ActForm]
    event: str
    perform: Callable[[Call], str]
    signatory: bool = True
