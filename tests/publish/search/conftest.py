"""The index of the real content, made once: searching touches no table."""

from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings

from content.plain.languages import Both
from content.publish.search.index import Index, build
from content.source.article import Article
from content.source.files.load import load
from content.source.snapshot import take_snapshot


@pytest.fixture(scope="session")
def indexes(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Both[Index]:
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        load(settings.ROOT / "content" / "pages")
        snapshots = [take_snapshot(article) for article in Article.objects.all()]
        transaction.set_rollback(True)
    return Both(build(snapshots, "fr"), build(snapshots, "en"))
