"""Forms of links and exam codes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.desk.labels import KINDS, LANGUAGE_NAMES, choices
from content.plain.codes import fold, new_code
from content.plain.genres import KINDS as KINDS_OF
from content.plain.languages import LANGUAGES
from content.publish.exam_codes import spelt
from content.publish.link import ExamCode, Link
from content.publish.live.store import live_articles
from content.publish.targets import kinds_of

PROCEDURE = KINDS_OF["procedure"]


class LinkForm(forms.ModelForm):
    """An own link. Its code is made where nobody chooses one."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        required=False,
        choices=[("", gettext_lazy("the reader’s own")), *choices(LANGUAGE_NAMES, LANGUAGES)],
    )
    section = forms.ChoiceField(label=gettext_lazy("Opens at"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kinds = kinds_of(live_articles(timezone.now()))
        there = frozenset((self.instance.section,)).union(*self.kinds.values())
        sections = self.fields["section"]
        assert isinstance(sections, forms.ChoiceField)
        sections.choices = [
            ("", gettext_lazy("the appointment, from the top")),
            *choices(KINDS, (kind.name for kind in PROCEDURE if kind.name in there)),
        ]
        if code := self.fields.get("code"):
            code.required = False
            code.help_text = gettext_lazy(
                "Empty: one is made. Or choose a word, or the exam code. It is given for good."
            )

    def clean_code(self) -> str:
        """A code that nobody could mistake for another link's."""
        code = str(self.cleaned_data["code"] or new_code()).lower()
        taken = Link.objects.filter(folded=fold(code)).first()
        if taken and taken != self.instance:
            said = _("This could be mistaken for the code %(code)s, which is taken for good, even "
                     "if it was retired. Free is: %(free)s")  # fmt: skip
            raise ValidationError(said % {"code": taken, "free": Link.objects.free(code)})
        return code

    def clean(self) -> dict[str, Any]:
        """Only a part that the page has: a link to another would open at the top."""
        cleaned = super().clean() or self.cleaned_data
        article = cleaned.get("article") or getattr(self.instance, "article", None)
        section = cleaned.get("section")
        kinds = self.kinds.get(article.key, frozenset()) if article else frozenset()
        if section and "section" in self.changed_data and article and section not in kinds:
            known = ", ".join(str(KINDS[one.name]) for one in PROCEDURE if one.name in kinds)
            said = _("The page does not have this part now. It has: %(known)s.")
            self.add_error("section", said % {"known": known})
        return cleaned

    class Meta:
        model = Link
        fields = ("article", "centre", "language", "section", "label", "code")


class ExamCodeForm(forms.ModelForm):
    """One exam code, spelt as the booking system's are compared."""

    def clean_code(self) -> str:
        return spelt(self.cleaned_data["code"])

    class Meta:
        model = ExamCode
        fields = ("code", "article")


class ImportForm(forms.Form):
    """A file of exam codes, or its lines pasted."""

    lines = forms.CharField(
        label=gettext_lazy("Exam codes, one a line: code;procedure"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a CSV file"), required=False, max_length=200, allow_empty_file=True
    )

    def clean(self) -> dict[str, Any]:
        """The text of the one or the other."""
        cleaned = super().clean() or self.cleaned_data
        upload = cleaned.get("file")
        text = cleaned.get("lines") or ""
        if upload is not None and (upload.size or 0) > 1_000_000:
            raise ValidationError(_("This file is over 1 MB. Split it in two."))
        if upload is not None:
            try:
                text = upload.read().decode("utf-8-sig")
            except UnicodeDecodeError as error:
                said = _("This file is not UTF-8 text. In the spreadsheet, choose “CSV UTF-8”.")
                raise ValidationError(said) from error
        if not text.strip():
            raise ValidationError(_("Paste the lines, or choose a file."))
        return {**cleaned, "text": text}
