"""Field validators shared by every text an editor may type or paste."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content.plain.invisible import invisible


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
