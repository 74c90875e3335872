"""Static files under the hash of their contents."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it is untyped
    """Scripts import each other by their hashed names too, so that no two releases mix."""

    support_js_module_import_aggregation = True
