"""Static files under the hash of their contents, style sheets without what only we read."""

import re
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Comments, indents and the blanks around a rule: a tenth of what a patient's telephone would fetch.
# What is kept: a text in quotes, whatever it holds, and the mark between the blanks.
_OURS = re.compile(r"""("[^"\n]*")|/\*.*?\*/|\s*([{};])\s*|(?<=\n)[ \t]+""", re.DOTALL)


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it is untyped
    """Scripts import each other by their hashed names too, so that no two releases mix."""

    support_js_module_import_aggregation = True

    def _save(self, name: str, content: Any) -> str:
        if name.endswith(".css"):
            sheet = b"".join(content.chunks()).decode()  # from its start, wherever it was read to
            content = ContentFile(_OURS.sub(r"\1\2", sheet).encode())
        saved: str = super()._save(name, content)
        return saved
