"""Field validators shared by every text an editor may type or paste."""

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from content.plain.invisible import invisible
from content.plain.languages import LANGUAGES
from content.plain.practical_words import advice, markup
from content.source.translated import field


def clean_text(text: str) -> None:
    """Refuse characters that nobody can see: they would be signed without being read."""
    found = invisible(text)
    if found:
        first = found[0]
        raise ValidationError(
            _("Line %(line)d holds an invisible character (%(code)s, %(name)s). Delete it.")
            % first._asdict(),
            code="invisible",
        )


def plain_facts(instance: Model, *names: str, once: tuple[str, ...] = ()) -> None:
    """Refuse, in either language, what patients would read without a doctor's signature. `once`:
    what is written once for both languages."""
    wrong: dict[str, str] = {}
    for column in (*(field(name, language) for name in names for language in LANGUAGES), *once):
        text = getattr(instance, column) or ""
        if word := advice(text):
            said = _(
                "“%(word)s” is not for practical data, which nobody signs: write it in the "
                "procedure’s page, where a doctor signs it."
            )
            wrong[column] = said % {"word": word}
        elif sign := markup(text):
            said = _("“%(sign)s” would be shown as it is. Write plain words.")
            wrong[column] = said % {"sign": sign}
    if wrong:
        raise ValidationError(wrong)
